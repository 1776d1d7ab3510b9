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

  /** The first sample at or after the ramp's upper end. */
  int corner;

  /**
   * Sums up the samples of a ramp.
   *
   * @param heights from the top
   * @param loads as differences from their mean; the same for creeps
   * @param from the first of the ramp's samples
   * @param to the first that is not
   */
  void sum(
      double[] heights, double[] accelerations, double[] loads, double[] creeps, int from, int to) {
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
  }
}
