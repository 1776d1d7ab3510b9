package heelbeat.rep;

/**
 * What one lift, or one lowering, would add to the sums that a least-squares fit is made of. The
 * height is counted from the top and the drift from what it would be without that ramp, so that
 * both differ from 0 only while the ramp lasts: the sums of a whole movement are those of its two
 * ramps, but for one sample that knows of both if there is no hold. All columns are whitened, as
 * {@link MovementFit} says, and "level" is the whitened level.
 */
final class RampSums {
  double heightLevel;
  double accelerationLevel;
  double driftLevel;
  double heightHeight;
  double heightAcceleration;
  double accelerationAcceleration;
  double heightDrift;
  double accelerationDrift;
  double driftDrift;
  double heightLoad;
  double accelerationLoad;
  double driftLoad;
  double heightCreep;
  double accelerationCreep;
  double driftCreep;

  /**
   * The sample beside the hold, which knows of both ramps if there is none; below 0: there is no
   * such sample, and what it would know is 0.
   */
  int corner;

  double cornerHeight;
  double cornerAcceleration;
  double cornerDrift;

  // With the drift that there would be without the ramp.
  double heightTime;
  double accelerationTime;
  double driftTime;

  /**
   * Sums up the samples of a ramp.
   *
   * @param heights from the top
   * @param drifts what the ramp changes in the drift
   * @param columns of what is there without the ramp, whitened too
   * @param from the first of the ramp's samples
   * @param to the first that is not
   * @param beside the sample beside the hold; the number of samples or more: there is none
   */
  void sum(
      double[] heights,
      double[] accelerations,
      double[] drifts,
      Columns columns,
      int from,
      int to,
      int beside) {
    boolean isThere = beside < to;
    corner = isThere ? beside : -1;
    cornerHeight = isThere ? heights[beside] : 0;
    cornerAcceleration = isThere ? accelerations[beside] : 0;
    cornerDrift = isThere ? drifts[beside] : 0;
    double[] levels = columns.levels;
    double[] times = columns.times;
    double[] loads = columns.loads;
    double[] creeps = columns.creeps;
    // Locals, because a field would be written for each sample.
    double h1 = 0;
    double a1 = 0;
    double d1 = 0;
    double hh = 0;
    double ha = 0;
    double aa = 0;
    double hd = 0;
    double ad = 0;
    double dd = 0;
    double hl = 0;
    double al = 0;
    double dl = 0;
    double hc = 0;
    double ac = 0;
    double dc = 0;
    double ht = 0;
    double at = 0;
    double dt = 0;
    for (int i = from; i < to; i++) {
      double height = heights[i];
      double acceleration = accelerations[i];
      double drift = drifts[i];
      h1 += height * levels[i];
      a1 += acceleration * levels[i];
      d1 += drift * levels[i];
      hh += height * height;
      ha += height * acceleration;
      aa += acceleration * acceleration;
      hd += height * drift;
      ad += acceleration * drift;
      dd += drift * drift;
      hl += height * loads[i];
      al += acceleration * loads[i];
      dl += drift * loads[i];
      hc += height * creeps[i];
      ac += acceleration * creeps[i];
      dc += drift * creeps[i];
      ht += height * times[i];
      at += acceleration * times[i];
      dt += drift * times[i];
    }
    heightLevel = h1;
    accelerationLevel = a1;
    driftLevel = d1;
    heightHeight = hh;
    heightAcceleration = ha;
    accelerationAcceleration = aa;
    heightDrift = hd;
    accelerationDrift = ad;
    driftDrift = dd;
    heightLoad = hl;
    accelerationLoad = al;
    driftLoad = dl;
    heightCreep = hc;
    accelerationCreep = ac;
    driftCreep = dc;
    heightTime = ht;
    accelerationTime = at;
    driftTime = dt;
  }
}
