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
  double heightCourse;
  double accelerationCourse;
  double driftCourse;

  // What the ramp that was summed last gives with each column.
  private double level;
  private double load;
  private double creep;
  private double course;

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
    against(heights, columns, from, to);
    heightLevel = level;
    heightLoad = load;
    heightCreep = creep;
    heightCourse = course;
    against(accelerations, columns, from, to);
    accelerationLevel = level;
    accelerationLoad = load;
    accelerationCreep = creep;
    accelerationCourse = course;
    against(drifts, columns, from, to);
    driftLevel = level;
    driftLoad = load;
    driftCreep = creep;
    driftCourse = course;
    amongThemselves(heights, accelerations, drifts, from, to);
  }

  /** A ramp times each column; locals, because a field would be written for each sample. */
  private void against(double[] ramp, Columns columns, int from, int to) {
    double[] levels = columns.levels;
    double[] courses = columns.courses;
    double[] loads = columns.loads;
    double[] creeps = columns.creeps;
    double r1 = 0;
    double rl = 0;
    double rc = 0;
    double rt = 0;
    for (int i = from; i < to; i++) {
      double value = ramp[i];
      r1 += value * levels[i];
      rl += value * loads[i];
      rc += value * creeps[i];
      rt += value * courses[i];
    }
    level = r1;
    load = rl;
    creep = rc;
    course = rt;
  }

  private void amongThemselves(
      double[] heights, double[] accelerations, double[] drifts, int from, int to) {
    double hh = 0;
    double ha = 0;
    double aa = 0;
    double hd = 0;
    double ad = 0;
    double dd = 0;
    for (int i = from; i < to; i++) {
      double height = heights[i];
      double acceleration = accelerations[i];
      double drift = drifts[i];
      hh += height * height;
      ha += height * acceleration;
      aa += acceleration * acceleration;
      hd += height * drift;
      ad += acceleration * drift;
      dd += drift * drift;
    }
    heightHeight = hh;
    heightAcceleration = ha;
    accelerationAcceleration = aa;
    heightDrift = hd;
    accelerationDrift = ad;
    driftDrift = dd;
  }
}
