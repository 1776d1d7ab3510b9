package heelbeat.export;

import heelbeat.drawing.Seconds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table: what is written into it, and what is said of it.
 *
 * @param name the header; a unit is its last part
 * @param datatype the name in CSV on the Web
 * @param unit empty for none
 * @param description a sentence for people, without a full stop
 * @param cell what stands in a row; empty for nothing
 * @param <T> what a row is about
 */
record Column<T>(String name, String datatype, String unit, String description, Cell<T> cell) {
  /** ISO 8601 with milliseconds and a numeric offset, of the same length in every row. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  private static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

  /**
   * What spreadsheets take for the start of a formula; some the wide signs of East Asia, too
   * (U+FF1D, U+FF0B, U+FF0D, U+FF20).
   */
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  static final String DECIMAL = "decimal";

  /** What stands in a row. */
  @FunctionalInterface
  interface Cell<T> {
    String text(T row, char decimal);
  }

  static <T> Column<T> text(String name, String description, Function<T, String> value) {
    return new Column<>(name, "string", "", description, (row, _) -> neutralised(value.apply(row)));
  }

  static <T> Column<T> integer(
      String name, String unit, String description, ToLongFunction<T> value) {
    return new Column<>(
        name, "integer", unit, description, (row, _) -> Long.toString(value.applyAsLong(row)));
  }

  static <T> Column<T> number(
      String name, String unit, int decimals, String description, ToDoubleFunction<T> value) {
    return new Column<>(
        name,
        DECIMAL,
        unit,
        description,
        (row, decimal) ->
            BigDecimal.valueOf(value.applyAsDouble(row))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', decimal));
  }

  /** Empty where the value is not a number, or infinite. */
  static <T> Column<T> numberIfAny(
      String name, String unit, int decimals, String description, ToDoubleFunction<T> value) {
    Column<T> number = number(name, unit, decimals, description, value);
    return new Column<>(
        name,
        DECIMAL,
        unit,
        description,
        (row, decimal) ->
            Double.isFinite(value.applyAsDouble(row)) ? number.cell().text(row, decimal) : "");
  }

  static <T> Column<T> seconds(
      String name, int decimals, String description, ToLongFunction<T> valueNs) {
    return new Column<>(
        name,
        DECIMAL,
        "s",
        description,
        (row, decimal) -> Seconds.text(valueNs.applyAsLong(row), decimals, decimal));
  }

  static <T> Column<T> secondsIfAny(
      String name, int decimals, String description, Function<T, Optional<Long>> valueNs) {
    return new Column<>(
        name,
        DECIMAL,
        "s",
        description,
        (row, decimal) ->
            valueNs.apply(row).map(ns -> Seconds.text(ns, decimals, decimal)).orElse(""));
  }

  static <T> Column<T> time(String name, String description, Function<T, OffsetDateTime> value) {
    return new Column<>(
        name, "dateTimeStamp", "", description, (row, _) -> TIME.format(value.apply(row)));
  }

  /** A day that spreadsheets take for one; with an offset they take it for text. */
  static <T> Column<T> day(
      String name, String description, Function<T, ? extends TemporalAccessor> value) {
    return new Column<>(name, "date", "", description, (row, _) -> DAY.format(value.apply(row)));
  }

  /**
   * A moment in the three forms that spreadsheets take for what it is: LibreOffice the day, and day
   * and time by ISO 8601; Excel the day, and the time of day.
   *
   * @param what whose it is, to follow "of"
   */
  static <T> List<Column<T>> moment(String what, Function<T, OffsetDateTime> value) {
    return List.of(
        day("date", "The day of " + what + ", there", value),
        new Column<>(
            "time",
            "dateTime",
            "",
            "Day and time of " + what + ", there",
            (row, _) -> LOCAL_TIME.format(value.apply(row))),
        new Column<>(
            "time_of_day",
            "time",
            "",
            "The time of day of " + what + ", there",
            (row, _) -> TIME_OF_DAY.format(value.apply(row))));
  }

  static <T> Column<T> flag(String name, String description, Predicate<T> value) {
    return new Column<>(
        name, "boolean", "", description, (row, _) -> Boolean.toString(value.test(row)));
  }

  /**
   * Text with an apostrophe before it where a spreadsheet may run it as a formula: also behind
   * spaces, marks without width and controls, which some take away first.
   */
  private static String neutralised(String text) {
    int first = text.codePoints().filter(point -> !isSkipped(point)).findFirst().orElse(0);
    boolean isControl = !text.isEmpty() && Character.isISOControl(text.charAt(0));
    return isControl || FORMULA_STARTS.indexOf(first) >= 0 ? "'" + text : text;
  }

  private static boolean isSkipped(int point) {
    return Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }
}
