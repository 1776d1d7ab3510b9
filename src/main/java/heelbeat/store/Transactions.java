package heelbeat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Plain BEGIN and COMMIT: this driver's {@code commit()} opens the next transaction at once and so
 * would hold the write lock for ever.
 */
final class Transactions {
  /**
   * What is done within one.
   *
   * @param <E> what else it may throw
   */
  @FunctionalInterface
  interface Work<E extends Exception> {
    void run() throws SQLException, E;
  }

  private Transactions() {}

  /** Does all of the work, durably, or none of it. */
  static <E extends Exception> void run(Connection connection, Work<E> work)
      throws SQLException, E {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        work.run();
        statement.execute("COMMIT");
      } catch (Exception e) {
        rollBack(statement, e);
        throw e;
      }
    }
  }

  /** Takes back what a failed transaction has done so far; trouble is added to its cause. */
  private static void rollBack(Statement statement, Exception cause) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite rolls back by itself on some failures, and then there is nothing left to undo.
      cause.addSuppressed(e);
    }
  }
}
