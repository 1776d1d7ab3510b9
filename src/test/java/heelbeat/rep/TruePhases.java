package heelbeat.rep;

/**
 * A counted repetition and how it truly was.
 *
 * @param topNs the true top, in nanoseconds
 * @param loweringNs the true start of lowering, in nanoseconds
 */
public record TruePhases(Rep counted, long topNs, long loweringNs) {
  private static final double SHORTEST_PART = 0.01;

  double durationS() {
    return counted.upNs() / 1e9;
  }

  /** The lift whose end is told as the true top, as a part of the duration. */
  double lift() {
    return part(topNs - counted.heelOffNs());
  }

  /** The lowering whose start is told as the true one. */
  double lowering() {
    return part(counted.heelDownNs() - loweringNs);
  }

  private double part(long ns) {
    return Math.max(SHORTEST_PART, (double) ns / counted.upNs() / (1 - PhaseGrid.END_PART));
  }
}
