package heelbeat.store;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * Plain BEGIN and COMMIT: this driver's {@code commit()} opens the next transaction at once and so
 * would hold the write lock for ever.
 */
final class Transactions {
  private Transactions() {}

  /** Takes back what a failed transaction has done so far; trouble is added to its cause. */
  static void rollBack(Statement statement, Exception cause) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite rolls back by itself on some failures, and then there is nothing left to undo.
      cause.addSuppressed(e);
    }
  }
}
