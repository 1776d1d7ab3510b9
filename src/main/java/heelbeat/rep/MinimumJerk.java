package heelbeat.rep;

/**
 * The movement from rest to rest that people's limbs follow closely: least change of acceleration
 * (Flash and Hogan, J Neurosci 5:1688, 1985), over unit time and unit height.
 */
final class MinimumJerk {
  private MinimumJerk() {}

  /** Height at a part of the time, both 0 to 1. */
  static double height(double part) {
    return part * part * part * (10 + part * (-15 + 6 * part));
  }

  /** First derivative of the height. */
  static double speed(double part) {
    return part * part * (30 + part * (-60 + 30 * part));
  }

  /** Second derivative of the height. */
  static double acceleration(double part) {
    return part * (60 + part * (-180 + 120 * part));
  }
}
