package heelbeat.store;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes stores that no Heelbeat ever wrote out of one that one did. */
public final class StrangeStore {
  private static final int MOST_CHANGES = 8;
  private static final int MOST_BYTES = 64;

  /** What keeps senseless values out of a store. */
  private static final Pattern GUARDS =
      Pattern.compile("NOT NULL|\\bSTRICT,?|CHECK *\\((?:[^()]|\\([^()]*\\))*\\)");

  /** A column of a table. */
  private record Cell(String table, String column) {}

  private final byte[] sound;
  private final byte[] unguarded;
  private final List<Cell> cells = new ArrayList<>();

  private StrangeStore(byte[] sound, byte[] unguarded) {
    this.sound = sound;
    this.unguarded = unguarded;
  }

  /**
   * Prepares.
   *
   * @param scratch an empty folder, which stays empty
   */
  public static StrangeStore in(Path scratch) throws IOException, SQLException {
    FrozenStore.thaw(Schema.CURRENT.version(), scratch);
    Path file = SessionStore.fileIn(scratch);
    byte[] sound = Files.readAllBytes(file);
    List<Cell> cells = new ArrayList<>();
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA writable_schema = ON");
      for (String table : List.of("session", "rep", "step", "rejected", "fault")) {
        unguard(connection, table);
        try (ResultSet column = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
          while (column.next()) {
            // A row's id is where the row lies, and nothing else fits there.
            if (!column.getString("name").equals("id")) {
              cells.add(new Cell(table, column.getString("name")));
            }
          }
        }
      }
      statement.execute("PRAGMA writable_schema = RESET");
    }
    StrangeStore store = new StrangeStore(sound, Files.readAllBytes(file));
    store.cells.addAll(cells);
    Files.delete(file);
    return store;
  }

  private static void unguard(Connection connection, String table) throws SQLException {
    String sql;
    try (PreparedStatement query =
        connection.prepareStatement("SELECT sql FROM sqlite_schema WHERE name = ?")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        sql = row.getString(1);
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE sqlite_schema SET sql = ? WHERE name = ?")) {
      update.setString(1, GUARDS.matcher(sql).replaceAll(""));
      update.setString(2, table);
      update.executeUpdate();
    }
  }

  /** Puts the store into a folder as it was written. */
  public void writeSound(Path folder) throws IOException {
    Files.write(SessionStore.fileIn(folder), sound);
  }

  /** Puts a store into a folder some of whose bytes are others, and whose end may be missing. */
  public void writeWithBytes(FuzzedDataProvider data, Path folder) throws IOException {
    byte[] file = sound.clone();
    for (int changes = data.consumeInt(0, MOST_CHANGES); changes > 0; changes--) {
      byte[] bytes = data.consumeBytes(data.consumeInt(0, MOST_BYTES));
      int at = data.consumeInt(0, file.length - bytes.length);
      System.arraycopy(bytes, 0, file, at, bytes.length);
    }
    int length = data.consumeBoolean() ? data.consumeInt(0, file.length) : file.length;
    Files.write(SessionStore.fileIn(folder), Arrays.copyOf(file, length));
  }

  /** Puts a store into a folder whose rows hold whatever a file of SQLite can hold. */
  public void writeWithValues(FuzzedDataProvider data, Path folder)
      throws IOException, SQLException {
    Path file = SessionStore.fileIn(folder);
    Files.write(file, unguarded);
    try (Connection connection = connect(file)) {
      for (int changes = data.consumeInt(1, MOST_CHANGES); changes > 0; changes--) {
        Cell cell = data.pickValue(cells);
        set(connection, cell, anyValue(data));
      }
    }
  }

  private static void set(Connection connection, Cell cell, @Nullable Object value)
      throws SQLException {
    // In all rows, except where no two may be the same: then the first of them has it.
    String sql =
        String.format(Locale.ROOT, "UPDATE OR IGNORE %s SET %s = ?", cell.table, cell.column);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, value);
      update.executeUpdate();
    }
  }

  private static @Nullable Object anyValue(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 4)) {
      case 0 -> null;
      case 1 -> data.consumeLong();
      case 2 -> data.consumeDouble();
      case 3 -> data.consumeBytes(MOST_BYTES);
      default -> data.consumeString(MOST_BYTES);
    };
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file + "?synchronous=OFF");
  }
}
