package heelbeat.device;

/** Restarts of a pad are reported for a while, because each is over when it is noticed. */
final class RestartNews {
  private static final long TOLD_NS = 300_000_000_000L;

  private long known;
  private long lastNs;
  private long recent;

  /**
   * Looks again.
   *
   * @param restarts how many there have been
   * @param nowNs a monotonic clock
   * @return how many of them are to be reported: those with less than five minutes between them,
   *     until five minutes after the last
   */
  long look(long restarts, long nowNs) {
    if (nowNs - lastNs > TOLD_NS) {
      recent = 0;
    }
    if (restarts > known) {
      recent += restarts - known;
      known = restarts;
      lastNs = nowNs;
    }
    return recent;
  }
}
