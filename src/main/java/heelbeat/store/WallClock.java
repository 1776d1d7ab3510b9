package heelbeat.store;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The machine's calendar, asked once at the start of every session.
 *
 * @param clock the time of day
 * @param zone the time zone at this moment
 * @param trusted whether the clock can be believed at this moment; a Pi has none that runs while it
 *     is off
 */
public record WallClock(Clock clock, Supplier<ZoneId> zone, BooleanSupplier trusted) {}
