package heelbeat.heel;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/**
 * Suspects that a foot's two leads were exchanged when the pad was built: whenever its heel should
 * leave, its forefoot does. Somebody who only ever raises the toes looks the same, and no load
 * tells them apart (what goes over to the other sensor overlaps). So it takes several slow toe
 * raises before the first lift of a heel; once a heel was lifted like in a repetition, the leads
 * are right for good.
 */
final class SwapWatch {
  /** Shorter ones may be taps, or the pre-stretch before a lift. */
  private static final long SHORTEST_RAISE_NS = 450_000_000L;

  /** Longer ones are a leg that rests on its heel. */
  private static final long LONGEST_RAISE_NS = 10_000_000_000L;

  /** So many raises of the toes and no lift before. Chosen. */
  private static final int RAISES = 4;

  private final Foot foot;
  private final HeelListener listener;
  private int raises;
  private boolean isTrusted;
  private boolean isSuspected;

  SwapWatch(Foot foot, HeelListener listener) {
    this.foot = foot;
    this.listener = listener;
  }

  /** The toes were up from one time to another while the heel was loaded. */
  void onToesDown(long raisedNs, long loweredNs) {
    long raisedForNs = loweredNs - raisedNs;
    if (isTrusted || raisedForNs < SHORTEST_RAISE_NS || raisedForNs > LONGEST_RAISE_NS) {
      return;
    }
    raises++;
    if (raises == RAISES) {
      isSuspected = true;
      listener.onHeelEvent(
          new HeelEvent.SensorFault(
              foot, loweredNs, Channel.forefoot(foot), HeelEvent.SensorFault.Kind.SWAPPED));
    }
  }

  /** The heel was off the pad from one time to another while the forefoot was loaded. */
  void onHeelDown(long heelOffNs, long heelDownNs) {
    if (heelDownNs - heelOffNs < SHORTEST_RAISE_NS) {
      return;
    }
    isTrusted = true;
    if (isSuspected) {
      isSuspected = false;
      listener.onHeelEvent(new HeelEvent.SensorOk(foot, heelDownNs, Channel.forefoot(foot)));
    }
  }
}
