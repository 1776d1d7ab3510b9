package heelbeat.config;

import java.time.LocalTime;

/**
 * A time of day at which nobody is reminded of anything.
 *
 * @param from its first minute
 * @param until the minute after its last; the same as {@code from} for no such time
 */
public record QuietHours(LocalTime from, LocalTime until) {
  /** Never quiet. */
  public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** Whether it is quiet at that time of day. */
  public boolean contains(LocalTime time) {
    boolean isAfterStart = !time.isBefore(from);
    boolean isBeforeEnd = time.isBefore(until);
    return from.isAfter(until) ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
  }
}
