package heelbeat.device;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one or two ADS1115 are wired and set.
 *
 * @param bus N of {@code /dev/i2c-N}
 * @param chips one, or two that sample at the same time
 * @param sensor what sits under the foot
 * @param rangeV the voltage of the largest count, one of {@link #RANGES_V}
 * @param supplyV what the sensors are fed with; no count goes beyond it
 * @param dataRateHz conversions a second of a chip, one of {@link #DATA_RATES_HZ}
 */
public record Ads1115Settings(
    int bus, List<Chip> chips, SensorKind sensor, double rangeV, double supplyV, int dataRateHz)
    implements ConverterSettings {

  /** What the gain can be set to, in the order of its codes: SBAS444, config register, PGA. */
  public static final List<Double> RANGES_V = List.of(6.144, 4.096, 2.048, 1.024, 0.512, 0.256);

  /** The data rates that suffice for a pad; the slower ones, from 8 Hz on, do not. */
  public static final List<Integer> DATA_RATES_HZ = List.of(128, 250, 475, 860);

  /** The chip's addresses, by what its pin ADDR is tied to: ground, supply, SDA, SCL. */
  public static final int FIRST_ADDRESS = 0x48;

  /** The last of the four addresses. */
  public static final int LAST_ADDRESS = 0x4b;

  /** The count that {@link #rangeV} stands for, were it not one too many for 16 bits. */
  private static final int RANGE_COUNTS = 0x8000;

  /** What a pad is sampled at if the converter allows: one chip, and two. */
  private static final int ONE_CHIP_HZ = 100;

  private static final int TWO_CHIPS_HZ = 200;

  /** The data rate may be 10 % low: SBAS444, electrical characteristics. */
  private static final double SLOWEST = 1.1;

  /** Start, status and result of a conversion on a bus at 400 kHz, with the kernel's time. */
  private static final double TRANSFERS_S = 600e-6;

  /**
   * One chip.
   *
   * @param address 0x48 to 0x4b
   * @param inputs the sensors by the input, 0 to 3, that they are wired to; not empty
   * @param readyGpio the GPIO that its pin ALERT/RDY is wired to, or -1 if it is not wired
   */
  public record Chip(int address, Map<Channel, Integer> inputs, int readyGpio) {
    /** Copies the map. */
    public Chip {
      inputs = Map.copyOf(inputs);
    }
  }

  /**
   * @throws IllegalArgumentException if a chip has no sensor, two have the same address, or a
   *     sensor is wired twice
   */
  public Ads1115Settings {
    chips = List.copyOf(chips);
    Set<Channel> wired = EnumSet.noneOf(Channel.class);
    for (Chip chip : chips) {
      if (chip.inputs().isEmpty()) {
        throw new IllegalArgumentException(
            "the ADS1115 at 0x%x has no sensors".formatted(chip.address()));
      }
      for (Channel channel : chip.inputs().keySet()) {
        if (!wired.add(channel)) {
          throw new IllegalArgumentException(
              "the sensor " + channel.label() + " is wired to two ADS1115");
        }
      }
    }
    if (chips.stream().map(Chip::address).distinct().count() < chips.size()) {
      throw new IllegalArgumentException("two ADS1115 have the same address");
    }
  }

  @Override
  public String name() {
    List<String> addresses = new ArrayList<>();
    chips.forEach(chip -> addresses.add("0x%x".formatted(chip.address())));
    return "the ADS1115 at " + String.join(" and ", addresses) + " on /dev/i2c-" + bus;
  }

  /** What such a pad is. */
  PadFormat format() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    chips.forEach(chip -> channels.addAll(chip.inputs().keySet()));
    return new PadFormat(frameRateHz(), sensor, "ads1115", fullScaleCounts(), channels);
  }

  /** The supply's count: 26400 for 3.3 V at ±4.096 V. */
  int fullScaleCounts() {
    return (int) Math.min(RANGE_COUNTS - 1, Math.round(supplyV / rangeV * RANGE_COUNTS));
  }

  /** As fast as a pad has use for, or as the slowest chip of that data rate can be asked. */
  int frameRateHz() {
    double frameS = conversionsPerFrame() * (SLOWEST / dataRateHz + chips.size() * TRANSFERS_S);
    return (int) Math.min(chips.size() == 1 ? ONE_CHIP_HZ : TWO_CHIPS_HZ, Math.floor(1 / frameS));
  }

  /** How many conversions follow each other on the chip with the most sensors. */
  int conversionsPerFrame() {
    return chips.stream().mapToInt(chip -> chip.inputs().size()).max().orElseThrow();
  }
}
