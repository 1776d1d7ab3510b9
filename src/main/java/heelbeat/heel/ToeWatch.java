package heelbeat.heel;

import heelbeat.signal.Foot;

/** Notices toes that rise while the heel stays loaded. */
final class ToeWatch {
  /** Toes are up below this part of what the forefoot carries at rest. Chosen. */
  private static final double RAISED_PART = 0.2;

  /** They are down above this part. Chosen. */
  private static final double LOWERED_PART = 0.5;

  /** The heel carries at least this part of its rest meanwhile. Chosen. */
  private static final double HEEL_LOADED_PART = 0.6;

  /** For so long, in nanoseconds. Chosen: longer than a blow. */
  private static final long CONFIRM_NS = 100_000_000L;

  /** No time. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final Foot foot;
  private final HeelListener listener;
  private final SwapWatch swap;
  private final Since raised = new Since();
  private boolean areRaised;
  private long raisedNs;

  ToeWatch(Foot foot, HeelListener listener, SwapWatch swap) {
    this.foot = foot;
    this.listener = listener;
    this.swap = swap;
    reset();
  }

  void onSample(long nowNs, double forefootPart, double heelPart) {
    if (forefootPart > LOWERED_PART) {
      if (areRaised && raisedNs != UNKNOWN) {
        swap.onToesDown(raisedNs, nowNs);
      }
      areRaised = false;
      raisedNs = UNKNOWN;
      raised.reset();
    } else if (!areRaised
        && raised.holds(
            forefootPart < RAISED_PART && heelPart > HEEL_LOADED_PART, nowNs, CONFIRM_NS)) {
      areRaised = true;
      raisedNs = raised.sinceNs();
      listener.onHeelEvent(new HeelEvent.ToeRaise(foot, raisedNs));
    }
  }

  /** A new contact: walking lands on the heel, and a forefoot not loaded yet is not raised. */
  void reset() {
    areRaised = true;
    raisedNs = UNKNOWN;
    raised.reset();
  }
}
