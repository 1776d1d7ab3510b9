package heelbeat.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of sessions whole: a value that cannot be is taken from a row that can. So a damaged
 * byte costs one value of a session, and a session whose row is lost keeps what belongs to it.
 */
final class MendedSession implements AutoCloseable {
  private final RowShape shape;
  private final Connection scratch;
  private final PreparedStatement insert;

  MendedSession(RowShape shape) throws SQLException {
    this.shape = shape;
    Sqlite.prepare();
    this.scratch = DriverManager.getConnection("jdbc:sqlite::memory:");
    Schema.CURRENT.make(scratch, Schema.CURRENT.version());
    List<String> columns = shape.columns();
    this.insert =
        scratch.prepareStatement(
            "INSERT INTO session (%s) VALUES (%s)"
                .formatted(
                    String.join(", ", columns),
                    String.join(", ", Collections.nCopies(columns.size(), "?"))));
  }

  /** Whether the store's readers would take a row. */
  boolean isSound(@Nullable Object[] values) throws SQLException {
    try (Statement statement = scratch.createStatement()) {
      statement.executeUpdate("DELETE FROM session");
      for (int i = 0; i < values.length; i++) {
        if (i > 0 && !shape.fits(i, values[i])) {
          return false;
        }
        insert.setObject(i + 1, i == 0 ? (Object) 1 : values[i]);
      }
      insert.executeUpdate();
      try (ResultSet row =
          statement.executeQuery("SELECT *, ifnull(end_ns, start_ns) AS last_ns FROM session")) {
        StoredRows.session(row);
        return true;
      }
    } catch (SQLException | IllegalArgumentException | DateTimeException e) {
      // That is what was asked.
      return false;
    }
  }

  /** The row itself if it is sound, else with as few values as possible from a sound one. */
  @Nullable Object[] mend(@Nullable Object[] values, @Nullable Object[] sound) throws SQLException {
    if (isSound(values)) {
      return values;
    }
    for (int i = 1; i < values.length; i++) {
      @Nullable Object[] mended = values.clone();
      mended[i] = sound[i];
      if (isSound(mended)) {
        return mended;
      }
    }
    @Nullable Object[] mended = sound.clone();
    for (int i = 1; i < values.length; i++) {
      @Nullable Object before = mended[i];
      mended[i] = values[i];
      if (!isSound(mended)) {
        mended[i] = before;
      }
    }
    return mended;
  }

  @Override
  public void close() throws SQLException {
    scratch.close();
  }
}
