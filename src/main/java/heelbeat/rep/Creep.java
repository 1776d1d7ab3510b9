package heelbeat.rep;

/**
 * What a force-sensing resistor's reading has crept, but for a factor. Under a steady load it goes
 * on rising with the logarithm of time (Interlink 400 series data sheet: drift below 5 % per decade
 * of time), and every change of load starts a creep of its own. That is what many parts do which
 * follow the load, each more slowly than the one before by the same factor (the generalised
 * Kelvin-Voigt model with a flat spectrum of times).
 */
final class Creep {
  /** Faster parts cannot be told from the load, slower ones not from a steady state. */
  private static final double[] LAGS_S = {0.2, 0.6, 2, 6, 20};

  private final double[] parts = new double[LAGS_S.length];
  private boolean isFollowing;
  private double lastTimeS;

  /** The next load is one that has stayed for long. */
  void clear() {
    isFollowing = false;
  }

  /**
   * Takes the next load and gives what the reading has crept by then.
   *
   * @param timeS later than the one before
   */
  double follow(double timeS, double load) {
    double elapsedS = isFollowing ? timeS - lastTimeS : Double.POSITIVE_INFINITY;
    isFollowing = true;
    lastTimeS = timeS;
    double crept = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] += (load - parts[i]) / (1 + LAGS_S[i] / elapsedS);
      crept += parts[i];
    }
    return crept;
  }
}
