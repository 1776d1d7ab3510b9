package heelbeat.rep;

/**
 * What one lift, or one lowering, would add to the sums that a least-squares fit is made of. The
 * height is counted from the top, so that it differs from 0 only while that ramp lasts: the sums of
 * a whole movement are those of its two ramps.
 */
final class RampSums {
  double height;
  double acceleration;
  double heightHeight;
  double heightAcceleration;
  double accelerationAcceleration;
  double heightLoad;
  double accelerationLoad;
  double heightCreep;
  double accelerationCreep;

  // The same with the height times the time: what a drift adds while the heel is up, but for what
  // it would add if the heel was at its height all the time.
  double drift;
  double driftTime;
  double driftDrift;
  double heightDrift;
  double accelerationTime;
  double accelerationDrift;
  double driftLoad;
  double driftCreep;

  /** The first sample at or after the ramp's upper end. */
  int corner;

  /**
   * Sums up the samples of a ramp.
   *
   * @param times of the samples
   * @param heights from the top
   * @param loads as differences from their mean; the same for creeps
   * @param from the first of the ramp's samples
   * @param to the first that is not
   */
  void sum(
      double[] times,
      double[] heights,
      double[] accelerations,
      double[] loads,
      double[] creeps,
      int from,
      int to) {
    // Locals, because a field would be written for each sample.
    double h = 0;
    double a = 0;
    double hh = 0;
    double ha = 0;
    double aa = 0;
    double hl = 0;
    double al = 0;
    double hc = 0;
    double ac = 0;
    double d = 0;
    double dt = 0;
    double dd = 0;
    double hd = 0;
    double at = 0;
    double ad = 0;
    double dl = 0;
    double dc = 0;
    for (int i = from; i < to; i++) {
      double sampleHeight = heights[i];
      double sampleAcceleration = accelerations[i];
      h += sampleHeight;
      a += sampleAcceleration;
      hh += sampleHeight * sampleHeight;
      ha += sampleHeight * sampleAcceleration;
      aa += sampleAcceleration * sampleAcceleration;
      hl += sampleHeight * loads[i];
      al += sampleAcceleration * loads[i];
      hc += sampleHeight * creeps[i];
      ac += sampleAcceleration * creeps[i];
      double sampleDrift = times[i] * sampleHeight;
      d += sampleDrift;
      dt += sampleDrift * times[i];
      dd += sampleDrift * sampleDrift;
      hd += sampleHeight * sampleDrift;
      at += sampleAcceleration * times[i];
      ad += sampleAcceleration * sampleDrift;
      dl += sampleDrift * loads[i];
      dc += sampleDrift * creeps[i];
    }
    height = h;
    acceleration = a;
    heightHeight = hh;
    heightAcceleration = ha;
    accelerationAcceleration = aa;
    heightLoad = hl;
    accelerationLoad = al;
    heightCreep = hc;
    accelerationCreep = ac;
    drift = d;
    driftTime = dt;
    driftDrift = dd;
    heightDrift = hd;
    accelerationTime = at;
    accelerationDrift = ad;
    driftLoad = dl;
    driftCreep = dc;
  }
}
