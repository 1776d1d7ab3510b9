package heelbeat.explain;

import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;

/** What a foot did that was, or might have been, a repetition. Times are nanoseconds. */
sealed interface Movement {
  Foot foot();

  long startNs();

  long endNs();

  /** When it was reported: the time of the frame that made it sure. */
  long confirmedNs();

  /**
   * It counts.
   *
   * @param pushUp 1 for the session's first; both heels together share one
   */
  record Counted(Rep rep, int pushUp, long confirmedNs) implements Movement {
    @Override
    public Foot foot() {
      return rep.foot();
    }

    @Override
    public long startNs() {
      return rep.heelOffNs();
    }

    @Override
    public long endNs() {
      return rep.heelDownNs();
    }
  }

  /** It does not count. */
  record Rejected(RejectedRep rejected, long confirmedNs) implements Movement {
    @Override
    public Foot foot() {
      return rejected.foot();
    }

    @Override
    public long startNs() {
      return rejected.startNs();
    }

    @Override
    public long endNs() {
      return rejected.endNs();
    }
  }

  /** How far it is from a time: 0 within it, in nanoseconds. */
  default long distanceNs(long timeNs) {
    return Math.max(0, Math.max(startNs() - timeNs, timeNs - endNs()));
  }
}
