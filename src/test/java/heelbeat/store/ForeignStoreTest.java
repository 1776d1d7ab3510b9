package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.rig.ShellCommand;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no store, or not one that this program can use, are told apart and left alone. */
class ForeignStoreTest {
  @TempDir Path dir;

  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = dir.resolve("heelbeat.db");
  }

  @Test
  void aStoreOfANewerHeelbeatIsRefusedAndUntouched() throws Exception {
    SessionStore.open(dir).close();
    sql("PRAGMA user_version = " + (Schema.CURRENT.version() + 1));
    assertRefusedAndUntouched("this store was written by a newer Heelbeat");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndUntouched() throws Exception {
    sql("CREATE TABLE tune (name TEXT)");
    assertRefusedAndUntouched("another program");
  }

  @Test
  void whatIsNoFileIsRefusedByThatWord() throws Exception {
    Files.createDirectory(file);
    assertRefused("heelbeat.db: this is no file; name another, or move it away");
    Files.delete(file);
    Files.createSymbolicLink(file, dir.resolve("nowhere"));
    assertRefused("heelbeat.db: this link leads to no file; remove it");
  }

  @Test
  @Timeout(20)
  void pipesAreRefusedAndNotWaitedFor() throws Exception {
    ShellCommand.run("mkfifo", file);
    assertRefused("heelbeat.db: this is no file; name another, or move it away");
    Files.delete(file);
    ShellCommand.run("mkfifo", dir.resolve("heelbeat.lock"));
    assertRefused("heelbeat.lock: cannot be locked (it is no file)");
    assertFalse(SessionStore.isInUse(dir));
  }

  private void assertRefused(String words) {
    StoreException e = assertThrows(StoreException.class, () -> SessionStore.open(dir));
    assertTrue(message(e).contains(words), message(e));
  }

  @Test
  void readingWhatIsNoDatabaseSaysSo() throws Exception {
    Files.writeString(file, "Dear diary, today I lifted my heels. ".repeat(100));
    StoreException e = assertThrows(StoreException.class, () -> StoreReader.open(dir));
    assertTrue(message(e).contains("no Heelbeat store"), message(e));
  }

  @Test
  void readingAStoreCutShortSaysSo() throws Exception {
    fill(2000);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.setLength(raw.length() / 2);
    }
    StoreException e = assertThrows(StoreException.class, () -> StoreReader.open(dir));
    assertTrue(message(e).contains("damaged"), message(e));
  }

  @Test
  void damageInTheMiddleIsToldWhereItIsRead() throws Exception {
    fill(2000);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] scratch = new byte[(int) raw.length() - 3 * 4096];
      Arrays.fill(scratch, (byte) 0xa5);
      raw.seek(3 * 4096);
      raw.write(scratch);
    }
    StoreException e =
        assertThrows(
            StoreException.class,
            () -> {
              try (StoreReader reader = StoreReader.open(dir)) {
                for (StoredSession session : reader.sessions()) {
                  reader.forEachRep(session, rep -> {});
                }
              }
            });
    assertTrue(message(e).contains("damaged"), message(e));
  }

  @Test
  void aRowThatLacksWhatItMustHaveIsToldAndStopsNoDevice() throws Exception {
    fill(2);
    for (String table : List.of("rep", "session")) {
      withoutGuards(table);
    }
    sql("UPDATE rep SET foot = NULL");
    String words = readAll();
    assertTrue(words.contains("2 rows are left out"), words);
    assertTrue(words.contains("(foot is missing)"), words);
    sql("UPDATE session SET zone = NULL");
    try (SessionStore store = SessionStore.open(dir)) {
      assertTrue(store.setAside().isPresent());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "session, started_ms, 400000000000000",
    "session, end_ns, 9000000000000000000",
    "session, end_ns, 0",
    "session, rate_hz, 9e999",
    "rep, heel_off_ns, -9000000000000000000",
    "rep, number, 5000000000",
    "rep, faults, 'lazy'"
  })
  void aRowThatHeelbeatNeverWritesIsLeftOutAndTold(String table, String column, String value)
      throws Exception {
    fill(1);
    sql("UPDATE " + table + " SET " + column + " = " + (value.equals("lazy") ? "'lazy'" : value));
    String words = readAll();
    assertTrue(
        words.startsWith(
            file
                + (table.equals("rep")
                    ? ": 1 row is left out"
                    : ": 1 row and 1 repetition without a session are left out")
                + ": the store is damaged and holds what Heelbeat never writes"
                + " ("),
        words);
  }

  @Test
  void anEmptyFileBecomesAStore() throws Exception {
    Files.createFile(file);
    SessionStore.open(dir).close();
    try (StoreReader reader = StoreReader.open(dir)) {
      assertEquals(List.of(), reader.sessions());
    }
  }

  @Test
  void readingWhereNothingWasRecordedSaysSoAndMakesNothing() throws Exception {
    StoreException e = assertThrows(StoreException.class, () -> StoreReader.open(dir));
    assertTrue(message(e).contains("nothing has been recorded yet"), message(e));
    assertTrue(Files.notExists(file));
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path blocked = Files.createFile(dir.resolve("file")).resolve("data");
    StoreException e = assertThrows(StoreException.class, () -> SessionStore.open(blocked));
    assertTrue(message(e).startsWith(blocked.toString()), message(e));
  }

  private void assertRefusedAndUntouched(String words) throws Exception {
    byte[] before = Files.readAllBytes(file);
    for (StoreException e :
        List.of(
            assertThrows(StoreException.class, () -> SessionStore.open(dir)),
            assertThrows(StoreException.class, () -> StoreReader.open(dir)))) {
      assertTrue(message(e).startsWith(file + ": "), message(e));
      assertTrue(message(e).contains(words), message(e));
    }
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  private static String message(StoreException e) {
    return String.valueOf(e.getMessage());
  }

  /** Reads all that there is; what was left out, in words. */
  private String readAll() throws StoreException {
    try (StoreReader reader = StoreReader.open(dir)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, rep -> {});
        reader.forEachRep(session, rep -> {});
      }
      return reader.leftOut().orElse("");
    }
  }

  /** As if the file had changed behind SQLite's back. */
  private void withoutGuards(String table) throws SQLException {
    sql(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(replace(sql, 'NOT NULL',"
            + " ''), 'STRICT', '') WHERE name = '"
            + table
            + "'");
  }

  private void fill(int reps) throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      NewSession session =
          new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
      store.write(
          IntStream.rangeClosed(1, reps)
              .mapToObj(number -> new PendingEvent(session, Events.rep(number)))
              .toList());
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
