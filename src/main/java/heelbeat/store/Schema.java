package heelbeat.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the store's file looks like, and how an older one is brought forward.
 *
 * @param migrations the SQL script at index v leads from version v to version v + 1. One that was
 *     released never changes again: stores out there have it behind them
 */
record Schema(List<String> migrations) {
  /** "HBEA": tells a store of ours from any other SQLite file. */
  private static final int APPLICATION_ID = 0x48424541;

  /** Of this program. */
  static final Schema CURRENT =
      new Schema(
          List.of(resource("schema-1.sql"), resource("schema-2.sql"), resource("schema-3.sql")));

  /** The version that its last script leads to. */
  int version() {
    return migrations.size();
  }

  /**
   * Makes a new store's tables, or brings an older store forward, all or nothing.
   *
   * @throws StoreException if the file belongs to another program or a newer Heelbeat
   */
  void migrate(Connection connection, Path file) throws SQLException, StoreException {
    if (!isEmpty(connection) && requireOurs(connection, file) == version()) {
      return;
    }
    Transactions.run(
        connection,
        () -> {
          // Asked again under the lock: another process may have done it meanwhile.
          int version = isEmpty(connection) ? 0 : requireOurs(connection, file);
          runScripts(connection, version);
        });
  }

  /** Makes the tables of a version, this one or an older. */
  void make(Connection connection, int version) throws SQLException {
    new Schema(migrations.subList(0, version)).runScripts(connection, 0);
  }

  private void runScripts(Connection connection, int from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String script : migrations.subList(from, version())) {
        statement.executeUpdate(script);
      }
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + version());
    }
  }

  /**
   * Checks that a file may be read.
   *
   * @throws StoreException if there is nothing in it yet, or it is of another program or version
   */
  void requireCurrent(Connection connection, Path file) throws SQLException, StoreException {
    if (isEmpty(connection)) {
      throw new StoreException(file, "the store is empty; nothing has been recorded yet");
    }
    int version = requireOurs(connection, file);
    if (version != version()) {
      throw new StoreException(
          file,
          "the store has the older format %d; start the recording once to bring it to %d"
              .formatted(version, version()));
    }
  }

  /**
   * Whether the tables are still as the scripts made them. SQLite takes a damaged definition for
   * true: what is written then has no column to go to, or is refused.
   */
  boolean isWhole(Connection connection) throws SQLException {
    return definitions(connection).containsAll(definitions());
  }

  private record Definition(String sql, String type, String name) {}

  /** As the scripts make them. */
  private Set<Definition> definitions() throws SQLException {
    Sqlite.prepare();
    try (Connection made = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      runScripts(made, 0);
      return definitions(made);
    }
  }

  private static Set<Definition> definitions(Connection connection) throws SQLException {
    Set<Definition> definitions = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sql, type, name FROM sqlite_schema WHERE sql IS NOT NULL")) {
      while (row.next()) {
        definitions.add(new Definition(row.getString(1), row.getString(2), row.getString(3)));
      }
    }
    return definitions;
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    return number(connection, "SELECT count(*) FROM sqlite_schema") == 0
        && number(connection, "PRAGMA application_id") == 0
        && number(connection, "PRAGMA user_version") == 0;
  }

  private int requireOurs(Connection connection, Path file) throws SQLException, StoreException {
    int version = number(connection, "PRAGMA user_version");
    if (number(connection, "PRAGMA application_id") != APPLICATION_ID || version < 1) {
      throw new StoreException(
          file, "this is a database of another program; move it away or name another folder");
    }
    if (version > version()) {
      throw new StoreException(
          file,
          ("this store was written by a newer Heelbeat (format %d, this one knows up to %d);"
                  + " install that version or a later one")
              .formatted(version, version()));
    }
    return version;
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program's jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
