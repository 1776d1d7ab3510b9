package heelbeat.device;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Map;

/**
 * How an MCP3008 is wired.
 *
 * @param bus N of {@code /dev/spidevN.M}
 * @param chipSelect its M
 * @param inputs the sensors by the input, 0 to 7, that they are wired to; not empty
 * @param sensor what sits under the foot
 */
public record Mcp3008Settings(
    int bus, int chipSelect, Map<Channel, Integer> inputs, SensorKind sensor)
    implements ConverterSettings {
  private static final double FRAME_RATE_HZ = 250;

  /** Ten bits; the sensors' supply is the reference. */
  private static final int FULL_SCALE_COUNTS = 1023;

  /**
   * @throws IllegalArgumentException if there are no sensors
   */
  public Mcp3008Settings {
    inputs = Map.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("the MCP3008 has no sensors");
    }
  }

  @Override
  public String name() {
    return "the MCP3008 on /dev/spidev" + bus + "." + chipSelect;
  }

  /** What such a pad is. */
  PadFormat format() {
    return new PadFormat(FRAME_RATE_HZ, sensor, "mcp3008", FULL_SCALE_COUNTS, inputs.keySet());
  }
}
