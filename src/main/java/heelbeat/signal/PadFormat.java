package heelbeat.signal;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a pad knows of itself; all that the signal chain is ever told about the hardware.
 *
 * @param sampleRateHz nominal frames per second, 1 to 1000
 * @param sensor what sits under the foot
 * @param adc the converter's name, for people; the chain does not read it
 * @param fullScaleCounts the count a sensor cannot exceed; for a divider the supply's count; at
 *     least 1. Converters with a sign reach its negative too.
 * @param channels the sensors that are there; a foot takes part if both of its sensors are
 */
public record PadFormat(
    double sampleRateHz,
    SensorKind sensor,
    String adc,
    int fullScaleCounts,
    Set<Channel> channels) {

  /**
   * @throws IllegalArgumentException naming the value that is out of range
   */
  public PadFormat {
    if (!(sampleRateHz >= 1 && sampleRateHz <= 1000)) {
      throw new IllegalArgumentException(
          "sample rate must be 1 to 1000 Hz, but is " + sampleRateHz);
    }
    if (fullScaleCounts < 1) {
      throw new IllegalArgumentException(
          "full scale must be at least 1 count, but is " + fullScaleCounts);
    }
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("a pad needs at least one sensor");
    }
    channels = Set.copyOf(channels);
  }

  /** The feet that have both sensors, in the order of {@link Foot}. */
  public Set<Foot> feet() {
    EnumSet<Foot> feet = EnumSet.noneOf(Foot.class);
    for (Foot foot : Foot.values()) {
      if (channels.contains(Channel.forefoot(foot)) && channels.contains(Channel.heel(foot))) {
        feet.add(foot);
      }
    }
    return feet;
  }

  /** The nominal time between two frames, in nanoseconds. */
  public long periodNs() {
    return Math.round(1e9 / sampleRateHz);
  }
}
