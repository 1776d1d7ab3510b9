package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a damaged store still holds comes back, and what is lost is reported. */
class SalvageTest {
  private static final int SESSIONS = 8;
  private static final int REPS = 120;
  private static final int PAGE_BYTES = 4096;

  /** Where it is a row's length, the row behind it may be taken for a part of it. */
  private static final int MOST_BY_A_BYTE = 2;

  /** So many repetitions a page of theirs holds at most: the smallest takes 90 bytes. */
  private static final int MOST_ON_A_PAGE = 45;

  @TempDir private Path dir;

  private byte[] sound = new byte[0];
  private Set<String> written = Set.of();

  @BeforeEach
  void fill() throws Exception {
    sound = store(dir.resolve("sound"), SESSIONS, REPS);
    written = reps(dir.resolve("sound"));
  }

  /** Outside of the first page there are definitions, too. */
  @Test
  void aLostPageOfDefinitionsCostsNothing() throws Exception {
    byte[] damaged = sound.clone();
    int at = text(damaged).indexOf("CREATE TABLE rep", PAGE_BYTES) / PAGE_BYTES * PAGE_BYTES;
    assertTrue(at > 0);
    Arrays.fill(damaged, at, at + PAGE_BYTES, (byte) 0);
    Salvage.Report report = recover(damaged);
    assertEquals(SESSIONS * REPS, report.reps());
    assertEquals(written, recovered());
  }

  @Test
  void aDamagedPlaceOfARowCostsNoRowAtAll() throws Exception {
    int leaf = leafOfReps(3);
    for (int place = leaf + 8; place < leaf + 48; place++) {
      byte[] damaged = sound.clone();
      damaged[place] ^= 0x55;
      assertEquals(SESSIONS * REPS, recover(damaged).reps(), "byte " + place);
      assertEquals(written, recovered());
    }
  }

  @Test
  void ofALostPageThatEndsASessionTheReportTellsThatThereMayHaveBeenMore() throws Exception {
    byte[] damaged = sound.clone();
    int leaf = leafOfReps(1);
    Arrays.fill(damaged, leaf, leaf + PAGE_BYTES, (byte) 0);
    Salvage.Report report = recover(damaged);
    assertEquals(1, report.places());
    assertTrue(report.missing() > 0 || !report.isExpectedKnown(), report.toString());
    assertTrue(report.isExpectedKnown() || report.expected() <= SESSIONS * REPS);
    assertTrue(written.containsAll(recovered()));
  }

  @Test
  void aDamagedSessionKeepsItsRepetitionsItsNameAndIsMarked() throws Exception {
    byte[] damaged = sound.clone();
    int zone = text(damaged).indexOf("shadow");
    damaged[zone] = 'X';
    Salvage.Report report = recover(damaged);
    assertEquals(written, recovered());
    assertEquals(1, report.parts().stream().filter(Salvage.Part::isMended).count());
  }

  /** There is no other repetition that tells that the session's name is right. */
  @Test
  void theOnlyRepetitionOfASessionIsHeldToItsSum() throws Exception {
    byte[] one = store(dir.resolve("one"), 3, 1);
    Set<String> before = reps(dir.resolve("one"));
    int at = text(one).lastIndexOf("uneven") - 40;
    byte[] changed = one.clone();
    changed[at] ^= 0x10;
    assertEquals(3, recover(changed).reps());
    assertEquals(before, recovered());
    changed[at + 1] ^= 0x10;
    changed[at + 12] ^= 0x10;
    recover(changed);
    assertEquals(2, recovered().size());
    assertTrue(before.containsAll(recovered()));
  }

  /** A digit of a name makes another name: which one it was the repetitions tell by their sums. */
  @Test
  void aNameOfWhichADigitWasChangedIsTheOneThatItWas() throws Exception {
    String name = written.iterator().next().substring(0, 36);
    for (int at = text(sound).indexOf(name); at >= 0; at = text(sound).indexOf(name, at + 1)) {
      byte[] damaged = sound.clone();
      damaged[at + 5] = (byte) (damaged[at + 5] == '7' ? '8' : '7');
      Salvage.Report report = recover(damaged);
      assertEquals(SESSIONS * REPS, report.reps());
      assertEquals(written, recovered());
    }
  }

  @Test
  void whereNoNameIsRightTheRepetitionsAreKeptUnderAWrongOne() throws Exception {
    String name = written.iterator().next().substring(0, 36);
    String other = (name.charAt(0) == '7' ? '8' : '7') + name.substring(1);
    byte[] damaged = text(sound).replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(SESSIONS * REPS, recover(damaged).reps());
    assertEquals(
        written.stream().map(rep -> rep.replace(name, other)).collect(Collectors.toSet()),
        recovered());
  }

