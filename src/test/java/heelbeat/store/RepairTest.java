package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device that starts on a damaged store has all that can be read of it, and nothing blocks. */
final class RepairTest {
  private static final int SESSIONS = 3;
  private static final int REPS = 200;

  @TempDir private Path dir;

  private Path file = Path.of("");

  @BeforeEach
  void fill() throws Exception {
    file = SessionStore.fileIn(dir);
    try (SessionStore store = SessionStore.open(dir)) {
      for (int i = 0; i < SESSIONS; i++) {
        NewSession session =
            new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
        List<PendingEvent> events = new ArrayList<>();
        events.add(new PendingEvent(session, Events.started()));
        for (int number = 1; number <= REPS; number++) {
          events.add(new PendingEvent(session, Events.rep(number)));
        }
        events.add(new PendingEvent(session, Events.ended(REPS * 2L * Events.SECOND_NS)));
        store.write(events);
      }
    }
  }

  /** The bad one, too: a sound copy stands where it was before SQLite moved it. */
  @Test
  void ofAStoreWithOneBadRowAllOthersAreInItsPlace() throws Exception {
    byte[] damaged = Files.readAllBytes(file);
    damaged[text(damaged).lastIndexOf("left") + 3] = 0;
    Files.write(file, damaged);
    assertRepaired(SESSIONS * REPS);
  }

  /** Phases out of order, or all of them nothing: neither may be told as a repetition. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "top_ns = 0",
        "heel_off_ns = 0, top_ns = 0, lowering_ns = 0, heel_down_ns = 0",
        "heel_down_ns = 0",
        "set_number = 0, push_up = 0"
      })
  void aHalfZeroedRowIsNotKept(String zeros) throws Exception {
    sql("UPDATE rep SET " + zeros + " WHERE session = 2 AND number = 100");
    assertRepaired(SESSIONS * REPS - 1);
  }

  /** A sum tells what a byte was, be it in the key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "set_number = 0",
        "push_up = 0",
        "session = 99",
        "number = 100 + 3 * 256",
        "rest_ns = rest_ns + 5 * 65536",
        "sum = (sum & ~255) + (~sum & 255)",
        "foot = 'x' || substr(foot, 2)",
        "phases_kept = 1 - phases_kept"
      })
  void aRowOfWhichAByteWasChangedIsAsItWasWritten(String change) throws Exception {
    Set<String> before = rows();
    sql("UPDATE rep SET " + change + " WHERE session = 2 AND number = 99");
    assertRepaired(SESSIONS * REPS);
    assertEquals(before, rows());
  }

  /** All that is written of repetitions, in whatever order. */
  private Set<String> rows() throws Exception {
    Set<String> rows = new HashSet<>();
    try (Connection connection = SessionStore.connect(file, true);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT r.*, s.uuid FROM rep AS r JOIN session AS s ON s.id = r.session")) {
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
          text.append(row.getString(i)).append(' ');
        }
        rows.add(text.toString());
      }
    }
    return rows;
  }

  @Test
  void aDamagedSessionIsMendedAndKeepsAllThatBelongsToIt() throws Exception {
    sql("UPDATE session SET mode = 'shad w' WHERE id = 2");
    assertRepaired(SESSIONS * REPS);
  }

  @Test
  void whatAPowerCutEndedBetweenTwoNamesIsEndedAtTheNextStart() throws Exception {
    Path folder = dir.resolve("heelbeat-repair");
    Files.createDirectory(folder);
    Files.move(file, SessionStore.fileIn(folder));
    try (SessionStore store = SessionStore.open(dir)) {
      assertTrue(store.setAside().isEmpty());
    }
    assertEquals(SESSIONS * REPS, reps());
    assertFalse(Files.exists(folder));
  }

  @Test
  void whatAnEarlierAttemptLeftIsNotTakenForTheStore() throws Exception {
    Path folder = dir.resolve("heelbeat-repair");
    SessionStore.open(folder).close();
    sql("UPDATE rep SET top_ns = 0 WHERE session = 1 AND number = 1");
    assertRepaired(SESSIONS * REPS - 1);
    assertFalse(Files.exists(folder));
  }

  /** Java reads both for a name, and would look for another. */
  @ParameterizedTest
  @ValueSource(strings = {"upper(uuid)", "substr(uuid, 1, 35)"})
  void aSessionWhoseNameIsNotAsItIsWrittenGetsAnother(String name) throws Exception {
    sql("UPDATE session SET uuid = " + name + " WHERE id = 2");
    assertRepaired(SESSIONS * REPS);
  }

  /** What is looked for at the start is what cannot be read: no more, or each start repairs. */
  @Test
  void whatSqliteFindsIsWhatReadersRefuse() throws Exception {
    byte[] sound = Files.readAllBytes(file);
    List<String> changes = new ArrayList<>();
    List<String> numbers = new ArrayList<>(RepSum.OF);
    numbers.removeAll(List.of("foot", "faults"));
    for (String column : numbers) {
      for (String value :
          List.of(
              "-1",
              "0",
              "1",
              "4",
              "1000",
              "2147483648",
              "4000000000000000001",
              "-4000000000000000001",
              "-9223372036854775807 - 1")) {
        boolean isTaken = column.equals("number") && List.of("1", "4").contains(value);
        if (!isTaken) {
          changes.add("rep SET " + column + " = " + value);
        }
      }
    }
    for (String text : List.of("'left'", "'LEFT'", "''", "'rushed uneven'", "'uneven rushed '")) {
      changes.add("rep SET foot = " + text);
      changes.add("rep SET faults = " + text);
    }
    changes.add("rep SET rise_part = 9e999");
    changes.add("rep SET rise_m = NULL");
    Random random = new Random(7);
    int senseless = 0;
    for (String change : changes) {
      Files.write(file, sound);
      // SQLite does not look at sums.
      sql(
          "UPDATE %s, sum = NULL WHERE session = 2 AND number = %d"
              .formatted(change, 1 + random.nextInt(REPS)));
      boolean isFound;
      try (Connection connection = SessionStore.connect(file, true)) {
        isFound = SenselessRows.find(connection).isPresent();
      }
      try (StoreReader reader = StoreReader.open(dir)) {
        for (StoredSession session : reader.sessions()) {
          reader.forEachRep(session, _ -> {});
        }
        // Labels in another order can be read, and nothing of ours writes them so.
        boolean isRefused = reader.leftOut().isPresent() || change.contains("uneven rushed ");
        assertEquals(isRefused, isFound, change);
      }
      senseless += isFound ? 1 : 0;
    }
    assertTrue(senseless > 60 && senseless < changes.size() - 40, senseless + " of " + changes);
  }

  private void assertRepaired(int left) throws Exception {
    byte[] before = Files.readAllBytes(file);
    Path aside;
    try (SessionStore store = SessionStore.open(dir)) {
      aside = store.setAside().orElseThrow();
    }
    assertEquals(-1, Files.mismatch(aside, Files.write(dir.resolve("before"), before)));
    assertEquals(left, reps());
    try (SessionStore store = SessionStore.open(dir)) {
      assertTrue(store.setAside().isEmpty(), "it is sound now");
      assertEquals("ok", Events.pragma(store, "integrity_check"));
    }
  }

  private int reps() throws StoreException {
    int[] reps = {0};
    try (StoreReader reader = StoreReader.open(dir)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, _ -> reps[0]++);
      }
      assertTrue(reader.leftOut().isEmpty());
    }
    return reps[0];
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = SessionStore.connect(file, false);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      assertEquals(1, statement.executeUpdate(sql));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
