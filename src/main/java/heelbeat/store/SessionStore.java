package heelbeat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.tinylog.Logger;

/**
 * The file that sessions are kept in, {@code heelbeat.db}, open for writing. What a write returned
 * for is on the disk. One thread writes; any number of readers, here and in other processes, read
 * meanwhile.
 */
public final class SessionStore implements AutoCloseable {
  private static final String FILE_NAME = "heelbeat.db";

  /** How long to wait for another process that writes, before it counts as trouble. */
  private static final int BUSY_TIMEOUT_MS = 5000;

  private final Path file;
  private final Connection connection;
  private final @Nullable LastSession lastSession;
  private final @Nullable Path setAside;

  private SessionStore(
      Path file,
      Connection connection,
      @Nullable LastSession lastSession,
      @Nullable Path setAside) {
    this.file = file;
    this.connection = connection;
    this.lastSession = lastSession;
    this.setAside = setAside;
  }

  /**
   * Opens the store of a folder; makes the folder and the store if they are missing. A damaged
   * store is set aside, see {@link #setAside()}.
   *
   * @throws StoreException if that cannot be done, or the file there is foreign or of a newer
   *     Heelbeat
   */
  public static SessionStore open(Path directory) throws StoreException {
    Path file = fileIn(directory);
    try {
      makeDurably(directory.toAbsolutePath());
    } catch (IOException e) {
      throw StoreException.of(directory, e);
    }
    try {
      return openFile(file, null);
    } catch (StoreException e) {
      if (!e.isDamage()) {
        throw e;
      }
      Path aside;
      try {
        aside = SetAside.rename(file, LocalDate.now(ZoneId.systemDefault()));
      } catch (IOException cause) {
        throw new StoreException(
            file, "the store is damaged and cannot be set aside (" + cause + ")", cause);
      }
      Logger.error(
          "{}: the store is damaged. It is now {}, and a new one is begun; get back what can be"
              + " read with: heelbeat recover {}",
          file,
          aside,
          aside);
      return openFile(file, aside);
    }
  }

  private static SessionStore openFile(Path file, @Nullable Path setAside) throws StoreException {
    try {
      Connection connection = connect(file, false);
      try (Statement statement = connection.createStatement()) {
        // First: a file of somebody else stays as it is.
        Schema.migrate(connection, file);
        requireSound(statement, file);
        statement.execute("PRAGMA journal_mode = WAL");
        // The default of WAL leaves the last commits to a power cut.
        statement.execute("PRAGMA synchronous = FULL");
        try (StoreReader reader = StoreReader.openFile(file)) {
          return new SessionStore(file, connection, reader.lastSession(), setAside);
        }
      } catch (SQLException | StoreException e) {
        closeQuietly(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /**
   * Looks for damage that would otherwise show months later. The quick check leaves out only that
   * indices fit their tables; a million repetitions took it 1.3 s, and the whole check 2.3 s.
   */
  private static void requireSound(Statement statement, Path file)
      throws SQLException, StoreException {
    try (ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
      String finding = found.getString(1);
      if (!finding.equals("ok")) {
        throw StoreException.damage(file, finding);
      }
    }
  }

  /** What the damaged store is called now that lay here; empty if the store was sound. */
  public Optional<Path> setAside() {
    return Optional.ofNullable(setAside);
  }

  /** The store's file. */
  public Path file() {
    return file;
  }

  /**
   * Looks at what is committed by now.
   *
   * @throws StoreException if the file cannot be read
   */
  public StoreReader reader() throws StoreException {
    return StoreReader.openFile(file);
  }

  /** The newest session there was when the store was opened, or null. */
  @Nullable LastSession lastSession() {
    return lastSession;
  }

  /** Writes all of the events, durably, or none of them. */
  void write(List<PendingEvent> events) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try (EventRows rows = new EventRows(connection)) {
        for (PendingEvent pending : events) {
          rows.insert(pending.session(), pending.event());
        }
        statement.execute("COMMIT");
      } catch (SQLException e) {
        Transactions.rollBack(statement, e);
        throw e;
      }
    }
  }

  /** The connection that writes, for tests of what the engine does when the disk will not. */
  Connection connection() {
    return connection;
  }

  /**
   * Closes the file.
   *
   * @throws StoreException if the last tidying fails; everything committed is on the disk all the
   *     same
   */
  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  static Path fileIn(Path directory) {
    return directory.resolve(FILE_NAME);
  }

  static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  static void closeQuietly(Connection connection, Exception cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** A new folder is on the disk once the folder that names it is. SQLite sees to the file. */
  private static void makeDurably(Path directory) throws IOException {
    Path parent = directory.getParent();
    if (Files.isDirectory(directory) || parent == null) {
      return;
    }
    makeDurably(parent);
    Files.createDirectories(directory);
    try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
