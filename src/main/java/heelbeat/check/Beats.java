package heelbeat.check;

/**
 * A tempo in whole seconds, and how often it is kept.
 *
 * @param liftS from the beat to rise to the top
 * @param holdS from there to the beat to go down
 * @param lowerS from there to the pad; 0 for a heel that falls
 * @param restS on the pad, until the next
 * @param times how often
 */
record Beats(int liftS, int holdS, int lowerS, int restS, int times) {
  private static final long NS_PER_S = 1_000_000_000L;

  static long seconds(long seconds) {
    return seconds * NS_PER_S;
  }

  /** From one beat to rise to the next, in nanoseconds. */
  long periodNs() {
    return seconds(liftS + holdS + lowerS + restS);
  }

  /** All of them, in nanoseconds. */
  long lengthNs() {
    return times * periodNs();
  }

  /** What to do so long after the first beat. */
  Beat beat(long sinceNs) {
    long inNs = sinceNs % periodNs();
    if (inNs < seconds(liftS)) {
      return Beat.RAISE;
    }
    if (inNs < seconds(liftS + holdS)) {
      return Beat.HOLD;
    }
    return inNs < seconds(liftS + holdS + lowerS) ? Beat.LOWER : Beat.REST;
  }

  /** How many seconds that goes on, counting down to 1. */
  int left(long sinceNs) {
    Beat beat = beat(sinceNs);
    int left = 1;
    while (left < restS + liftS + holdS + lowerS
        && beat(sinceNs + seconds(left)) == beat
        && (sinceNs + seconds(left)) % periodNs() > sinceNs % periodNs()) {
      left++;
    }
    return left;
  }

  /** The lengths, for a person. */
  String lengths() {
    return "lift %d s, hold %d s, lower %d s".formatted(liftS, holdS, lowerS);
  }
}
