package heelbeat.store;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The machine's clocks.
 *
 * @param clock the time of day
 * @param zone the time zone at this moment
 * @param trusted whether the time of day can be believed at this moment; a Pi has no clock that
 *     runs while it is off
 * @param uptime how long the machine has been running
 */
public record WallClock(
    Clock clock, Supplier<ZoneId> zone, BooleanSupplier trusted, Supplier<Uptime> uptime) {

  /** Asks them all. */
  ClockReading now() {
    return new ClockReading(clock.instant(), zone.get(), trusted.getAsBoolean(), uptime.get());
  }
}
