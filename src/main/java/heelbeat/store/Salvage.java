package heelbeat.store;

import heelbeat.words.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sqlite.SQLiteErrorCode;

/**
 * Copies what can be read of a damaged store into a sound one, row by row in the order of the keys;
 * where a page cannot be read it goes on behind it. A row that is there already, because it was
 * copied before, stays as it is.
 */
public final class Salvage {
  /** A damaged inner page hides some thousand rows. */
  private static final int MOST_PROBES = 20_000;

  @FunctionalInterface
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  /**
   * A table of what belongs to sessions.
   *
   * @param key what tells the rows of a session apart
   * @param step how far to go on behind a damaged page
   * @param check reads a row as the store's readers do; fails where they would
   */
  private record Table(String name, String key, long step, Row check) {}

  private static final Table STEPS = new Table("step", "number", 1, StoredRows::step);
  private static final Table REJECTED =
      new Table("rejected", "end_ns", 100_000_000L, StoredRows::rejected);
  private static final Table FAULTS = new Table("fault", "id", 1, StoredRows::fault);

  /** The last thing known of a session does not matter here; an end before its start does. */
  private static final String SESSIONS =
      "SELECT *, ifnull(end_ns, start_ns) AS last_ns FROM session WHERE id >= ? ORDER BY id";

  /**
   * What came of it.
   *
   * @param sessions sessions found
   * @param reps repetitions found
   * @param others steps, movements not counted, and faults found
   * @param missing repetitions known to be lost: their numbers are missing between others
   * @param senseless rows that were readable and held what Heelbeat never writes; left out
   * @param places where the damage hid rows; how many is unknown
   */
  public record Report(
      int sessions, int reps, int others, int missing, int senseless, int places) {}

  private final Connection from;
  private final Connection to;
  private int sessions;
  private int reps;
  private int others;
  private int missing;
  private int senseless;
  private int places;

  private Salvage(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Reads a damaged store and adds to the store of a folder, all or nothing.
   *
   * @throws StoreException if the one cannot be read at all or the other not be written
   */
  public static Report run(Path damaged, Path directory) throws StoreException {
    // First: a wrong name must not leave a store behind.
    SessionStore.requireFile(damaged, "there is no such file; name a store that was set aside");
    try (SessionStore store = SessionStore.openBeside(directory)) {
      try (DamagedStore old = DamagedStore.open(damaged)) {
        Salvage salvage = new Salvage(old.connection(), store.connection());
        Transactions.run(store.connection(), salvage::copy);
        return salvage.report();
      } catch (SQLException e) {
        if (StoreException.isDamage(e)) {
          throw new StoreException(damaged, "no session can be read of it", e);
        }
        throw StoreException.of(store.file(), e);
      } catch (StoreException e) {
        throw e;
      } catch (IOException e) {
        throw new StoreException(
            damaged,
            "cannot be copied to "
                + System.getProperty("java.io.tmpdir")
                + ": "
                + FileTrouble.reason(e),
            e);
      }
    }
  }

  private void copy() throws SQLException {
    Map<StoredSession, Long> found = new LinkedHashMap<>();
    walk(SESSIONS, "id", 1, row -> addSession(row, found));
    if (found.isEmpty()) {
      throw new SQLException("no session", "", SQLiteErrorCode.SQLITE_CORRUPT.code);
    }
    sessions = found.size();
    for (Map.Entry<StoredSession, Long> session : found.entrySet()) {
      Table table = new Table("rep", "number", 1, row -> StoredRows.rep(session.getKey(), row));
      List<Long> numbers = copy(table, session);
      reps += numbers.size();
      missing += numbers.isEmpty() ? 0 : (int) (numbers.getLast() - numbers.size());
      others += copy(STEPS, session).size();
      others += copy(REJECTED, session).size();
      others += copy(FAULTS, session).size();
    }
  }

  private Report report() {
    return new Report(sessions, reps, others, missing, senseless, places);
  }

  private List<Long> copy(Table table, Map.Entry<StoredSession, Long> session) throws SQLException {
    List<Long> keys = new ArrayList<>();
    walk(
        "SELECT * FROM %s WHERE session = %d AND %s >= ? ORDER BY %s"
            .formatted(table.name(), session.getKey().id(), table.key(), table.key()),
        table.key(),
        table.step(),
        row -> {
          table.check().read(row);
          insert(table.name(), row, session.getValue());
          keys.add(row.getLong(table.key()));
        });
    return keys;
  }

  /** The new store's id of every session of the old one. */
  private void addSession(ResultSet row, Map<StoredSession, Long> sessions) throws SQLException {
    StoredSession session = StoredRows.session(row);
    UUID uuid = UUID.fromString(session.uuid());
    insert("session", row, 0);
    try (PreparedStatement find = to.prepareStatement("SELECT id FROM session WHERE uuid = ?")) {
      find.setString(1, uuid.toString());
      try (ResultSet found = find.executeQuery()) {
        sessions.put(session, found.getLong(1));
      }
    }
  }

  private void insert(String table, ResultSet row, long session) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnName(i);
      if (!name.equals("id") && !name.equals("last_ns")) {
        names.add(name);
        values.add(name.equals("session") ? (Object) session : row.getObject(i));
      }
    }
    String places =
        IntStream.range(0, names.size()).mapToObj(_ -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        to.prepareStatement(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", names)
                + ") VALUES ("
                + places
                + ") ON CONFLICT DO NOTHING")) {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    }
  }

  /** Visits the rows of a query by their key, again from behind every place that is damaged. */
  private void walk(String sql, String key, long step, Row visitor) throws SQLException {
    long next = 0;
    int probes = 0;
    while (probes < MOST_PROBES) {
      long before = next;
      try (PreparedStatement query = from.prepareStatement(sql)) {
        query.setLong(1, next);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            next = rows.getLong(key) + 1;
            take(rows, visitor);
          }
        }
        return;
      } catch (SQLException e) {
        if (!StoreException.isDamage(e)) {
          throw e;
        }
        places += probes == 0 || next != before ? 1 : 0;
        probes = next == before ? probes + 1 : 1;
        next += next == before ? step : 0;
      }
    }
  }

  private void take(ResultSet row, Row visitor) throws SQLException {
    try {
      visitor.read(row);
    } catch (IllegalArgumentException | DateTimeException e) {
      senseless++;
    } catch (SQLException e) {
      if (StoreException.kindOf(e) != SQLiteErrorCode.SQLITE_CONSTRAINT) {
        throw e;
      }
      senseless++;
    }
  }
}
