package heelbeat.export;

/**
 * How numbers and cells are told apart; spreadsheets expect what their country does.
 *
 * @param separator between cells: comma, semicolon or tab
 * @param decimal before the decimals of a number: point or comma, and not the separator
 * @param byteOrderMark whether the file starts with U+FEFF, by which Excel knows UTF-8
 */
public record CsvOptions(char separator, char decimal, boolean byteOrderMark) {
  /** Comma and point, as machines read it. */
  public static final CsvOptions PLAIN = new CsvOptions(',', '.', false);

  /** Semicolon and decimal comma, as spreadsheets of most of Europe read it. */
  public static final CsvOptions DECIMAL_COMMA = new CsvOptions(';', ',', true);

  /**
   * @throws IllegalArgumentException naming the character that cannot be used
   */
  public CsvOptions {
    if (",;\t".indexOf(separator) < 0) {
      throw new IllegalArgumentException(
          "the separator must be comma, semicolon or tab, but is '" + separator + "'");
    }
    if (".,".indexOf(decimal) < 0) {
      throw new IllegalArgumentException(
          "the decimal sign must be point or comma, but is '" + decimal + "'");
    }
    if (separator == decimal) {
      throw new IllegalArgumentException("separator and decimal sign must not both be a comma");
    }
  }
}
