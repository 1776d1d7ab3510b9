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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves what was salvaged into a store, session by session. What is there already stays as it is:
 * cut off in the middle it is simply done again. Sessions come in before those that are there, the
 * last of them first: the newest stays the one that a device recorded last, and may go on with.
 */
final class Merge implements AutoCloseable {
  @FunctionalInterface
  private interface Check {
    void read(ResultSet row) throws SQLException;
  }

  /** Where the rows of a table go, and which of their columns. */
  private record Target(List<String> columns, PreparedStatement insert) {}

  private final Connection from;
  private final Connection to;
  private final SmallBatches batches;
  private final boolean isInto;
  private final Map<String, Target> targets = new HashMap<>();
  private int senseless;
  private int others;

  Merge(Connection from, SessionStore store, Path directory) throws SQLException {
    this.from = from;
    this.to = store.connection();
    this.batches = new SmallBatches(to, directory);
    this.isInto = SessionStore.isInUse(directory) || hasSessions(to);
  }

  /** Moves all; what it was. */
  List<Salvage.Part> run(SalvagedSessions sessions, LostEnds ends) throws SQLException {
    List<StoredSession> found = new ArrayList<>();
    try (Statement statement = from.createStatement();
        ResultSet row = statement.executeQuery(StoreReader.SESSIONS)) {
      while (row.next()) {
        if (isSound(row, StoredRows::session)) {
          found.add(StoredRows.session(row));
        }
      }
    }
    List<Salvage.Part> parts = new ArrayList<>();
    for (StoredSession session : isInto ? found.reversed() : found) {
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
    return isInto ? parts.reversed() : parts;
  }

  private static boolean hasSessions(Connection to) throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM session)")) {
      return row.getBoolean(1);
    }
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
    Target target = targets.get(table);
    if (target == null) {
      target = target(table, row.getMetaData());
      targets.put(table, target);
    }
    for (int i = 0; i < target.columns().size(); i++) {
      String column = target.columns().get(i);
      Object value = column.equals("session") ? (Object) session : row.getObject(column);
      target.insert().setObject(i + 1, value);
    }
    target.insert().executeUpdate();
  }

  /** A row gets another id there, and what a query works out of it is in no column. */
  private Target target(String table, ResultSetMetaData read) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= read.getColumnCount(); i++) {
      String name = read.getColumnName(i);
      if (!name.equals("id") && !name.equals("last_ns")) {
        columns.add(name);
      }
    }
    return new Target(
        columns,
        table.equals("session") && isInto
            ? Insert.prepareBefore(to, table, columns)
            : Insert.prepare(to, table, columns));
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
    for (Target target : targets.values()) {
      target.insert().close();
    }
  }
}
