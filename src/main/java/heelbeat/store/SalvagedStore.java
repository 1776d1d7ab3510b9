package heelbeat.store;

import heelbeat.store.DamagedRows.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * What was found in a damaged store, as a store of its own: no two rows have the same key, and each
 * holds what its table may. It begins with the damaged store's version and ends with the present.
 */
final class SalvagedStore implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Map<RowShape, PreparedStatement> inserts = new HashMap<>();
  private int refused;

  private SalvagedStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Makes one; a file that is made anew after a power cut needs no log. */
  static SalvagedStore make(Path file, int version) throws SQLException {
    SalvagedStore store = new SalvagedStore(file, SessionStore.connect(file, false));
    try (Statement statement = store.connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      // Rows come before their sessions.
      statement.execute("PRAGMA foreign_keys = OFF");
      Schema.CURRENT.make(store.connection, version);
      statement.execute("BEGIN");
    } catch (SQLException e) {
      SessionStore.closeQuietly(store.connection, e);
      throw e;
    }
    return store;
  }

  Connection connection() {
    return connection;
  }

  /** Adds a row, unless one of the same key is there. */
  void add(Row row) throws SQLException {
    add(row.shape(), row.rowId(), row.values());
  }

  void add(RowShape shape, long rowId, @Nullable Object[] values) throws SQLException {
    PreparedStatement insert = inserts.get(shape);
    if (insert == null) {
      insert = Insert.prepare(connection, shape.table(), shape.columns());
      inserts.put(shape, insert);
    }
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, shape.hasRowId() && i == 0 ? (Object) rowId : values[i]);
    }
    try {
      insert.executeUpdate();
    } catch (SQLException e) {
      if (StoreException.kindOf(e) != SQLiteErrorCode.SQLITE_CONSTRAINT) {
        throw e;
      }
      refused++;
    }
  }

  /** Makes room for other copies of repetitions without sense. */
  void refuseSenselessReps() throws SQLException {
    refused += SenselessRows.deleteReps(connection);
  }

  /** How many rows their table refused. */
  int refused() {
    return refused;
  }

  /** All rows are there now: brings the store to the present version. */
  void finish() throws SQLException, StoreException {
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("COMMIT");
    }
    Schema.CURRENT.migrate(connection, file);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
