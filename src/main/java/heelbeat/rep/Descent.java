package heelbeat.rep;

/**
 * The ways in which a heel comes down, as part of its height over part of the time from the start
 * of lowering to contact.
 */
enum Descent {
  /** Lowered and brought to rest on the pad: a minimum-jerk curve. */
  LANDED(1),
  /** Lowered, and on the pad before it has come to rest: the same curve, cut off. */
  LOWERED(0.75),
  /** Let go: it falls with constant acceleration. */
  RELEASED(0) {
    @Override
    double height(double part) {
      return 1 - part * part;
    }

    @Override
    double acceleration(double part) {
      return -2;
    }
  };

  /** How much of a minimum-jerk curve is run through before contact. */
  private final double reach;

  Descent(double reach) {
    this.reach = reach;
  }

  /** Height from 1 at part 0 to 0 at part 1. */
  double height(double part) {
    return 1 - MinimumJerk.height(reach * part) / MinimumJerk.height(reach);
  }

  /** Second derivative of the height. */
  double acceleration(double part) {
    return -reach * reach * MinimumJerk.acceleration(reach * part) / MinimumJerk.height(reach);
  }
}
