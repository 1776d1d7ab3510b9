package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.StoreReader;
import heelbeat.store.StoredReps;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The device is ended, politely and not. */
@Tag("slow")
final class EndingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PROMISE_NS = 2_000_000_000L;

  private static final Pattern PUSH_UP = Pattern.compile(".* {2}push-up (\\d+) .*");

  @TempDir private Path folder;

  @Test
  void sigtermStoresTheSessionAndEndsAtOnce() throws Exception {
    try (HeelbeatProcess device = HeelbeatProcess.start("run", "--config", simulatedPerson())) {
      device.await(1, line -> line.contains("  push-up "), PATIENCE);

      long askedNs = System.nanoTime();
      int status = device.terminate();

      assertEquals(128 + 15, status, device.text());
      assertTrue(System.nanoTime() - askedNs < 5_000_000_000L, "took too long to end");
      assertTrue(device.text().contains("session ended"), device.text());
      assertFalse(device.text().contains("Exception"), device.text());
    }
    try (StoreReader store = StoreReader.open(folder)) {
      List<StoredSession> sessions = store.sessions();
      assertEquals(1, sessions.size());
      assertTrue(sessions.getFirst().complete());
    }
  }

  /** The first words of the process come after SIGTERM. */
  @Test
  void whatCouldNotBeSavedIsToldEvenIfNothingElseEverWas() throws Exception {
    try (HeelbeatProcess device = HeelbeatProcess.start("run", "--config", simulatedPerson())) {
      device.await(1, line -> line.contains("  push-up "), PATIENCE);
      try (Connection other =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("heelbeat.db"));
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        // The commit of what was just told has begun by then, and waits for five seconds.
        Thread.sleep(1500);
        assertFalse(device.text().contains("ERROR"), device.text());

        assertEquals(128 + 15, device.terminate(), device.text());

        assertTrue(device.text().contains("could not be saved: lost for good"), device.text());
        assertFalse(device.text().contains("Exception"), device.text());
      }
    }
  }

  /** As an upgrade does with the service. */
  @Test
  void aDeviceThatIsStoppedAndStartedGoesOnWithTheSession() throws Exception {
    List<Integer> told = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      int before = told.isEmpty() ? 0 : told.getLast();
      try (HeelbeatProcess device = HeelbeatProcess.start("run", "--config", simulatedPerson())) {
        device.await(2, line -> line.contains("  push-up "), PATIENCE);
        assertEquals(143, device.terminate(), device.text());
        device.lines().stream()
            .map(line -> PUSH_UP.matcher(line.text()))
            .filter(Matcher::matches)
            .forEach(pushUp -> told.add(Integer.valueOf(pushUp.group(1))));
      }
      assertTrue(told.getLast() > before, "the count of the session goes on: " + told);
      assertEquals(told.stream().sorted().toList(), told);
    }
    try (StoreReader store = StoreReader.open(folder)) {
      List<StoredSession> sessions = store.sessions();
      assertEquals(1, sessions.size());
      assertTrue(sessions.getFirst().complete());
      assertTrue(StoredReps.count(store, sessions.getFirst()) >= 4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void repsReportedTwoSecondsBeforeAKillInTheMiddleOfARepAreExported(long seed) throws Exception {
    Path export = Files.createDirectory(folder.resolve("export"));
    long killedNs;
    List<HeelbeatProcess.Line> lines;
    try (HeelbeatProcess device =
        HeelbeatProcess.start(
            "demo", "--seed", seed, "--speed", 5, "--seconds", 400, "--data", folder)) {
      device.await(4, line -> line.contains("  push-up "), PATIENCE);
      Thread.sleep(PROMISE_NS / 1_000_000 + 500);
      int holds = count(device.lines(), "light: hold");
      device.await(holds + 1, line -> line.contains("light: hold"), PATIENCE);
      Thread.sleep(new Random(seed).nextInt(150));
      killedNs = System.nanoTime();
      device.kill();
      lines = device.lines();
    }

    CommandRun run = CommandRun.of("export", export, "--data", folder);

    assertEquals(ExitStatus.OK, run.status(), run.err());
    long due =
        lines.stream()
            .filter(line -> line.text().contains("  push-up "))
            .filter(line -> killedNs - line.readNs() > PROMISE_NS)
            .count();
    int exported = Files.readAllLines(export.resolve("heelbeat/reps.csv")).size() - 1;
    System.out.println(
        "seed "
            + seed
            + ": "
            + count(lines, "  push-up ")
            + " reps told, "
            + due
            + " of them 2 s before the kill, "
            + exported
            + " exported");
    assertTrue(due > 0, "killed too early to tell anything, seed " + seed);
    assertTrue(exported >= due, exported + " exported of " + due + " due, seed " + seed);
    assertTrue(exported <= count(lines, "  push-up ") + 2, "more exported than done, seed " + seed);
  }

  private static int count(List<HeelbeatProcess.Line> lines, String part) {
    return (int) lines.stream().filter(line -> line.text().contains(part)).count();
  }

  private Path simulatedPerson() throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "simulated"
        [data]
        directory = "%s"
        """
            .formatted(folder));
  }
}
