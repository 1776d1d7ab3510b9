package heelbeat.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.app.CommandRun;
import heelbeat.app.ExitStatus;
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
    assertEquals("ok", integrity(data.resolve("heelbeat.db")), where);
    List<StoredRep> reps = reps(data);
    requireNumbered(where, reps);
    requireExported(where, reps.size(), data, export);
    return reps;
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
  }
}
