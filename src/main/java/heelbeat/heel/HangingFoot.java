package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/**
 * Measures for how long a foot hung in the air while its heel was up. In a shoe its forefoot then
 * still feels something, because the shoe presses it: 3 to 30 % of what it pushed off with. So it
 * is not what the forefoot feels that tells a step from a raise, but what it has lost: who pushes
 * off loses most of it within a tenth of a second, and has not got it back for 0.35 to 0.5 s.
 *
 * <p>Under a raised heel the load dips by inertia, too, from the middle of a quick lift to the
 * middle of a lowering that follows at once; and it may drift away while the heel is held, by a
 * fifth a second or a little more, which is not sudden.
 */
final class HangingFoot {
  /** A forefoot hangs that carries less than this part of the most that it carried. */
  static final double HANGS_PART = 0.55;

  /**
   * It carries what it does at both ends of that time. A wrong reading lasts 30 ms at most, and the
   * push that starts the quickest lift some 95 ms; that of a step more than 200.
   */
  private static final long CARRIES_NS = 50_000_000L;

  /** Push-off is over from here on. */
  private static final double CARRIES_PART = 0.75;

  /** From there to where it hangs a foot that leaves takes no longer; a drift takes a second. */
  private static final long SUDDEN_NS = 300_000_000L;

  /** The forefoot pushes hardest up to so long before the heel's last load is gone. */
  private static final long PUSHES_NS = 400_000_000L;

  private final LoadHistory history;

  HangingFoot(LoadHistory history) {
    this.history = history;
  }

  /**
   * The longest time, in nanoseconds, that the foot hung between heel-off and heel-down.
   *
   * @param downBeforeNs when the heel came down before that
   * @param nothing what the forefoot's sensor reads without load
   */
  long longestNs(long downBeforeNs, long heelOffNs, long heelDownNs, double nothing) {
    long last = history.indexAt(heelDownNs);
    long before = history.indexAt(Math.max(downBeforeNs, heelOffNs - PUSHES_NS));
    double most = 0;
    long carriedNs = heelOffNs;
    long hangsNs = heelOffNs;
    boolean doesHang = false;
    boolean isSudden = false;
    long longest = 0;
    for (long i = before; i <= last; i++) {
      long nowNs = history.timeNs(i);
      double load = history.forefoot(i) - nothing;
      while (history.timeNs(before) < nowNs - CARRIES_NS) {
        before++;
        most = Math.max(most, Math.min(load, history.forefoot(before) - nothing));
      }
      if (load >= CARRIES_PART * most) {
        carriedNs = nowNs;
      }
      if (load >= HANGS_PART * most) {
        doesHang = false;
      } else if (!doesHang) {
        doesHang = true;
        hangsNs = Math.max(nowNs, heelOffNs);
        isSudden = nowNs - carriedNs < SUDDEN_NS;
      }
      if (doesHang && isSudden) {
        longest = Math.max(longest, nowNs - hangsNs);
      }
    }
    return longest;
  }
}
