package heelbeat.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves what was salvaged into a store, session by session. What is there already stays as it is:
 * cut off in the middle it is simply done again.
 */
final class Merge implements AutoCloseable {
  @FunctionalInterface
  private interface Check {
    void read(ResultSet row) throws SQLException;
  }

  private static final String SESSIONS =
      "SELECT *, " + StoreReader.LAST_NS + " AS last_ns FROM session AS s ORDER BY id";

  private final Connection from;
  private final Connection to;
  private final SmallBatches batches;
  private final Map<String, PreparedStatement> inserts = new HashMap<>();
  private int senseless;
  private int others;

  Merge(Connection from, SessionStore store, Path directory) {
    this.from = from;
    this.to = store.connection();
    this.batches = new SmallBatches(to, directory);
  }

  /** Moves all; what it was. */
  List<Salvage.Part> run(SalvagedSessions sessions, LostEnds ends) throws SQLException {
    List<StoredSession> found = new ArrayList<>();
    try (Statement statement = from.createStatement();
        ResultSet row = statement.executeQuery(SESSIONS)) {
      while (row.next()) {
        if (isSound(row, StoredRows::session)) {
          found.add(StoredRows.session(row));
        }
      }
    }
    List<Salvage.Part> parts = new ArrayList<>();
    for (StoredSession session : found) {
      int reps = move(session);
      parts.add(
          new Salvage.Part(
              session,
              reps,
              Math.max(reps, highest(session)),
              !ends.mayBeOf(session.id()),
              sessions.isMended(session.id())));
    }
    batches.commit();
    return parts;
  }

  /** Steps, movements not counted and faults that were moved. */
  int others() {
    return others;
  }

  /** Rows that hold what Heelbeat never writes; left out. */
  int senseless() {
    return senseless;
  }

  /** Moves all that belongs to a session; how many repetitions that was. */
  private int move(StoredSession session) throws SQLException {
    move("session", "id", session.id(), 0, StoredRows::session);
    long id = idOf(session);
    int reps = move("rep", "session", session.id(), id, row -> StoredRows.rep(session, row));
    others += move("step", "session", session.id(), id, StoredRows::step);
    others += move("rejected", "session", session.id(), id, StoredRows::rejected);
    others += move("fault", "session", session.id(), id, StoredRows::fault);
    return reps;
  }

  private int move(String table, String key, long value, long session, Check check)
      throws SQLException {
    int moved = 0;
    String last = table.equals("session") ? ", ifnull(end_ns, start_ns) AS last_ns" : "";
    try (PreparedStatement query =
        from.prepareStatement("SELECT *" + last + " FROM " + table + " WHERE " + key + " = ?")) {
      query.setLong(1, value);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (isSound(row, check)) {
            batches.next();
            insert(table, row, session);
            moved++;
          }
        }
      }
    }
    return moved;
  }

  private void insert(String table, ResultSet row, long session) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<Integer> taken = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnName(i);
      if (!name.equals("id") && !name.equals("last_ns")) {
        taken.add(i);
      }
    }
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      List<String> names = new ArrayList<>();
      for (int column : taken) {
        names.add(columns.getColumnName(column));
      }
      insert =
          to.prepareStatement(
              "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
                  .formatted(
                      table,
                      String.join(", ", names),
                      String.join(", ", Collections.nCopies(names.size(), "?"))));
      inserts.put(table, insert);
    }
    int place = 1;
    for (int column : taken) {
      boolean isSession = columns.getColumnName(column).equals("session");
      insert.setObject(place++, isSession ? (Object) session : row.getObject(column));
    }
    insert.executeUpdate();
  }

  private boolean isSound(ResultSet row, Check check) throws SQLException {
    try {
      check.read(row);
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      senseless++;
      return false;
    }
  }

  private long idOf(StoredSession session) throws SQLException {
    try (PreparedStatement find = to.prepareStatement("SELECT id FROM session WHERE uuid = ?")) {
      find.setString(1, session.uuid());
      try (ResultSet found = find.executeQuery()) {
        return found.getLong(1);
      }
    }
  }

  private int highest(StoredSession session) throws SQLException {
    try (PreparedStatement find =
        from.prepareStatement("SELECT ifnull(max(number), 0) FROM rep WHERE session = ?")) {
      find.setLong(1, session.id());
      try (ResultSet found = find.executeQuery()) {
        return found.getInt(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
  }
}
