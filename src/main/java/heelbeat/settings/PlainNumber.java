package heelbeat.settings;

import java.math.BigDecimal;

/** Numbers as people write them: 10 rather than 10.0. */
public final class PlainNumber {
  private PlainNumber() {}

  /**
   * The shortest text of a number that is neither infinite nor NaN.
   *
   * @throws NumberFormatException if it is
   */
  public static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
