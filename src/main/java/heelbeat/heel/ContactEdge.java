package heelbeat.heel;

import heelbeat.signal.LoadHistory;
import heelbeat.signal.LoadRange;

/**
 * Finds the instant of contact between samples: where the heel's loading or unloading flank,
 * prolonged as a straight line, meets the level of the lifted heel. Both flanks meet it at a sharp
 * corner, because a heel in the air cannot press.
 */
final class ContactEdge {
  /** A heel that carries more than this part of its load is still on the flank. */
  private static final double FLANK_PART = 0.35;

  /** How much of the lifted heel's level is averaged beside the corner. */
  private static final long LEVEL_NS = 30_000_000L;

  private final LoadHistory history;

  ContactEdge(LoadHistory history) {
    this.history = history;
  }

  /**
   * When the heel left, looking back from a sample at which it was up. Creep may lower the level
   * again after that, so the corner is not where the final level was reached but where the load,
   * coming down the flank, turned most: the point farthest below the line from flank to end.
   *
   * @param up index of a sample with the heel up
   * @param range the heel sensor's range, to tell the flank
   * @return nanoseconds
   */
  long heelOffNs(long up, LoadRange range) {
    long flank = up;
    while (flank > history.first() && range.part(history.heel(flank)) < FLANK_PART) {
      flank--;
    }
    long corner = farthestBelowLine(flank, up);
    if (corner == flank) {
      return history.timeNs(up);
    }
    long to = Math.min(up, Math.max(corner, history.indexAt(history.timeNs(corner) + LEVEL_NS)));
    double level = history.meanHeel(corner, to);
    long last = Math.max(corner - 1, flank);
    long before = Math.max(last - 1, history.first());
    return cornerNs(before, last, level, history.timeNs(last), history.timeNs(corner));
  }

  private long farthestBelowLine(long from, long to) {
    double slope =
        (history.heel(to) - history.heel(from))
            / Math.max(1, history.timeNs(to) - history.timeNs(from));
    long farthest = from;
    double greatest = 0;
    for (long i = from + 1; i <= to; i++) {
      double line = history.heel(from) + slope * (history.timeNs(i) - history.timeNs(from));
      double below = line - history.heel(i);
      if (below > greatest) {
        greatest = below;
        farthest = i;
      }
    }
    return farthest;
  }

  /**
   * When the heel touched, looking back from a sample at which it carried load again.
   *
   * @param down index of a sample with the heel down
   * @param floor the level of the lifted heel
   * @param margin how far above that level a sample must be to belong to the flank
   * @return nanoseconds
   */
  long heelDownNs(long down, double floor, double margin) {
    long air = down;
    while (air > history.first() && history.heel(air) > floor + margin) {
      air--;
    }
    if (air >= down) {
      return history.timeNs(down);
    }
    long from = Math.max(history.first(), history.indexAt(history.timeNs(air) - LEVEL_NS));
    double level = history.meanHeel(from, air);
    return cornerNs(
        air + 1, Math.min(air + 2, down), level, history.timeNs(air), history.timeNs(air + 1));
  }

  private long cornerNs(long a, long b, double level, long earliestNs, long latestNs) {
    double slope =
        (history.heel(b) - history.heel(a)) / Math.max(1, history.timeNs(b) - history.timeNs(a));
    if (slope == 0) {
      return latestNs;
    }
    double fromA = (level - history.heel(a)) / slope;
    return Math.clamp(history.timeNs(a) + Math.round(fromA), earliestNs, latestNs);
  }
}
