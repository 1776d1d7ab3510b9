package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.session.SessionEvent.Started;
import java.util.UUID;

/**
 * A session as it begins: what the pad said of itself, and which moment of the calendar its time
 * base started at.
 *
 * @param uuid names it for ever, in every export
 * @param moment what the machine's clocks showed at {@link Started#timeNs()}
 * @param plan what it is to be
 */
record NewSession(UUID uuid, ClockReading moment, Plan plan, Started started) {}
