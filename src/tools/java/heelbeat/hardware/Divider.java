package heelbeat.hardware;

import heelbeat.signal.LoadScale;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the ADS1115 reads of a force-sensing resistor with a bias resistor beside it and a measuring
 * resistor to ground. How steep the sensor is, it takes from {@link LoadScale}; everything else
 * from {@code divider.csv}, where the sources are.
 */
final class Divider {
  /** The ADS1115 makes 15 bits of the positive half of its range: SBAS444, table "LSB size". */
  private static final double RANGE_COUNTS = 32768;

  private static final int SLOPE_PARTS = 1000;

  private final Map<String, Double> values = new HashMap<>();
  private final double biasOhm;
  private final double exponent;

  private Divider(double biasOhm, double exponent) {
    this.biasOhm = biasOhm;
    this.exponent = exponent;
  }

  /** That of the variant fsr. */
  static Divider read(Path hardware, Variant variant) throws IOException {
    Divider divider = new Divider(ohm(variant, "RB1"), exponentOfTheChain());
    for (Row row : Row.readAll(hardware.resolve("fsr/divider.csv"))) {
      divider.values.put(row.text("key"), row.number("value"));
    }
    return divider;
  }

  /** A resistor's value by the bill of materials. */
  static double ohm(Variant variant, String reference) {
    String value = variant.part(new PinPoint(reference, "1")).value();
    String number = value.replaceFirst(" k?Ω$", "");
    return Double.parseDouble(number) * (value.endsWith(" kΩ") ? 1000 : 1);
  }

  /** The chain makes a load of a count; the power in that is one over the sensor's exponent. */
  private static double exponentOfTheChain() {
    int fullScale = 1_000_000;
    double part = 0.9;
    double load = new LoadScale(SensorKind.FSR, fullScale).loadOf((int) (part * fullScale));
    return Math.log(part / (1 - part)) / Math.log(load);
  }

  double exponent() {
    return exponent;
  }

  double value(String key) {
    Double value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("divider.csv has no " + key);
    }
    return value;
  }

  /** The sensor itself under a force, without its bias. */
  double sensorOhm(double forceN) {
    double pressed =
        value("reference_ohm") * Math.pow(forceN / value("reference_force_n"), -exponent);
    return parallel(pressed, value("unloaded_ohm"));
  }

  /** What the converter reads. */
  double counts(double measuringOhm, double forceN) {
    return volts(measuringOhm, forceN) / value("range_v") * RANGE_COUNTS;
  }

  double volts(double measuringOhm, double forceN) {
    double upper = parallel(sensorOhm(forceN), biasOhm);
    return value("supply_v") * measuringOhm / (measuringOhm + upper);
  }

  double countsPerNewton(double measuringOhm, double forceN) {
    double step = forceN / SLOPE_PARTS;
    return (counts(measuringOhm, forceN + step) - counts(measuringOhm, forceN - step)) / (2 * step);
  }

  /** What the converter reads at full supply. */
  double fullScaleCounts() {
    return value("supply_v") / value("range_v") * RANGE_COUNTS;
  }

  private static double parallel(double one, double other) {
    return one * other / (one + other);
  }
}
