package heelbeat.accuracy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure that is held to a floor.
 *
 * @param name as in the file of floors
 * @param value not a number if there was nothing to measure
 */
record AccuracyFigure(String name, double value, Better better, Unit unit) {

  /** Which way a figure gets better, in the words of the file of floors. */
  enum Better {
    HIGHER("at least"),
    LOWER("at most");

    private final String words;

    Better(String words) {
      this.words = words;
    }

    String text() {
      return words;
    }

    boolean isMet(double value, double bound) {
      return this == HIGHER ? value >= bound : value <= bound;
    }
  }

  /** What a figure is counted in, and the decimals of its floor. */
  enum Unit {
    PART("of 1", 4),
    COUNT("count", 0),
    MS("ms", 1),
    PERCENT("%", 1);

    private final String label;
    private final int decimals;

    Unit(String label, int decimals) {
      this.label = label;
      this.decimals = decimals;
    }

    String label() {
      return label;
    }
  }

  /** The strictest floor that this figure meets, with its unit's decimals. */
  BigDecimal floor() {
    RoundingMode rounding = better == Better.HIGHER ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return BigDecimal.valueOf(value).setScale(unit.decimals, rounding);
  }
}
