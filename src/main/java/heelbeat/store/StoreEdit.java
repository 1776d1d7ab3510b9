package heelbeat.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a person changes in a store, a device that writes it meanwhile or not. Each change is on the
 * disk when its method returns.
 */
public final class StoreEdit implements AutoCloseable {
  /** The tables of what belongs to sessions. */
  private static final List<String> PARTS = List.of("rep", "step", "rejected", "fault");

  private final Path file;
  private final Connection connection;

  private StoreEdit(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the store of a folder.
   *
   * @throws StoreException if there is none, or it is damaged, foreign or of another version
   */
  public static StoreEdit open(Path directory) throws StoreException {
    Path file = SessionStore.fileIn(directory);
    SessionStore.requireThere(file);
    try {
      Connection connection = SessionStore.connect(file, false);
      try (Statement statement = connection.createStatement()) {
        Schema.CURRENT.requireCurrent(connection, file);
        SessionStore.makeDurable(statement);
      } catch (SQLException | StoreException e) {
        SessionStore.closeQuietly(connection, e);
        throw e;
      }
      return new StoreEdit(file, connection);
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /**
   * Calls a session something else.
   *
   * @param label empty for nothing
   * @throws StoreException if the session is gone, or the store cannot be written
   */
  public void label(StoredSession session, String label) throws StoreException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE session SET label = ? WHERE uuid = ?")) {
      update.setString(1, label);
      update.setString(2, session.uuid());
      if (update.executeUpdate() == 0) {
        throw new StoreException(
            file, "session " + session.shortId() + " was deleted by somebody else");
      }
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /**
   * Deletes sessions with all that belongs to them, or none of them. The file keeps its size and
   * has room again.
   *
   * @throws StoreException if one of them may still go on, or the store cannot be written
   */
  public void delete(List<StoredSession> sessions) throws StoreException {
    try {
      Transactions.run(
          connection,
          () -> {
            for (StoredSession session : sessions) {
              requireOver(session);
              for (String part : PARTS) {
                execute(
                    "DELETE FROM "
                        + part
                        + " WHERE session = (SELECT id FROM session WHERE uuid = ?)",
                    session);
              }
              execute("DELETE FROM session WHERE uuid = ?", session);
            }
          });
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  private void requireOver(StoredSession session) throws SQLException, StoreException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*) FROM session WHERE uuid = ? AND end_ns IS NULL")) {
      query.setString(1, session.uuid());
      try (ResultSet open = query.executeQuery()) {
        if (open.getInt(1) > 0) {
          throw new StoreException(
              file,
              "session %s is not over yet; it can be deleted once it is"
                  .formatted(session.shortId()));
        }
      }
    }
  }

  private void execute(String sql, StoredSession session) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, session.uuid());
      statement.executeUpdate();
    }
  }

  /** Closes the file. */
  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }
}
