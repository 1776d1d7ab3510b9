package heelbeat.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Copies of repetitions that SQLite left on a page when it moved them to another: where a session
 * misses a number, they stand for what was lost. A repetition is never changed once it is written,
 * so that a copy is as good as the row.
 */
final class MovedRows implements AutoCloseable {
  private static final String REPS = "rep";

  /** Two feet whose heels come down together may be counted in either order. */
  private static final long TOGETHER_NS = 1_000_000_000L;

  private final SalvagedStore salvaged;
  private final SalvagedSessions sessions;
  private final SalvagedReps reps;
  private final LostEnds ends;
  private final Map<Long, Long> highest = new HashMap<>();
  private final PreparedStatement neighbours;

  MovedRows(SalvagedStore salvaged, SalvagedSessions sessions, SalvagedReps reps, LostEnds ends)
      throws SQLException {
    this.salvaged = salvaged;
    this.sessions = sessions;
    this.reps = reps;
    this.ends = ends;
    Connection connection = salvaged.connection();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT session, max(number) FROM rep GROUP BY session")) {
      while (row.next()) {
        highest.put(row.getLong(1), row.getLong(2));
      }
    }
    this.neighbours =
        connection.prepareStatement(
            """
            SELECT (SELECT count(*) FROM rep WHERE session = ?1 AND number = ?2),
              (SELECT heel_down_ns FROM rep WHERE session = ?1 AND number < ?2
                ORDER BY number DESC LIMIT 1) > ?3 + ?4,
              (SELECT heel_down_ns FROM rep WHERE session = ?1 AND number > ?2
                ORDER BY number LIMIT 1) < ?3 - ?4
            """);
  }

  /** Adds those that are missing. */
  void add(DamagedRows rows) throws IOException, SQLException {
    rows.visitMoved(row -> {
      if (row.shape().table().equals(REPS)
          && row.shape().version() == sessions.version()
          && !reps.isWrong(row)
          && isMissing(row)) {
        salvaged.add(row);
      }
    });
    rows.visitCopies(row -> {
      if (row.shape().version() == sessions.version() && reps.isRight(row)) {
        salvaged.add(row);
      }
    });
  }

  /** What a session never had is no loss: its number may be one of a deleted session's. */
  private boolean isMissing(DamagedRows.Row row) throws SQLException {
    long session = row.number("session");
    long number = row.number("number");
    boolean mayBe =
        sessions.has(session)
            && number > 0
            && (number < highest.getOrDefault(session, 0L) || ends.mayBeOf(session));
    if (!mayBe) {
      return false;
    }
    neighbours.setLong(1, session);
    neighbours.setLong(2, number);
    neighbours.setLong(3, row.number("heel_down_ns"));
    neighbours.setLong(4, TOGETHER_NS);
    try (ResultSet found = neighbours.executeQuery()) {
      return found.getInt(1) == 0 && !found.getBoolean(2) && !found.getBoolean(3);
    }
  }

  @Override
  public void close() throws SQLException {
    neighbours.close();
  }
}
