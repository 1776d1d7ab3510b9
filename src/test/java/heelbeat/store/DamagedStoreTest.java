package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged store is set aside and never stops the device; what can be read of it comes back. */
class DamagedStoreTest {
  private static final int REPS = 2000;
  private static final int PAGE_BYTES = 4096;

  @TempDir private Path dir;

  private Path file = Path.of("");

  @BeforeEach
  void fill() throws Exception {
    file = dir.resolve("heelbeat.db");
    for (int i = 0; i < 2; i++) {
      try (SessionStore store = SessionStore.open(dir)) {
        NewSession session =
            new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
        List<PendingEvent> events = new ArrayList<>();
        events.add(new PendingEvent(session, Events.started()));
        IntStream.rangeClosed(1, REPS)
            .forEach(number -> events.add(new PendingEvent(session, Events.rep(number))));
        events.add(new PendingEvent(session, Events.ended(REPS * 2 * Events.SECOND_NS)));
        store.write(events);
      }
    }
  }

  @Test
  void aGarbageHeaderCostsNothing() throws Exception {
    scratch(0, PAGE_BYTES, 1);
    assertEquals(2 * REPS, recoverAside().reps());
  }

  @Test
  void ofAStoreCutShortTheBeginningComesBack() throws Exception {
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.setLength(raw.length() / 2);
    }
    Salvage.Report report = recoverAside();
    assertTrue(report.reps() > REPS / 2, report.toString());
    assertTrue(report.places() > 0, report.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ofADamagedPageEverythingElseComesBack(long seed) throws Exception {
    long pages = Files.size(file) / PAGE_BYTES;
    // The last three quarters of the file hold repetitions only.
    long page = pages / 4 + new Random(seed).nextLong(pages * 3 / 4);
    scratch(page * PAGE_BYTES, PAGE_BYTES, seed);
    Salvage.Report report = recoverAside();
    assertTrue(report.reps() < 2 * REPS && report.reps() > 2 * REPS - 100, report.toString());
    assertTrue(report.places() > 0, report.toString());
    assertEquals(2, report.sessions());
  }

  /** SQLite takes the definition of a table for true, whatever it has become. */
  @ParameterizedTest
  @CsvSource({"lowering_target_ns, lowering_tarket_ns", "'offset_s BETWEEN', 'offset_s BETWE N'"})
  void aTableWhoseDefinitionIsDamagedIsNotWritten(String definition, String damaged)
      throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(definition));
    Files.write(file, text.replace(definition, damaged).getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(2 * REPS, recoverAside().reps());
  }

  @Test
  void aGarbageLogCostsNothing() throws Exception {
    byte[] garbage = new byte[10 * PAGE_BYTES];
    new Random(1).nextBytes(garbage);
    Files.write(dir.resolve("heelbeat.db-wal"), garbage);
    try (SessionStore store = SessionStore.open(dir)) {
      assertTrue(store.setAside().isEmpty());
    }
    assertEquals(2 * REPS, storedReps(dir));
  }

  @Test
  void aStoreIsNeverSetAsideOverAnother() throws Exception {
    scratch(0, PAGE_BYTES, 1);
    byte[] first = Files.readAllBytes(file);
    Path firstAside = openAside();
    Files.write(file, "no store at all".repeat(1000).getBytes(StandardCharsets.UTF_8));
    Path secondAside = openAside();
    assertTrue(firstAside.toString().endsWith("-1.db"), firstAside.toString());
    assertTrue(secondAside.toString().endsWith("-2.db"), secondAside.toString());
    assertArrayEquals(first, Files.readAllBytes(firstAside));
  }

  @Test
  void recoveringTwiceBringsNothingTwice() throws Exception {
    scratch(0, PAGE_BYTES, 1);
    Path aside = openAside();
    Salvage.Report first = Salvage.run(aside, dir);
    assertEquals(first, Salvage.run(aside, dir));
    assertEquals(2 * REPS, storedReps(dir));
  }

  @Test
  void aRowWithoutSenseIsLeftOut() throws Exception {
    byte[] all = Files.readAllBytes(file);
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("right");
    while (text.indexOf(text.substring(at, at + 30)) < at) {
      // Of this one a copy was left behind when it was moved to another page.
      at = text.lastIndexOf("right", at - 1);
    }
    // What one byte was can be told.
    all[at] = 'x';
    all[at + 2] = 'x';
    Files.write(file, all);
    Salvage.Report report = Salvage.run(file, dir.resolve("new"));
    assertEquals(1, report.senseless());
    assertEquals(2 * REPS - 1, storedReps(dir.resolve("new")));
  }

  /** As it stands it could not be read; its repetitions tell when it ended. */
  @Test
  void aSessionThatEndsBeforeItStartsIsMendedAndSpoilsNoRecoveredStore() throws Exception {
    try (Connection connection = SessionStore.connect(file, false);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE session SET end_ns = start_ns - 1 WHERE id = 1");
    }
    Salvage.Report report = Salvage.run(file, dir.resolve("new"));
    assertEquals(
        List.of(true, false), report.parts().stream().map(Salvage.Part::isMended).toList());
    assertEquals(2 * REPS, storedReps(dir.resolve("new")));
  }

  @Test
  void whatIsNoStoreGivesNothing() throws Exception {
    Path letter = Files.writeString(dir.resolve("letter"), "Dear diary. ".repeat(1000));
    for (Path none : List.of(letter, dir.resolve("nothing"))) {
      StoreException e =
          assertThrows(StoreException.class, () -> Salvage.run(none, dir.resolve("new")));
      assertTrue(String.valueOf(e.getMessage()).startsWith(none + ": "), e.getMessage());
    }
    assertEquals(0, storedReps(dir.resolve("new")));
  }

  private Salvage.Report recoverAside() throws Exception {
    Path aside = openAside();
    byte[] before = Files.readAllBytes(aside);
    Salvage.Report report = Salvage.run(aside, dir);
    assertEquals(report.reps(), storedReps(dir));
    assertArrayEquals(before, Files.readAllBytes(aside), "it stays as it is");
    return report;
  }

  /** Opens the store as the device does; returns what the damaged one is called now. */
  private Path openAside() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      return store.setAside().orElseThrow();
    }
  }

  private void scratch(long at, int bytes, long seed) throws IOException {
    byte[] garbage = new byte[bytes];
    new Random(seed).nextBytes(garbage);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(at);
      raw.write(garbage);
    }
  }

  private static int storedReps(Path directory) throws StoreException {
    List<String> reps = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(directory)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, rep -> reps.add(session.uuid() + " " + rep.number()));
      }
    }
    assertEquals(new HashSet<>(reps).size(), reps.size());
    return reps.size();
  }
}
