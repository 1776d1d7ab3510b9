package heelbeat.drawing;

/** Writes nanoseconds as seconds, exactly: no floating point, no locale. */
public final class Seconds {
  private static final long NS_PER_S = 1_000_000_000L;

  private Seconds() {}

  /**
   * Seconds with a fixed number of decimals, halves rounded up.
   *
   * @param timeNs any time or duration, in nanoseconds
   * @param decimals 1 to 9
   * @param decimal the sign before them
   */
  public static String text(long timeNs, int decimals, char decimal) {
    long perSecond = 1;
    for (int i = 0; i < decimals; i++) {
      perSecond *= 10;
    }
    long unitNs = NS_PER_S / perSecond;
    long units = Math.floorDiv(timeNs + unitNs / 2, unitNs);
    String sign = units < 0 ? "-" : "";
    String digits = Long.toString(perSecond + Math.abs(units) % perSecond).substring(1);
    return sign + Math.abs(units) / perSecond + decimal + digits;
  }
}
