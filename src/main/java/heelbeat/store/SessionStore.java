package heelbeat.store;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
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

  private static final String NO_FILE = "this is no file; name another, or move it away";

  /** How long to wait for another process that writes, before it counts as trouble. */
  private static final int BUSY_TIMEOUT_MS = 5000;

  /** The same for a process that ends: it must have told what it lost before it is killed. */
  private static final int LAST_BUSY_TIMEOUT_MS = 1000;

  private final Path file;

  /** Null until there is room on the disk. One thread uses it. */
  private @Nullable Connection connection;

  /** Which file that writes, by device and inode; null where the system does not tell. */
  private @Nullable Object identity;

  private final @Nullable LastSession lastSession;
  private final @Nullable Path setAside;
  private boolean isRepaired;

  /** Of a device's own store; null beside one. */
  private final @Nullable StoreLock lock;

  private SessionStore(
      Path file,
      @Nullable Connection connection,
      @Nullable LastSession lastSession,
      @Nullable Path setAside,
      @Nullable StoreLock lock) {
    this.file = file;
    this.connection = connection;
    this.lastSession = lastSession;
    this.setAside = setAside;
    this.lock = lock;
    this.identity = identityOf(file);
  }

  /**
   * Opens the store of a folder for a device, the only one until {@link #close()}; makes the folder
   * and the store if they are missing. A damaged store is set aside, see {@link #setAside()}, and
   * what can be read of it is in its place unless that takes too long. On a full disk the store is
   * opened by the first {@link #write} that finds room; until then each of them fails.
   *
   * @throws StoreException if that cannot be done, a device has it already, or the file there is
   *     foreign or of a newer Heelbeat
   */
  public static SessionStore open(Path directory) throws StoreException {
    Path file = inFolder(directory);
    StoreLock lock = StoreLock.take(directory);
    try {
      return DiskRoom.isFor(file) ? openOrRepair(file, lock) : waiting(file, lock);
    } catch (StoreException e) {
      if (e.isFull()) {
        return waiting(file, lock);
      }
      lock.close();
      throw e;
    }
  }

  /** One that cannot be opened yet. Its file stays closed, so that others can read it. */
  private static SessionStore waiting(Path file, StoreLock lock) {
    Logger.error("{}: the disk is full; make room. What comes is kept in memory until then", file);
    LastSession last = null;
    if (Files.exists(file)) {
      try (StoreReader reader = StoreReader.openFile(file)) {
        last = reader.lastSession();
      } catch (StoreException e) {
        // Then a new session begins.
        Logger.warn("{}", e.getMessage());
      }
    }
    return new SessionStore(file, null, last, null, lock);
  }

  /**
   * Keeps every device away from a folder until it is closed.
   *
   * @throws StoreException if another program has it, or the folder cannot be written
   */
  public static AutoCloseable reserve(Path directory) throws StoreException {
    return StoreLock.take(directory);
  }

  /**
   * Opens the store of a folder, a device writing it meanwhile or not; makes what is missing.
   *
   * @throws StoreException if that cannot be done, or the file is damaged, foreign or of a newer
   *     Heelbeat
   */
  static SessionStore openBeside(Path directory) throws StoreException {
    return openFile(inFolder(directory), null, null);
  }

  /** The store's file in a folder that is there by then. */
  private static Path inFolder(Path directory) throws StoreException {
    try {
      makeDurably(directory.toAbsolutePath());
    } catch (IOException e) {
      throw StoreException.of(directory, e);
    }
    Path file = fileIn(directory);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
      throw new StoreException(
          file, Files.isSymbolicLink(file) ? "this link leads to no file; remove it" : NO_FILE);
    }
    return file;
  }

  private static SessionStore openOrRepair(Path file, @Nullable StoreLock lock)
      throws StoreException {
    Repair repair = new Repair(file);
    try {
      repair.finish();
      try {
        SessionStore store = openFile(file, null, lock);
        Optional<String> finding = store.senseless(repair);
        if (finding.isEmpty()) {
          return store;
        }
        store.connection().close();
        return openRepaired(file, repair, finding.get(), lock);
      } catch (StoreException e) {
        if (!e.isDamage()) {
          throw e;
        }
        return openRepaired(file, repair, e.finding(), lock);
      }
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw Repair.refused(file, e);
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  private static SessionStore openRepaired(
      Path file, Repair repair, String finding, @Nullable StoreLock lock) throws IOException {
    Path aside = repair.make(finding);
    SessionStore store = openFile(file, aside, lock);
    store.isRepaired = repair.isMade();
    return store;
  }

  /** What is wrong with a row, if that is to be mended now. */
  private Optional<String> senseless(Repair repair) throws SQLException, IOException {
    if (repair.isQuick()) {
      return SenselessRows.findThoroughly(connection());
    }
    Optional<String> finding = SenselessRows.find(connection());
    if (finding.isPresent()) {
      // All others are worth more than it is: exports leave it out.
      Logger.error("{}: a row is damaged ({}); exports leave it out", file, finding.get());
    }
    return Optional.empty();
  }

  private static SessionStore openFile(Path file, @Nullable Path setAside, @Nullable StoreLock lock)
      throws StoreException {
    try {
      Connection connection = connect(file, false);
      try (Statement statement = connection.createStatement()) {
        // First: a file of somebody else stays as it is.
        Schema.CURRENT.migrate(connection, file);
        if (!Schema.CURRENT.isWhole(connection)) {
          throw StoreException.damage(file, "a table's definition has changed");
        }
        requireSound(statement, file);
        statement.execute("PRAGMA journal_mode = WAL");
        makeDurable(statement);
        try (StoreReader reader = StoreReader.openFile(file)) {
          return new SessionStore(file, connection, reader.lastSession(), setAside, lock);
        }
      } catch (SQLException | StoreException e) {
        closeUnchanged(file, connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /**
   * Closes a store that may be damaged. The last to close one moves its log into the file, and over
   * what could still be read there; one that may only read does not, and here it is the last.
   */
  private static void closeUnchanged(Path file, Connection connection, Exception cause) {
    try (Connection reader = connect(file, true);
        Statement statement = reader.createStatement()) {
      try {
        statement.execute("BEGIN");
        statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
      } finally {
        closeQuietly(connection, cause);
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
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

  /** Whether what could be read of a store that was set aside is in this one. */
  public boolean isRepaired() {
    return isRepaired;
  }

  /** Whether a device, another program than this one, has the store of a folder open just now. */
  public static boolean isInUse(Path directory) {
    return StoreLock.isTaken(directory);
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

  /**
   * Refuses to make a store by opening it.
   *
   * @throws StoreException if there is none, or nothing that could be one
   */
  static void requireThere(Path file) throws StoreException {
    requireFile(file, "there is no store; nothing has been recorded yet, or --data names another");
  }

  /**
   * Tells a file that is not there from one that may not be seen.
   *
   * @param ifMissing what to say of the one that is not there
   * @throws StoreException if there is no file that could be read
   */
  static void requireFile(Path file, String ifMissing) throws StoreException {
    BasicFileAttributes there;
    try {
      there = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw new StoreException(file, ifMissing, e);
    } catch (AccessDeniedException e) {
      throw new StoreException(
          file, "permission denied; ask as the user whose store it is, or with sudo", e);
    } catch (IOException e) {
      throw new StoreException(file, FileTrouble.reason(e) + "; check the path", e);
    }
    if (!there.isRegularFile()) {
      throw new StoreException(file, NO_FILE);
    }
  }

  /** The newest session there was when the store was opened, or null. */
  @Nullable LastSession lastSession() {
    return lastSession;
  }

  /** Writes all of the events, durably, or none of them. */
  void write(List<PendingEvent> events) throws SQLException {
    Connection open = connection();
    Transactions.run(
        open,
        () -> {
          try (EventRows rows = new EventRows(open)) {
            for (PendingEvent pending : events) {
              rows.insert(pending.session(), pending.event());
            }
          }
        });
  }

  /** From now on the process is about to end. */
  void waitLess() {
    if (connection == null) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + LAST_BUSY_TIMEOUT_MS);
    } catch (SQLException e) {
      // Then it waits as long as before, and whoever ends it may be faster.
      Logger.warn("{}: {}", file, StoreException.explain(e));
    }
  }

  /** The connection that writes; on a full disk the trouble is that, too. */
  Connection connection() throws SQLException {
    Connection open = connection;
    if (open != null && !Objects.equals(identity, identityOf(file))) {
      Logger.error(
          "{}: the store was removed or exchanged; what comes goes into the one that is there now,"
              + " or into a new one",
          file);
      // What the file had that is gone is gone with it.
      connection = null;
      open.close();
      open = null;
    }
    if (open == null) {
      open = openNow();
      connection = open;
      identity = identityOf(file);
    }
    return open;
  }

  private static @Nullable Object identityOf(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  private Connection openNow() throws SQLException {
    DiskRoom.require(file);
    try {
      return openOrRepair(file, lock).connection();
    } catch (StoreException e) {
      throw e.getCause() instanceof SQLException cause
          ? cause
          : new SQLException(e.getMessage(), e);
    }
  }

  /**
   * Closes the file.
   *
   * @throws StoreException if the last tidying fails; everything committed is on the disk all the
   *     same
   */
  @Override
  public void close() throws StoreException {
    try (StoreLock _ = lock;
        Connection _ = connection) {
      // Both are closed, whatever becomes of the other.
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  static Path fileIn(Path directory) {
    return directory.resolve(FILE_NAME);
  }

  static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    return connect(file, readOnly, config);
  }

  /**
   * Keeps all others from the file and needs no room beside it: the log's index is in memory then
   * (https://sqlite.org/wal.html, "Use of WAL Without Shared-Memory").
   */
  static Connection connectAlone(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setBusyTimeout(LAST_BUSY_TIMEOUT_MS);
    return connect(file, false, config);
  }

  /** For a file that nobody can change: nothing is made beside it, and no lock asked for. */
  static Connection connectUnchanging(Path file) throws SQLException {
    return connect(uri(file) + "?immutable=1", true, new SQLiteConfig());
  }

  private static Connection connect(Path file, boolean readOnly, SQLiteConfig config)
      throws SQLException {
    return connect(uri(file), readOnly, config);
  }

  /** As a path, a question mark in a folder's name would be taken for the end of it. */
  private static String uri(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }

  private static Connection connect(String uri, boolean readOnly, SQLiteConfig config)
      throws SQLException {
    config.setReadOnly(readOnly);
    config.enforceForeignKeys(true);
    Sqlite.prepare();
    return config.createConnection("jdbc:sqlite:" + uri);
  }

  /** From now on what a commit of this connection returned for survives a power cut. */
  static void makeDurable(Statement statement) throws SQLException {
    // The default leaves the last commits of a store with a log to the power cut.
    statement.execute("PRAGMA synchronous = FULL");
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
