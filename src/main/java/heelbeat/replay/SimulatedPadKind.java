package heelbeat.replay;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.EnumSet;

/** A pad that people build, with sensors under both feet. */
@SuppressWarnings("ImmutableEnumChecker") // a PadFormat copies its set
public enum SimulatedPadKind {
  /** FSRs on one ADS1115, whose grounded input reads 0 or -1 (user reports). */
  ADS1115("ads1115", 100, SensorKind.FSR, -1, 26400, 3, 4),
  /** FSRs on two ADS1115. */
  ADS1115_PAIR("ads1115", 200, SensorKind.FSR, -1, 26400, 3, 4),
  /** FSRs on an MCP3008. */
  MCP3008("mcp3008", 250, SensorKind.FSR, 0, 1023, 0.4, 0.5),
  /** FSRs on a microcontroller's own converter: a serial pad. */
  AVR10("avr10", 200, SensorKind.FSR, 0, 1023, 0.5, 0.7),
  /** Load cells, each with an HX711. */
  HX711("hx711", 80, SensorKind.LOAD_CELL, -0x800000, 0x7fffff, 250, 40);

  final int lowestCounts;

  /** Standard deviation of an input at rest. */
  final double noiseCounts;

  /** The most that the mains add. */
  final double humCounts;

  private final PadFormat format;

  SimulatedPadKind(
      String adc,
      double rateHz,
      SensorKind sensor,
      int lowestCounts,
      int fullScaleCounts,
      double noiseCounts,
      double humCounts) {
    this.lowestCounts = lowestCounts;
    this.noiseCounts = noiseCounts;
    this.humCounts = humCounts;
    format = new PadFormat(rateHz, sensor, adc, fullScaleCounts, EnumSet.allOf(Channel.class));
  }

  /** What such a pad knows of itself. */
  public PadFormat format() {
    return format;
  }
}
