package heelbeat.rep;

/**
 * How often and how long somebody stepped on the toes, of both feet's steps in the order in which
 * they end. While both feet are down the time counts once.
 */
public final class ToeTime implements StepListener {
  private int steps;
  private long reportedUntilNs = Long.MIN_VALUE;
  private long timeNs;

  @Override
  public void onStep(ToeStep step) {
    steps++;
    timeNs += Math.max(0, step.endNs() - Math.max(step.startNs(), reportedUntilNs));
    reportedUntilNs = Math.max(reportedUntilNs, step.endNs());
  }

  /** Steps of both feet. */
  public int steps() {
    return steps;
  }

  /** Nanoseconds with a foot on its toes. */
  public long timeNs() {
    return timeNs;
  }
}
