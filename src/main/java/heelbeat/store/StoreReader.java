package heelbeat.store;

import heelbeat.rep.RejectedRep;
import heelbeat.rep.ToeStep;
import heelbeat.text.Count;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.tinylog.Logger;

/**
 * Reads a store as it was at one moment, whoever writes it meanwhile. One thread uses it; close it
 * soon, for the store's log grows while it is open.
 */
public final class StoreReader implements AutoCloseable {
  /** The end of a session s, or else the last thing known of it. */
  static final String LAST_NS =
      """
      coalesce(s.end_ns, max(s.start_ns,
        (SELECT ifnull(max(heel_down_ns), s.start_ns) FROM rep WHERE session = s.id),
        (SELECT ifnull(max(end_ns), s.start_ns) FROM step WHERE session = s.id),
        (SELECT ifnull(max(end_ns), s.start_ns) FROM rejected WHERE session = s.id),
        (SELECT ifnull(max(time_ns), s.start_ns) FROM fault WHERE session = s.id)))
      """;

  static final String SESSIONS =
      "SELECT *, " + LAST_NS + " AS last_ns FROM session AS s ORDER BY id";

  private static final String LAST_SESSION =
      "SELECT *, "
          + LAST_NS
          + """
           AS last_ns,
            (SELECT ifnull(max(number), 0) FROM rep WHERE session = s.id) AS reps,
            (SELECT ifnull(max(number), 0) FROM step WHERE session = s.id) AS steps,
            (SELECT ifnull(max(set_number), 0) FROM rep WHERE session = s.id) AS sets,
            (SELECT ifnull(max(push_up), 0) FROM rep WHERE session = s.id) AS push_ups
          FROM session AS s ORDER BY id DESC LIMIT 1
          """;

  private final Path file;
  private final Connection connection;

  /** What cannot be, by the row it is in: a row may be read more than once. */
  private final Map<String, String> leftOut = new LinkedHashMap<>();

  /** Repetitions whose sessions are left out, or are not there at all. */
  private long homeless;

  private StoreReader(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens the store of a folder for reading; another process may hold it for writing.
   *
   * @throws StoreException if there is none, or it is damaged, foreign or of another version
   */
  public static StoreReader open(Path directory) throws StoreException {
    return openFile(SessionStore.fileIn(directory));
  }

  /** The newest check of the pad that is kept beside the store; empty if none was made. */
  public Optional<KeptCheck> lastCheck() {
    return KeptCheck.last(file.resolveSibling("."));
  }

  static StoreReader openFile(Path file) throws StoreException {
    SessionStore.requireThere(file);
    try {
      return openFile(file, DiskRoom.isFor(file) ? Access.SHARED : Access.ALONE);
    } catch (StoreException e) {
      if (isOfReadOnlyFolder(file)) {
        return openUnchanging(file, e);
      }
      if (!e.isBusy()) {
        throw e;
      }
      // Another program has it open, and so has made all that is needed beside it.
      return openFile(file, Access.SHARED);
    }
  }

  /** Others may write a store meanwhile, or they are kept from it, or nobody can. */
  private enum Access {
    SHARED,
    ALONE,
    NOBODY_WRITES
  }

  /** As on a card of another Pi, or of another user. */
  private static boolean isOfReadOnlyFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isReadable(file) && !Files.isWritable(folder);
  }

  /** SQLite makes an index of the log beside a store even to read it, where that has a log. */
  private static StoreReader openUnchanging(Path file, StoreException refused)
      throws StoreException {
    if (Files.exists(SetAside.log(file))) {
      throw new StoreException(
          file,
          "the folder may not be written, which it takes to read what is in %s; copy both files into"
                  .formatted(SetAside.log(file).getFileName())
              + " a folder of your own and name that by --data",
          refused);
    }
    return openFile(file, Access.NOBODY_WRITES);
  }