  @Test
  void aLostPageOfSessionsCostsNoRepetitionAndNoName() throws Exception {
    byte[] damaged = sound.clone();
    Arrays.fill(damaged, PAGE_BYTES, 2 * PAGE_BYTES, (byte) 0);
    Salvage.Report report = recover(damaged);
    assertEquals(SESSIONS, report.sessions());
    assertEquals(written, recovered());
    try (StoreReader reader = StoreReader.open(dir.resolve("recovered"))) {
      for (StoredSession session : reader.sessions()) {
        assertEquals(SalvagedSessions.LABEL, session.label());
        assertFalse(session.clockTrusted());
        assertTrue(session.durationNs() > 0);
      }
    }
  }

  @Test
  void whatWasDeletedStaysDeleted() throws Exception {
    Path folder = dir.resolve("sound");
    List<StoredSession> sessions;
    try (StoreReader reader = StoreReader.open(folder)) {
      sessions = reader.sessions();
    }
    try (StoreEdit edit = StoreEdit.open(folder)) {
      edit.delete(sessions.subList(2, 5));
    }
    byte[] damaged = Files.readAllBytes(SessionStore.fileIn(folder));
    Set<String> left = reps(folder);
    assertEquals((SESSIONS - 3) * REPS, left.size());
    for (int header : new int[] {0, 35, 5 * PAGE_BYTES}) {
      byte[] bytes = damaged.clone();
      bytes[header] ^= 0x11;
      recover(bytes);
      assertEquals(left, recovered(), "byte " + header);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aStoreOfEachVersionComesBack(int version) throws Exception {
    Path frozen = Files.createDirectory(dir.resolve("frozen"));
    FrozenStore.thaw(version, frozen);
    byte[] bytes = Files.readAllBytes(SessionStore.fileIn(frozen));
    SessionStore.open(frozen).close();
    Arrays.fill(bytes, 0, 100, (byte) 0);
    Salvage.Report report = recover(bytes);
    assertEquals(2, report.sessions());
    assertEquals(reps(frozen), recovered());
  }

  /** Commits that are not in the file yet, behind a damaged one. */
  @Test
  void ofALogEachSoundFrameIsReadAndADamagedOneAsFarAsItGoes() throws Exception {
    Path folder = dir.resolve("logged");
    Path damaged = dir.resolve("damaged.db");
    Set<String> all;
    try (SessionStore store = SessionStore.open(folder)) {
      NewSession session = session();
      for (int number = 1; number <= REPS; number++) {
        store.write(List.of(new PendingEvent(session, Events.rep(number))));
      }
      all = reps(folder);
      Files.copy(SessionStore.fileIn(folder), damaged);
      Files.copy(SetAside.log(SessionStore.fileIn(folder)), SetAside.log(damaged));
    }
    byte[] log = Files.readAllBytes(SetAside.log(damaged));
    int frame = PAGE_BYTES + 24;
    assertTrue(log.length > 100 * frame);
    for (int number : new int[] {0, 50, (log.length - 32) / frame - 1}) {
      byte[] bytes = log.clone();
      bytes[32 + number * frame + 24 + 2000] ^= 1;
      Files.write(SetAside.log(damaged), bytes);
      empty();
      Salvage.run(damaged, dir.resolve("recovered"));
      Set<String> lost = new HashSet<>(all);
      lost.removeAll(recovered());
      assertTrue(lost.size() <= 1, "frame " + number + " costs " + lost);
    }
  }

  /** Any one byte costs its own row and the next at most; any one page its own; none is made up. */
  @Test
  void anyDamageCostsOnlyWhatItTouches() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      check(sound, written, seed);
    }
  }

  @Test
  @Tag("slow")
  void anyDamageOfLargeAndSmallStoresCostsOnlyWhatItTouches() throws Exception {
    byte[] large = store(dir.resolve("large"), 3, 1500);
    Set<String> all = reps(dir.resolve("large"));
    for (long seed = 1000; seed < 1600; seed++) {
      check(large, all, seed);
    }
    for (long seed = 2000; seed < 3500; seed++) {
      check(sound, written, seed);
    }
  }

  /** SQLite's own shell recovers, too; some of its builds cannot. */
  @Test
  @Tag("slow")
  void neverFewerThanSqlitesOwnRecoveryGives() throws Exception {
    Path file = dir.resolve("damaged.db");
    Files.write(file, sound);
    Assumptions.assumeTrue(
        ownRecovery(file).size() == written.size(),
        "SKIPPED: there is no sqlite3 here whose .recover works");
    for (long seed = 5000; seed < 5300; seed++) {
      byte[] damaged = sound.clone();
      String what = damage(damaged, new Random(seed));
      recover(damaged);
      Set<String> own = ownRecovery(file);
      Set<String> ours = keys(dir.resolve("recovered/heelbeat.db"));
      Set<String> truth = keys(SessionStore.fileIn(dir.resolve("sound")));
      own.retainAll(truth);
      own.removeAll(ours);
      assertEquals(Set.of(), own, "seed " + seed + ": " + what);
    }
  }

