package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same frames give the same repetitions, whichever way they come. */
final class SameResultsTest {
  private static final int SECONDS = 60;

  @TempDir private Path folder;

  @Test
  void aDemoAndTheReplayOfItsRecordingCountTheSame() throws IOException {
    List<Rep> shown = demo("first", 3, 50);
    Recording recording =
        Recording.of(folder.resolve("first/recordings/demo-3-ads1115.frames.csv.gz"));

    assertEquals(shown, SharedRecordings.repsOf(SharedRecordings.eventsOf(recording)));
    assertFalse(shown.isEmpty());
  }

  @Test
  void twoDemosOfOneSeedCountTheSameAtAnySpeed() throws IOException {
    List<Rep> fast = demo("fast", 4, 50);

    assertEquals(fast, demo("slower", 4, 20));
    assertFalse(fast.isEmpty());
    assertEquals(
        -1,
        Files.mismatch(
            folder.resolve("fast/recordings/demo-4-ads1115.frames.csv.gz"),
            folder.resolve("slower/recordings/demo-4-ads1115.frames.csv.gz")));
  }

  @Test
  void theRunOnARecordingCountsLikeTheReplay() throws IOException {
    List<Rep> shown = demo("demo", 5, 50);
    Path config =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            """
            pad = "recording"
            [data]
            directory = "%s"
            [recording]
            file = "%s"
            speed = 50
            """
                .formatted(
                    folder.resolve("run"),
                    folder.resolve("demo/recordings/demo-5-ads1115.frames.csv.gz")));

    CommandRun run = CommandRun.of("run", "--config", config);

    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals(shown, storedReps(folder.resolve("run")));
  }

  @Test
  void theExportHoldsEveryRepetitionOfTheDemo() throws IOException {
    List<Rep> shown = demo("demo", 6, 50);

    List<String> rows = Files.readAllLines(folder.resolve("export/heelbeat/reps.csv"));

    assertEquals(shown.size() + 1, rows.size());
    CommandRun sessions = CommandRun.of("sessions", "--data", folder.resolve("demo"));
    int pushUp = List.of(rows.getFirst().split(",", -1)).indexOf("push_up");
    long pushUps = rows.stream().skip(1).map(row -> row.split(",", -1)[pushUp]).distinct().count();
    assertTrue(sessions.out().contains(" " + pushUps + "  free"), sessions.out());
  }

  private List<Rep> demo(String data, int seed, int speed) throws IOException {
    CommandRun run =
        CommandRun.of(
            "demo",
            "--seed",
            seed,
            "--seconds",
            SECONDS,
            "--speed",
            speed,
            "--data",
            folder.resolve(data),
            "--export",
            folder.resolve("export"));
    assertEquals(ExitStatus.OK, run.status(), run.err());
    return storedReps(folder.resolve(data));
  }

  static List<Rep> storedReps(Path data) throws IOException {
    List<Rep> reps = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(data)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, stored -> reps.add(stored.rep()));
      }
    }
    return reps;
  }
}
