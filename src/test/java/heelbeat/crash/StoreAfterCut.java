package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import heelbeat.app.CommandRun;
import heelbeat.app.ExitStatus;
import heelbeat.export.SessionExport;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold of a store whose writer was killed, and of the export made from it. */
final class StoreAfterCut {
  private StoreAfterCut() {}

  /**
   * Requires that the store is sound, and that its repetitions are numbered in each session and
   * exported, each once. Returns them in the order in which they were counted.
   *
   * @param where begins the words of a failure
   * @param data the folder of the store
   * @param export an existing folder to export to
   */
  static List<StoredRep> requireSound(String where, Path data, Path export) throws Exception {
    return requireSound(where, data, export, rep -> false);
  }

  /**
   * The same of a store that others were recovered into, whose numbers have gaps.
   *
   * @param wasLost whether a repetition is of those
   */
  static List<StoredRep> requireSound(
      String where, Path data, Path export, Predicate<StoredRep> wasLost) throws Exception {
    assertEquals("ok", integrity(data.resolve("heelbeat.db")), where);
    requireWhole(where, export.resolve("heelbeat"));
    List<StoredRep> reps = reps(data);
    requireNumbered(where, reps.stream().filter(wasLost.negate()).toList());
    requireExported(where, reps.size(), data, export);
    return reps;
  }

  /** Requires that whatever an export left, its files are whole and its own. */
  static void requireWhole(String where, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv")) {
          requireWholeTable(where, file);
        } else if (name.endsWith(".json")) {
          assertTrue(JsonParser.parseString(Files.readString(file)).isJsonObject(), where);
        } else if (name.endsWith(".html")) {
          assertTrue(Files.readString(file).strip().endsWith("</html>"), where + ": " + file);
        } else {
          assertTrue(name.endsWith(".TMP"), where + ": " + file);
        }
      }
    }
  }

  private static void requireWholeTable(String where, Path file) throws IOException {
    assertTrue(Files.readString(file).endsWith("\r\n"), where + ": " + file);
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      List<Integer> widths = rows.stream().map(CsvRecord::getFieldCount).distinct().toList();
      assertEquals(1, widths.size(), where + ": " + file);
    }
  }

  static List<StoredRep> reps(Path data) throws IOException {
    List<StoredRep> reps = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(data)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, reps::add);
      }
    }
    return reps;
  }

  private static String integrity(Path store) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
      return found.getString(1);
    }
  }

  /** In every session 1, 2, 3 and so on. */
  private static void requireNumbered(String where, List<StoredRep> reps) {
    String session = "";
    int number = 0;
    for (StoredRep rep : reps) {
      number = rep.session().uuid().equals(session) ? number + 1 : 1;
      session = rep.session().uuid();
      assertEquals(number, rep.number(), where);
    }
  }

  private static void requireExported(String where, int reps, Path data, Path export)
      throws IOException {
    CommandRun run = CommandRun.of("export", export, "--data", data);
    assertEquals(ExitStatus.OK, run.status(), where + ": " + run.err());
    List<String> rows = Files.readAllLines(export.resolve("heelbeat/reps.csv"));
    assertEquals(reps + 1, rows.size(), where);
    assertEquals(rows.size(), new HashSet<>(rows).size(), where);
    try (Stream<Path> files = Files.list(export.resolve("heelbeat"))) {
      assertEquals(
          SessionExport.FILES.stream().sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList(),
          where + ": nothing is left of exports that were cut off");
    }
  }
}
