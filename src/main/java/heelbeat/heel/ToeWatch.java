package heelbeat.heel;

import heelbeat.signal.Foot;

/** Notices toes that rise while the heel stays loaded. */
final class ToeWatch {
  private static final double RAISED_PART = 0.2;
  private static final double LOWERED_PART = 0.5;
  private static final double HEEL_LOADED_PART = 0.6;
  private static final long CONFIRM_NS = 100_000_000L;

  private final Foot foot;
  private final HeelListener listener;
  private final Since raised = new Since();
  private boolean areRaised;

  ToeWatch(Foot foot, HeelListener listener) {
    this.foot = foot;
    this.listener = listener;
    reset();
  }

  void onSample(long nowNs, double forefootPart, double heelPart) {
    if (forefootPart > LOWERED_PART) {
      areRaised = false;
    } else if (!areRaised
        && raised.holds(
            forefootPart < RAISED_PART && heelPart > HEEL_LOADED_PART, nowNs, CONFIRM_NS)) {
      areRaised = true;
      listener.onHeelEvent(new HeelEvent.ToeRaise(foot, raised.sinceNs()));
    }
  }

  /** A new contact: walking lands on the heel, and a forefoot not loaded yet is not raised. */
  void reset() {
    areRaised = true;
    raised.reset();
  }
}
