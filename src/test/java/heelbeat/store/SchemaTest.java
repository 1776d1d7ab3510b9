package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of a future that only this test knows, on a store of the first schema. */
class SchemaTest {
  private static final String FIRST = Schema.CURRENT.migrations().getFirst();
  private static final String MOOD = "ALTER TABLE session ADD COLUMN mood TEXT;";
  private static final String PULSE =
      """
      CREATE TABLE pulse (session INTEGER NOT NULL REFERENCES session (id), bpm INTEGER NOT NULL);
      INSERT INTO pulse SELECT id, 60 FROM session;
      """;

  @TempDir private Path dir;

  private Path file = Path.of("");

  @BeforeEach
  void thaw() throws Exception {
    FrozenStore.thaw(1, dir);
    file = SessionStore.fileIn(dir);
  }

  @Test
  void everyStepIsTakenInOrderAndWhatWasStoredStays() throws Exception {
    migrate(file, FIRST, MOOD, PULSE);
    assertEquals(3, number("PRAGMA user_version"));
    assertEquals(2, number("SELECT count(*) FROM pulse"));
    assertEquals(2, number("SELECT count(*) FROM session WHERE mood IS NULL"));
    assertEquals(FrozenStore.REPS + 1, number("SELECT count(*) FROM rep"));
  }

  @Test
  void aStepIsTakenOnce() throws Exception {
    migrate(file, FIRST, MOOD);
    migrate(file, FIRST, MOOD, PULSE);
    migrate(file, FIRST, MOOD, PULSE);
    assertEquals(2, number("SELECT count(*) FROM pulse"));
  }

  @Test
  void aNewStoreIsThatOfTheLastStep() throws Exception {
    Path fresh = dir.resolve("fresh.db");
    migrate(fresh, FIRST, MOOD, PULSE);
    migrate(file, FIRST, MOOD, PULSE);
    assertEquals(columns(file), columns(fresh));
  }

  @Test
  void aStepThatFailsLeavesTheOldVersionAsItWas() throws Exception {
    List<String> before = columns(file);
    assertThrows(
        SQLException.class,
        () -> migrate(file, FIRST, MOOD, "CREATE TABLE pulse (x TEXT); DROP TABLE nothing;"));
    assertEquals(1, number("PRAGMA user_version"));
    assertEquals(before, columns(file));
    assertEquals(2, number("SELECT count(*) FROM session"));

    migrate(file, FIRST, MOOD, PULSE);
    assertEquals(3, number("PRAGMA user_version"));
  }

  @Test
  void whatRoseOnTheEdgeOfAStepWasMetres() throws Exception {
    try (Connection connection = SessionStore.connect(file, false);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE session SET exercise = 'step-single' WHERE id = 1");
    }
    SessionStore.open(dir).close();
    assertEquals(
        FrozenStore.REPS,
        number(
            "SELECT count(*) FROM rep WHERE session = 1 AND rise_m = 0.375 AND rise_part IS NULL"));
    assertEquals(
        1,
        number(
            "SELECT count(*) FROM rep WHERE session = 2 AND rise_part = 0.375 AND rise_m IS NULL"));
  }

  @Test
  void whoeverReadsAnOlderOrNewerStoreIsToldWhatToDo() throws Exception {
    try (Connection connection = SessionStore.connect(file, true)) {
      StoreException older =
          assertThrows(
              StoreException.class,
              () -> new Schema(List.of(FIRST, MOOD)).requireCurrent(connection, file));
      assertTrue(String.valueOf(older.getMessage()).contains("older format 1"));
    }
    migrate(file, FIRST, MOOD);
    try (Connection connection = SessionStore.connect(file, true)) {
      StoreException newer =
          assertThrows(
              StoreException.class,
              () -> new Schema(List.of(FIRST)).requireCurrent(connection, file));
      assertEquals(
          file
              + ": this store was written by a newer Heelbeat (format 2, this one knows up to 1);"
              + " install that version or a later one",
          newer.getMessage());
    }
  }

  private static void migrate(Path file, String... scripts) throws Exception {
    try (Connection connection = SessionStore.connect(file, false)) {
      new Schema(List.of(scripts)).migrate(connection, file);
    }
  }

  private int number(String sql) throws SQLException {
    try (Connection connection = SessionStore.connect(file, true);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }

  private static List<String> columns(Path file) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = SessionStore.connect(file, true);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT t.name || '.' || c.name || ' ' || c.type FROM sqlite_schema AS t,"
                    + " pragma_table_info(t.name) AS c ORDER BY t.name, c.cid")) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }
}
