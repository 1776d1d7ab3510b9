package heelbeat.rep;

import heelbeat.heel.FootSignal;
import java.util.function.Consumer;

/** Follows a body's strokes of one kind until a lowering has ended a raise. */
final class RaiseWatch {
  /** Longer than a lift and a lowering beside the hold. */
  private static final long RAMPS_NS = 8_000_000_000L;

  /** A raise is over when it seems to have ended so long ago; until then it is looked at again. */
  private static final long OVER_NS = 50_000_000L;

  /** How often it is looked at again, in nanoseconds. Chosen. */
  private static final long AGAIN_NS = 50_000_000L;

  /** For so long at most, in nanoseconds. Chosen. */
  private static final long LONGEST_END_NS = 1_000_000_000L;

  /**
   * With rest after it a raise leaves no more unexplained; by this factor more, and more follows.
   */
  private static final double FOLLOWED = 1.3;

  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  private final StrokeWatch lifts;
  private final StrokeWatch lowerings;
  private final RaiseSearch search;
  private final long longestHoldNs;
  private final Consumer<RaiseSearch> listener;
  private long loweringNs = NOT;
  private long loweringEndNs;
  private long lookedNs;
  private long explainedNs;
  private double leastLeft;

  /**
   * @param signal where the loads are looked back at
   * @param usual what the load did in the person's raises before
   * @param isByLoadOnly whether the strokes are those of a load that rises with the heel
   * @param listener is given each raise that has ended
   */
  RaiseWatch(
      StrokeWatch lifts,
      StrokeWatch lowerings,
      FootSignal signal,
      RiseHabit usual,
      boolean isByLoadOnly,
      long longestHoldNs,
      Consumer<RaiseSearch> listener) {
    this.listener = listener;
    this.lifts = lifts;
    this.lowerings = lowerings;
    this.longestHoldNs = longestHoldNs;
    search = new RaiseSearch(signal, usual, isByLoadOnly);
  }

  /** The body came to rest below, after strokes that are known. */
  void restart(long restNs, double zero) {
    forget();
    search.restart(restNs, zero);
  }

  /** Forgets all strokes. */
  void clear() {
    lifts.clear();
    lowerings.clear();
  }

  /** Forgets the lifts that no lowering has ended yet. */
  void forget() {
    search.clear();
    loweringNs = NOT;
  }

  boolean hasLift() {
    return search.hasLift();
  }

  /** When the last lift seemed to start. */
  long lastLiftStartNs() {
    return search.lastLiftStartNs();
  }

  /**
   * Looks at the newest load.
   *
   * @param least the smallest stroke that is looked for, in the strokes' own measure
   * @param most the largest
   */
  void onLoad(long nowNs, double least, double most) {
    if (loweringNs != NOT && nowNs - loweringEndNs > LONGEST_END_NS) {
      conclude();
    } else if (loweringNs != NOT && nowNs - lookedNs > AGAIN_NS) {
      look(nowNs);
    }
    if (lifts.isReported(nowNs, least, most)) {
      if (lifts.startNs() > loweringNs) {
        conclude();
      }
      search.addLift(lifts.startNs(), lifts.endNs());
    }
    if (!search.hasLift()) {
      return;
    }
    if (lowerings.isReported(nowNs, least, most) && lowerings.middleNs() > search.firstLiftNs()) {
      loweringNs = lowerings.middleNs();
      loweringEndNs = lowerings.endNs();
      leastLeft = Double.POSITIVE_INFINITY;
      look(loweringEndNs);
    } else if (nowNs - search.lastLiftEndNs() > longestHoldNs + RAMPS_NS) {
      forget();
    }
  }

  /** There will be no more loads. */
  void finish(long nowNs) {
    if (loweringNs != NOT) {
      look(nowNs);
    }
    conclude();
  }

  /**
   * Reports the raise that the last lowering ends, if the load until then shows that it is over.
   */
  private void look(long untilNs) {
    lookedNs = untilNs;
    boolean isFound = search.isFound(loweringNs, untilNs);
    if (search.meanSquareLeft() > FOLLOWED * leastLeft) {
      return;
    }
    leastLeft = Math.min(leastLeft, search.meanSquareLeft());
    explainedNs = untilNs;
    if (isFound && untilNs - search.endNs() >= OVER_NS) {
      listener.accept(search);
    }
  }

  /** The raise that the last lowering ends must be over: tells it as it was explained best. */
  private void conclude() {
    if (loweringNs != NOT && search.isFound(loweringNs, explainedNs)) {
      listener.accept(search);
    }
    loweringNs = NOT;
  }
}
