package heelbeat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row, each value of which is held to what Heelbeat can have written: the schema's own checks do
 * not see what became of the file later. What cannot be is an {@link IllegalArgumentException} that
 * names the column.
 */
record StoredRow(ResultSet row) {
  /** 126 years: the time between any two moments still fits a long. Recordings have this limit. */
  static final long MOST_NS = 4_000_000_000_000_000_000L;

  /** So much of a text that cannot be is enough to see that. */
  private static final int MOST_QUOTED = 40;

  /** What is in some columns, in their order. */
  @Nullable Object[] values(List<String> columns) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(columns.get(i));
    }
    return values;
  }

  /** A moment on the pad's time base, or a difference of two, in nanoseconds. */
  long timeNs(String column) throws SQLException {
    return within(column, -MOST_NS, MOST_NS);
  }

  /** A length of time, in nanoseconds. */
  long lengthNs(String column) throws SQLException {
    return within(column, 0, MOST_NS);
  }

  /** A length of time that not every row has. */
  OptionalLong lengthNsIfAny(String column) throws SQLException {
    row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(lengthNs(column));
  }

  /** A number of what is counted, from 1. */
  int ordinal(String column) throws SQLException {
    return (int) within(column, 1, Integer.MAX_VALUE);
  }

  /** A whole number from 0. */
  int count(String column) throws SQLException {
    return (int) within(column, 0, Integer.MAX_VALUE);
  }

  /** A whole number within bounds, both included. */
  long within(String column, long least, long most) throws SQLException {
    long value = row.getLong(column);
    if (row.wasNull() || value < least || value > most) {
      throw new IllegalArgumentException(column + " is " + (row.wasNull() ? "missing" : value));
    }
    return value;
  }

  /** A number that is neither infinite nor missing. */
  double number(String column) throws SQLException {
    double value = row.getDouble(column);
    if (row.wasNull() || Double.isInfinite(value)) {
      throw new IllegalArgumentException(column + " is " + (row.wasNull() ? "missing" : value));
    }
    return value;
  }

  /** The same; not a number where it is missing. */
  double numberIfAny(String column) throws SQLException {
    return row.getObject(column) == null ? Double.NaN : number(column);
  }

  boolean flag(String column) throws SQLException {
    return within(column, 0, 1) == 1;
  }

  String text(String column) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      throw new IllegalArgumentException(column + " is missing");
    }
    return text;
  }

  /** A name that no other session anywhere has. */
  String uuid(String column) throws SQLException {
    String text = text(column);
    if (!isName(text)) {
      throw new IllegalArgumentException(column + " is " + quoted(text));
    }
    return text;
  }

  /**
   * Whether a text is a session's name as it is written. Java reads more for one: with capitals, of
   * which a flipped bit makes one, or with digits missing. By that no row would be found again.
   */
  static boolean isName(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** One of a few values, by its label. */
  <T> T oneOf(T[] values, Function<T, String> labelOf, String column) throws SQLException {
    return labelled(values, labelOf, column, text(column));
  }

  /** One of a few values, or none. */
  <T> Optional<T> oneOfIfAny(T[] values, Function<T, String> labelOf, String column)
      throws SQLException {
    return row.getString(column) == null
        ? Optional.empty()
        : Optional.of(oneOf(values, labelOf, column));
  }

  /** Some of a few values, by their labels with a space between. */
  <T> Set<T> several(T[] values, Function<T, String> labelOf, String column) throws SQLException {
    return Arrays.stream(text(column).split(" "))
        .filter(label -> !label.isEmpty())
        .map(label -> labelled(values, labelOf, column, label))
        .collect(Collectors.toSet());
  }

  private static <T> T labelled(
      T[] values, Function<T, String> labelOf, String column, String label) {
    return Arrays.stream(values)
        .filter(value -> labelOf.apply(value).equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(column + " is " + quoted(label)));
  }

  private static String quoted(String text) {
    String start = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "..." : text;
    return '"' + start.replaceAll("\\p{C}", "?") + '"';
  }
}
