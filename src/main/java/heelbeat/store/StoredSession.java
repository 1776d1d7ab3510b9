package heelbeat.store;

import heelbeat.coach.Mode;
import heelbeat.coach.PhaseSpan;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A session as the store has it.
 *
 * @param id its row; valid in this store only
 * @param uuid names it for ever, in every export
 * @param started when it started, to a millisecond; to a hundredth of a second if the machine's
 *     clock was set only later
 * @param zone the machine's time zone then
 * @param clockTrusted whether that can be believed, because the machine's clock was set then, or
 *     later in the same run of the machine; durations can be either way
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
 * @param hold how long holds were to be by the protocol; empty for any length
 * @param lowering how long lowerings were to be by the protocol; empty for any length
 * @param label what somebody called it; empty without
 */
public record StoredSession(
    long id,
    String uuid,
    OffsetDateTime started,
    ZoneId zone,
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
    Set<Foot> feet,
    Optional<PhaseSpan> hold,
    Optional<PhaseSpan> lowering,
    String label) {

  public StoredSession {
    feet = Set.copyOf(feet);
  }

  /**
   * The moment of a pad time, with the zone's offset at that moment. It goes by the session's start
   * and the pad's clock alone: a clock set meanwhile moves nothing.
   *
   * @param padTimeNs nanoseconds on the pad's time base
   */
  public OffsetDateTime at(long padTimeNs) {
    return started.toInstant().plusNanos(padTimeNs - startNs).atZone(zone).toOffsetDateTime();
  }

  /** The first letters of its name: enough for a person to tell it from others. */
  public String shortId() {
    return uuid.substring(0, Math.min(8, uuid.length()));
  }

  /** From the start to the end, in nanoseconds. */
  public long durationNs() {
    return endNs - startNs;
  }
}