  private static StoreReader openFile(Path file, Access access) throws StoreException {
    try {
      Connection connection =
          switch (access) {
            case SHARED -> SessionStore.connect(file, true);
            case ALONE -> SessionStore.connectAlone(file);
            case NOBODY_WRITES -> SessionStore.connectUnchanging(file);
          };
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
        // The first read within the transaction decides the moment that all others see.
        Schema.CURRENT.requireCurrent(connection, file);
      } catch (SQLException | StoreException e) {
        SessionStore.closeQuietly(connection, e);
        throw e;
      }
      return new StoreReader(file, connection);
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /**
   * All sessions, in the order they were recorded in; those that were recovered come first.
   *
   * @throws StoreException if the file cannot be read
   */
  public List<StoredSession> sessions() throws StoreException {
    List<StoredSession> sessions = new ArrayList<>();
    visit(SESSIONS, StoredRows::session, sessions::add);
    Set<Long> ids = sessions.stream().map(StoredSession::id).collect(Collectors.toSet());
    long[] without = {0};
    visit(
        "SELECT session, count(*) AS reps FROM rep GROUP BY session",
        row -> ids.contains(row.getLong("session")) ? 0 : row.getLong("reps"),
        reps -> without[0] += reps);
    homeless = without[0];
    return sessions;
  }

  /** The session that was recorded last, or null if there is none. */
  @Nullable LastSession lastSession() throws StoreException {
    List<LastSession> last = new ArrayList<>();
    visit(LAST_SESSION, strictly(StoredRows::lastSession), last::add);
    return last.isEmpty() ? null : last.getFirst();
  }

  /**
   * How many push-ups a session has.
   *
   * @throws StoreException if the file cannot be read
   */
  public int countPushUps(StoredSession session) throws StoreException {
    int[] pushUps = {0};
    visit(
        """
        SELECT count(*) FROM (
          SELECT push_up, lag(push_up) OVER (ORDER BY number) AS before
            FROM rep WHERE session = ?)
        WHERE before IS NOT push_up\
        """,
        row -> row.getInt(1),
        count -> pushUps[0] = count,
        session.id());
    return pushUps[0];
  }

  /**
   * Hands over the repetitions of a session, in the order of their numbers.
   *
   * @throws StoreException if the file cannot be read
   * @throws E if the visitor does
   */
  public <E extends Exception> void forEachRep(
      StoredSession session, RowVisitor<StoredRep, E> visitor) throws StoreException, E {
    visit(
        "SELECT * FROM rep WHERE session = ? ORDER BY number",
        row -> StoredRows.rep(session, row),
        visitor,
        session.id());
  }

  /**
   * The steps on the toes of a session, in the order of their numbers.
   *
   * @throws StoreException if the file cannot be read
   */
  public List<ToeStep> steps(StoredSession session) throws StoreException {
    List<ToeStep> steps = new ArrayList<>();
    visit(
        "SELECT * FROM step WHERE session = ? ORDER BY number",
        StoredRows::step,
        steps::add,
        session.id());
    return steps;
  }

  /**
   * What a session did not count, in the order of time.
   *
   * @throws StoreException if the file cannot be read
   */
  public List<RejectedRep> rejected(StoredSession session) throws StoreException {
    List<RejectedRep> rejected = new ArrayList<>();
    visit(
        "SELECT * FROM rejected WHERE session = ? ORDER BY end_ns",
        StoredRows::rejected,
        rejected::add,
        session.id());
    return rejected;
  }

  /**
   * What went wrong with the pad during a session, in the order of time.
   *
   * @throws StoreException if the file cannot be read
   */
  public List<StoredFault> faults(StoredSession session) throws StoreException {
    List<StoredFault> faults = new ArrayList<>();
    visit(
        "SELECT * FROM fault WHERE session = ? ORDER BY time_ns, id",
        StoredRows::fault,
        faults::add,
        session.id());
    return faults;
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T, E extends Exception> void visit(
      String sql, Row<T> row, RowVisitor<? super T, E> visitor, long... parameters)
      throws StoreException, E {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setLong(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          T stored;
          try {
            stored = row.read(result);
          } catch (IllegalArgumentException | DateTimeException e) {
            // One row must not keep all others from an export.
            leftOut.put(keyOf(sql, result), String.valueOf(e.getMessage()));
            continue;
          }
          visitor.visit(stored);
        }
      }
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /** A row that nobody can go on without. */
  private <T> Row<T> strictly(Row<T> row) {
    return result -> {
      try {
        return row.read(result);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new SQLException(
            neverWritten(String.valueOf(e.getMessage())),
            "",
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            e);
      }
    };
  }

  private static String neverWritten(String what) {
    return "what Heelbeat never writes (" + what + ")";
  }

  private static String keyOf(String sql, ResultSet row) throws SQLException {
    return sql + row.getString(1) + ' ' + row.getString(2) + ' ' + row.getString(3);
  }

  /**
   * What rows were left out so far, because the store is damaged in them: in words for a person;
   * empty for none.
   */
  public Optional<String> leftOut() {
    if (leftOut.isEmpty() && homeless == 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (!leftOut.isEmpty()) {
      parts.add(Count.of(leftOut.size(), "row"));
    }
    if (homeless > 0) {
      parts.add(Count.of(homeless, "repetition") + " without a session");
    }
    boolean isOne = leftOut.size() + homeless == 1;
    String why = leftOut.values().stream().findFirst().map(StoreReader::neverWritten).orElse("");
    return Optional.of(
        "%s: %s %s left out: the store is damaged%s"
            .formatted(
                file,
                String.join(" and ", parts),
                isOne ? "is" : "are",
                why.isEmpty() ? "" : " and holds " + why));
  }

  /** Closes the file; what was read stays valid. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing was written, so that nothing can be lost here.
      Logger.warn("{}: closing after reading: {}", file, e.getMessage());
    }
  }
}
