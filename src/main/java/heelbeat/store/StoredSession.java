package heelbeat.store;

import heelbeat.coach.Mode;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A session as the store has it.
 *
 * @param id its row; valid in this store only
 * @param uuid names it for ever, in every export
 * @param started when it started, by the machine's clock and zone of that moment, to a millisecond
 * @param zone the id of that time zone
 * @param clockTrusted whether the machine's clock could be believed then; durations can be either
 *     way
 * @param uptime how long the machine had been running then
 * @param startNs the pad's time at the start, in nanoseconds
 * @param endNs the pad's time at the end; of a session without an end, that of the last thing known
 *     of it
 * @param complete whether the end is known; false while it lasts, and if a power cut was its end
 * @param protocol the name of the protocol
 * @param exercise the name of the exercise
 * @param mode who set the pace
 * @param thighWeightKg the weight on each thigh, in kilograms
 * @param rateHz the pad's nominal frames per second
 * @param sensor what sits under the foot
 * @param adc the converter's name
 * @param fullScaleCounts the count that a sensor cannot exceed
 * @param feet the feet that the pad has both sensors of
 */
public record StoredSession(
    long id,
    String uuid,
    OffsetDateTime started,
    String zone,
    boolean clockTrusted,
    Uptime uptime,
    long startNs,
    long endNs,
    boolean complete,
    String protocol,
    String exercise,
    Mode mode,
    double thighWeightKg,
    double rateHz,
    SensorKind sensor,
    String adc,
    int fullScaleCounts,
    Set<Foot> feet) {

  public StoredSession {
    feet = Set.copyOf(feet);
  }

  /**
   * The moment of a pad time on the clock and with the offset that the session started with: a
   * clock set meanwhile, or a change to summer time, moves nothing.
   *
   * @param padTimeNs nanoseconds on the pad's time base
   */
  public OffsetDateTime at(long padTimeNs) {
    return started.plusNanos(padTimeNs - startNs);
  }

  /** From the start to the end, in nanoseconds. */
  public long durationNs() {
    return endNs - startNs;
  }
}
