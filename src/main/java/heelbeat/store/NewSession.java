package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.session.SessionEvent.Started;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A session as it begins: what the pad said of itself, and which moment of the calendar its time
 * base started at.
 *
 * @param uuid names it for ever, in every export
 * @param wallTime the moment of {@link Started#timeNs()} on the machine's clock
 * @param zone the machine's time zone at that moment
 * @param clockTrusted whether the machine's clock could be believed at that moment
 * @param plan what it is to be
 */
record NewSession(
    UUID uuid, Instant wallTime, ZoneId zone, boolean clockTrusted, Plan plan, Started started) {}
