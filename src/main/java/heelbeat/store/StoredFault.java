package heelbeat.store;

import heelbeat.signal.Channel;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Trouble with the pad, or its end, as the store has it.
 *
 * @param timeNs when, in nanoseconds on the pad's time base
 * @param channel the sensor; empty for the whole pad
 * @param gapNs how long nothing came; known when it comes again
 * @param text for a person
 */
public record StoredFault(
    long timeNs, Kind kind, Optional<Channel> channel, OptionalLong gapNs, String text) {

  /** What happened. */
  public enum Kind {
    SENSOR_FAULT,
    SENSOR_OK,
    PAD_LOST,
    PAD_BACK
  }
}
