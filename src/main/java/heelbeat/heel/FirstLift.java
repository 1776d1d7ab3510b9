package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/**
 * Tells a heel that leaves the pad from one that gives up part of its load, while nobody knows what
 * the sensor reads without load. Sway is the difficulty: of people who stand still, in half an hour
 * some hundred sways fall as fast as a lift, and their load stays low as level; but none of them is
 * deeper than twice what nine tenths of the time before lie within (66 minutes of single feet). A
 * heel that leaves gives all of its load away.
 */
final class FirstLift {
  /** For so long a lifted heel's load is level. */
  private static final long LEVEL_NS = 200_000_000L;

  /** Level is a load whose means over a quarter of that differ by less than this part. */
  private static final double LEVEL_PART = 0.03;

  /** The load moves forward over 60 to 350 ms; a slow lift takes a little longer. */
  private static final long LONGEST_FALL_NS = 600_000_000L;

  /** How far back the load before the fall is looked for. */
  private static final long BEFORE_NS = 800_000_000L;

  /** A fall begins where the load was last above this part of it. Chosen. */
  private static final double FALLS_PART = 0.85;

  /** It ends where the load was last above this part. Chosen. */
  private static final double FALLEN_PART = 0.1;

  /** Least load that a heel gives away, in least loads that can be a foot: 6 N on usual cells. */
  private static final double LEAST_FALL = 3;

  /** The forefoot takes over at least this part of it, whatever the cells' gains. */
  private static final double HANDED_OVER_PART = 0.5;

  /** How long the heel is looked at before the fall, and how long it must have been at least. */
  private static final long REMEMBERED_NS = 20_000_000_000L;

  /** In nanoseconds. Chosen: the longest fall. */
  private static final long LEAST_SEEN_NS = 600_000_000L;

  /** Who lifts a heel leans on it before. */
  private static final long LEANS_NS = 300_000_000L;

  /** A heel that is down stays within this part of the fall around its mean, ... */
  private static final double RESTS_PART = 1 / 6.0;

  /** ... but for this part of the time. */
  private static final double RESTLESS = 0.1;

  /** Two lifts have the same low but for crosstalk, and nothing is lower. */
  private static final double SAME_PART = 0.06;

  /** A heel that is held up for so long keeps its low as no heel on the pad does, ... */
  private static final long STAYS_NS = 1_000_000_000L;

  /** ... however it came down to it, within that time. */
  private static final long COMES_DOWN_NS = 2_000_000_000L;

  /**
   * Its load, by the means of twentieths, stays within this part of the fall. Of people who stand
   * still none stays within 0.08 (66 minutes of single feet); real raises in insoles stay within
   * 0.03.
   */
  private static final double STAYS_PART = 0.05;

  /** Into how many equal times the time is parted. */
  private static final int TWENTIETHS = 20;

  private final LoadHistory history;
  private final double leastFall;
  private double lowBefore = Double.NaN;
  private long lowBeforeNs;

  FirstLift(LoadHistory history, double leastFootLoad) {
    this.history = history;
    this.leastFall = LEAST_FALL * leastFootLoad;
  }

  /**
   * Whether the heel has left the pad, as of the newest sample.
   *
   * @param deviation of a sample of the heel's, by noise
   */
  boolean isSeen(double deviation) {
    if (staysLow()) {
      return true;
    }
    long last = history.last();
    long level = history.indexAt(history.timeNs(last) - LEVEL_NS);
    long lookFrom = history.indexAt(history.timeNs(level) - BEFORE_NS);
    double low = history.meanHeel(level, last);
    double highest = low;
    for (long i = lookFrom; i < level; i++) {
      highest = Math.max(highest, history.heel(i));
    }
    double fall = highest - low;
    if (fall < leastFall || !LevelHeel.holds(history, LEVEL_NS, LEVEL_PART * fall, deviation)) {
      return false;
    }
    long end = lastAbove(low + FALLEN_PART * fall, level, lookFrom);
    long start = lastAbove(low + FALLS_PART * fall, end, lookFrom);
    double taken = history.forefoot(level) - history.forefoot(start);
    if (history.timeNs(end) - history.timeNs(start) > LONGEST_FALL_NS
        || taken < HANDED_OVER_PART * fall) {
      return false;
    }
    return restedBefore(start, low, fall) || isLowAgain(low, fall);
  }

  private boolean staysLow() {
    long last = history.last();
    long from = history.indexAt(history.timeNs(last) - STAYS_NS);
    long lookFrom = history.indexAt(history.timeNs(from) - COMES_DOWN_NS);
    long twentieth = (last - from) / TWENTIETHS;
    if (twentieth == 0 || from == lookFrom) {
      return false;
    }
    double low = history.meanHeel(from, last);
    long highest = from;
    for (long i = lookFrom; i < from; i++) {
      highest = history.heel(i) > history.heel(highest) ? i : highest;
    }
    double fall = history.heel(highest) - low;
    double taken = history.meanForefoot(from, last) - history.forefoot(highest);
    if (fall < leastFall || taken < HANDED_OVER_PART * fall) {
      return false;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (long end = last; end - twentieth + 1 >= from; end -= twentieth) {
      double mean = history.meanHeel(end - twentieth + 1, end);
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
    return most - least < STAYS_PART * fall && isLowest(low - SAME_PART * fall);
  }

  private long lastAbove(double load, long from, long earliest) {
    long i = from;
    while (i > earliest && history.heel(i) < load) {
      i--;
    }
    return i;
  }

  /** Whether the heel rested before it fell, but for earlier lifts to the same low. */
  private boolean restedBefore(long start, double low, double fall) {
    long from = history.indexAt(history.timeNs(start) - REMEMBERED_NS);
    long to = history.indexAt(history.timeNs(start) - LEANS_NS);
    double sum = 0;
    long rested = 0;
    for (long i = from; i <= to; i++) {
      if (isDown(i, low, fall)) {
        sum += history.heel(i);
        rested++;
      }
    }
    double mean = sum / rested;
    long restless = 0;
    for (long i = from; i <= to; i++) {
      if (isDown(i, low, fall) && Math.abs(history.heel(i) - mean) > RESTS_PART * fall) {
        restless++;
      }
    }
    double restedNs = rested * (double) (history.timeNs(to) - history.timeNs(from)) / (to - from);
    return restedNs > LEAST_SEEN_NS && restless < RESTLESS * rested;
  }

  private boolean isDown(long index, double low, double fall) {
    return Math.abs(history.heel(index) - low) > SAME_PART * fall;
  }

  /** Whether the heel came down to where it was before, and has not been lower since long. */
  private boolean isLowAgain(double low, double fall) {
    long nowNs = history.timeNs(history.last());
    boolean isSame =
        nowNs - lowBeforeNs < REMEMBERED_NS && Math.abs(low - lowBefore) < SAME_PART * fall;
    if (Double.isNaN(lowBefore) || nowNs - lowBeforeNs > BEFORE_NS) {
      lowBefore = low;
      lowBeforeNs = nowNs;
      return isSame && isLowest(low - SAME_PART * fall);
    }
    return false;
  }

  private boolean isLowest(double low) {
    for (long i = history.indexAt(history.timeNs(history.last()) - REMEMBERED_NS);
        i <= history.last();
        i++) {
      if (history.heel(i) < low) {
        return false;
      }
    }
    return true;
  }
}
