package heelbeat.rep;

/**
 * Detects a body's strokes of one direction, each when no likelier one has followed for a moment.
 */
final class StrokeWatch {
  /** Of two strokes that overlap by more than this part one is the other, seen worse. */
  private static final double OVERLAP_PART = 0.2;

  /** For so long no likelier one may follow, in nanoseconds. Chosen. */
  private static final long CONFIRM_NS = 120_000_000L;

  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  private final Strokes finder;
  private final int way;
  private final double leastLikeness;
  private double likeness;
  private long startNs = NOT;
  private long endNs = NOT;
  private long seenNs;
  private double likenessBefore;
  private long endBeforeNs = NOT;

  /**
   * @param way 1 for up, -1 for down
   * @param leastLikeness from 0 to 1
   */
  StrokeWatch(Strokes finder, int way, double leastLikeness) {
    this.finder = finder;
    this.way = way;
    this.leastLikeness = leastLikeness;
  }

  /** Forgets all strokes. */
  void clear() {
    endNs = NOT;
    endBeforeNs = NOT;
  }

  /**
   * Looks at the finder's newest load.
   *
   * @return whether a stroke is reported: {@link #startNs}, {@link #endNs}; one may be reported
   *     again, better
   */
  boolean isReported(long nowNs, double leastM, double mostM) {
    if (finder.look(way, leastM, mostM) && finder.likeness() > leastLikeness) {
      consider(nowNs);
    }
    if (endNs == NOT || nowNs - seenNs < CONFIRM_NS || endNs == endBeforeNs) {
      return false;
    }
    likenessBefore = likeness;
    endBeforeNs = endNs;
    return true;
  }

  private void consider(long nowNs) {
    long lengthNs = Math.round(finder.lengthS() * 1e9);
    long seenEndNs = nowNs - Math.round(finder.agoS() * 1e9);
    long seenStartNs = seenEndNs - lengthNs;
    boolean isNew = endBeforeNs == NOT || seenStartNs > endBeforeNs - OVERLAP_PART * lengthNs;
    boolean isPending = endNs != NOT && endNs != endBeforeNs;
    double toBeat = Math.max(isPending ? likeness : 0, isNew ? 0 : likenessBefore);
    if (finder.likeness() > toBeat) {
      likeness = finder.likeness();
      startNs = seenStartNs;
      endNs = seenEndNs;
      seenNs = nowNs;
    }
  }

  long startNs() {
    return startNs;
  }

  long endNs() {
    return endNs;
  }

  /** When the body was fastest. */
  long middleNs() {
    return (startNs + endNs) / 2;
  }
}
