package heelbeat.rep;

/**
 * The ways in which a heel comes down, as part of its height over part of the time from the start
 * of lowering to contact.
 */
enum Descent {
  /** Lowered, and on the pad shortly before it has come to rest: a minimum-jerk curve, cut off. */
  LOWERED(0.8, Double.POSITIVE_INFINITY, 1),
  /** Lowered and brought to rest at the pad: the whole curve. */
  LANDED(1, Double.POSITIVE_INFINITY, 0.25),
  /** Let go: it falls with constant acceleration, for little longer than a free fall of 10 cm. */
  RELEASED(0, 0.4, 1) {
    @Override
    double height(double part) {
      return 1 - part * part;
    }

    @Override
    double acceleration(double part) {
      return -2;
    }
  };

  private final double reach;
  private final double perWhole;
  private final double longestS;
  private final double odds;

  /**
   * @param reach how much of a minimum-jerk curve is run through before contact
   * @param longestS the longest that a heel can come down this way
   * @param odds how likely it is beforehand, compared to the likeliest
   */
  Descent(double reach, double longestS, double odds) {
    this.reach = reach;
    this.perWhole = 1 / MinimumJerk.height(reach);
    this.longestS = longestS;
    this.odds = odds;
  }

  /** Height from 1 at part 0 to 0 at part 1. */
  double height(double part) {
    return 1 - perWhole * MinimumJerk.height(reach * part);
  }

  /** Second derivative of the height. */
  double acceleration(double part) {
    return -reach * reach * perWhole * MinimumJerk.acceleration(reach * part);
  }

  /** How likely it is beforehand that a heel comes down this way for that long, up to 1. */
  double odds(double seconds) {
    return seconds > longestS ? 0 : odds;
  }
}
