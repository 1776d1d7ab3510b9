package heelbeat.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;

/**
 * What the machine's clocks show at one moment.
 *
 * @param wallTime the time of day
 * @param zone the time zone
 * @param isTrusted whether the time of day can be believed
 * @param uptime how long the machine has been running
 */
record ClockReading(Instant wallTime, ZoneId zone, boolean isTrusted, Uptime uptime) {
  /**
   * How many nanoseconds after an earlier moment this one is: within one run of the machine by its
   * uptime, and across a restart by the time of day if that could be believed both times.
   */
  OptionalLong since(Instant wallTimeThen, boolean wasTrusted, Uptime uptimeThen) {
    if (uptime.isComparableTo(uptimeThen)) {
      return OptionalLong.of(uptime.sinceBootNs() - uptimeThen.sinceBootNs());
    }
    if (isTrusted && wasTrusted) {
      return OptionalLong.of(Duration.between(wallTimeThen, wallTime).toNanos());
    }
    return OptionalLong.empty();
  }
}
