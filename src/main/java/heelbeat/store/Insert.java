package heelbeat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into a table, unless a row of the same key is there. Each column says what goes into
 * it, so that none can be given another's.
 */
final class Insert<T> implements AutoCloseable {
  private final List<Into<T>> columns;
  private final PreparedStatement statement;

  /** A column, and what of a row goes into it: a number, a text, or null. */
  record Into<T>(String column, Function<T, @Nullable Object> value) {}

  Insert(Connection connection, String table, List<Into<T>> columns) throws SQLException {
    this.columns = columns;
    this.statement = prepare(connection, table, columns.stream().map(Into::column).toList());
  }

  /** The statement alone, for rows whose columns are known only when they are read. */
  static PreparedStatement prepare(Connection connection, String table, List<String> columns)
      throws SQLException {
    return prepare(connection, table, String.join(", ", columns), marks(columns));
  }

  /** The same for rows that come before all others: their ids are below those and below 1. */
  static PreparedStatement prepareBefore(Connection connection, String table, List<String> columns)
      throws SQLException {
    return prepare(
        connection,
        table,
        "id, " + String.join(", ", columns),
        "(SELECT min(ifnull(min(id), 0), 0) - 1 FROM %s), %s".formatted(table, marks(columns)));
  }

  private static String marks(List<String> columns) {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  private static PreparedStatement prepare(
      Connection connection, String table, String columns, String values) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING".formatted(table, columns, values));
  }

  /** Inserts a row; false if one of the same key is there. */
  boolean execute(T row) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      statement.setObject(i + 1, columns.get(i).value().apply(row));
    }
    return statement.executeUpdate() > 0;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