  private void check(byte[] before, Set<String> all, long seed) throws Exception {
    byte[] damaged = before.clone();
    String what = "seed " + seed + ": " + damage(damaged, new Random(seed));
    Salvage.Report report = recover(damaged);
    Set<String> lost = new HashSet<>(all);
    Set<String> found = recovered();
    lost.removeAll(found);
    found.removeAll(all);
    boolean isByte = what.contains("byte");
    assertTrue(
        lost.size() <= (isByte ? MOST_BY_A_BYTE : MOST_ON_A_PAGE), what + " costs " + lost.size());
    assertEquals(Set.of(), found, what + " makes up");
    if (!lost.isEmpty()) {
      assertTrue(
          report.missing() > 0 || report.senseless() > 0 || !report.isExpectedKnown(),
          what + " is not told: " + report);
    }
  }

  private static String damage(byte[] bytes, Random random) {
    int page = random.nextInt(bytes.length / PAGE_BYTES) * PAGE_BYTES;
    return switch (random.nextInt(4)) {
      case 0 -> {
        byte[] garbage = new byte[PAGE_BYTES];
        random.nextBytes(garbage);
        System.arraycopy(garbage, 0, bytes, page, PAGE_BYTES);
        yield "garbage in page " + (page / PAGE_BYTES + 1);
      }
      case 1 -> {
        Arrays.fill(bytes, page, page + PAGE_BYTES, (byte) 0);
        yield "no page " + (page / PAGE_BYTES + 1);
      }
      case 2 -> {
        int at = page + random.nextInt(120);
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        yield "byte " + at;
      }
      default -> {
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        yield "byte " + at;
      }
    };
  }

  private Salvage.Report recover(byte[] damaged) throws IOException {
    empty();
    Path file = Files.write(dir.resolve("damaged.db"), damaged);
    return Salvage.run(file, dir.resolve("recovered"));
  }

  private void empty() throws IOException {
    Files.deleteIfExists(SessionStore.fileIn(dir.resolve("recovered")));
  }

  private Set<String> recovered() throws StoreException {
    return reps(dir.resolve("recovered"));
  }

  private int leafOfReps(int which) {
    return IntStream.range(5, sound.length / PAGE_BYTES)
        .map(page -> page * PAGE_BYTES)
        .filter(at ->
            sound[at] == 0x0a && text(sound).substring(at, at + PAGE_BYTES).contains("uneven"))
        .skip(which)
        .findFirst()
        .orElseThrow();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static NewSession session() {
    return new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
  }

  /** The bytes of a store that was closed. */
  private static byte[] store(Path folder, int sessions, int reps) throws Exception {
    try (SessionStore store = SessionStore.open(folder)) {
      for (int i = 0; i < sessions; i++) {
        NewSession session = session();
        List<PendingEvent> events = new ArrayList<>();
        events.add(new PendingEvent(session, Events.started()));
        for (int number = 1; number <= reps; number++) {
          events.add(new PendingEvent(session, Events.rep(number)));
        }
        events.add(new PendingEvent(session, Events.ended(reps * 2L * Events.SECOND_NS)));
        store.write(events);
      }
    }
    return Files.readAllBytes(SessionStore.fileIn(folder));
  }

  private static Set<String> reps(Path folder) throws StoreException {
    Set<String> reps = new HashSet<>();
    try (StoreReader reader = StoreReader.open(folder)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(
            session,
            rep ->
                reps.add(
                    "%s %d %s %s"
                        .formatted(session.uuid(), rep.number(), rep.rep(), rep.judgement())));
      }
    }
    return reps;
  }

  /** What SQLite's shell makes of a damaged file. */
  private Set<String> ownRecovery(Path file) throws Exception {
    Path into = dir.resolve("own.db");
    Files.deleteIfExists(into);
    try {
      new ProcessBuilder(
              "sh",
              "-c",
              "sqlite3 \"$1\" .recover | sqlite3 \"$2\"",
              "-",
              file.toString(),
              into.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      return keys(into);
    } catch (IOException | SQLException e) {
      return new HashSet<>();
    }
  }

  private static Set<String> keys(Path file) throws SQLException {
    Set<String> keys = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT session, number, foot, heel_off_ns, top_ns, lowering_ns, heel_down_ns,"
                    + " rest_ns, push_up, faults, phases_kept FROM rep")) {
      while (row.next()) {
        StringBuilder key = new StringBuilder();
        for (int i = 1; i <= 11; i++) {
          key.append(row.getString(i)).append(' ');
        }
        keys.add(key.toString());
      }
    }
    return keys;
  }
}
