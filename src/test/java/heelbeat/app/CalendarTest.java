package heelbeat.app;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.coach.Plan;
import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.SessionEvent;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreReader;
import heelbeat.store.StoreThread;
import heelbeat.store.StoredSession;
import heelbeat.store.Uptime;
import heelbeat.store.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that is set in the middle of a session, and one that changes to summer time and back. */
@Timeout(120)
final class CalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MORNING = Instant.parse("2026-05-01T07:00:00Z");
  private static final long SEED = 3;

  @TempDir private Path folder;
  private final AtomicReference<Instant> wall = new AtomicReference<>(MORNING);
  private final AtomicReference<Uptime> uptime = new AtomicReference<>(Uptime.UNKNOWN);
  private volatile boolean isTrusted = true;

  /**
   * Ten years back, and two days forward, and from where a Pi without any memory of time starts.
   */
  @ParameterizedTest
  @ValueSource(longs = {-3652, 2, 20_574})
  void aClockSetInMidSessionCorrectsTheDateAndNoDurationAndNoOrder(long days) throws Exception {
    List<SessionEvent> events = eventsOfOneVisit();
    Path steady = folder.resolve("steady");
    store(steady, events);
    store(steady, events);
    List<Rep> undisturbed = SameResultsTest.storedReps(steady);
    assertTrue(undisturbed.size() > 8, "a visit with few repetitions, seed " + SEED);

    Path jumping = folder.resolve("jumping");
    isTrusted = false;
    uptime.set(new Uptime("boot", 20_000_000_000L));
    Instant start = MORNING.plus(Duration.ofDays(days));
    List<SessionEvent> twice = new ArrayList<>(events);
    twice.addAll(events);
    store(
        jumping,
        twice,
        () -> {
          assertEquals(MORNING, sessions(jumping).getFirst().started().toInstant());
          assertEquals(List.of("false"), column(jumping, "sessions.csv", "clock_trusted"));
          uptime.set(new Uptime("boot", 50_000_000_000L));
          wall.set(start.plusSeconds(30));
          isTrusted = true;
        });

    assertEquals(undisturbed, SameResultsTest.storedReps(jumping));
    assertEquals(durationsNs(steady), durationsNs(jumping));
    assertEquals(
        List.of(start, start.plusSeconds(30)),
        sessions(jumping).stream().map(session -> session.started().toInstant()).toList());
    assertEquals(List.of("true", "true"), column(jumping, "sessions.csv", "clock_trusted"));
    assertEquals(
        sessions(jumping).stream().map(StoredSession::uuid).toList(),
        column(jumping, "sessions.csv", "session"));
    assertEquals(
        column(steady, "reps.csv", "heel_off_s"), column(jumping, "reps.csv", "heel_off_s"));
    assertEquals(Set.of("true"), Set.copyOf(column(jumping, "reps.csv", "clock_trusted")));
    assertRepsAreDatedInOrder(jumping, undisturbed.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {-3652, 2})
  void aTrustedClockThatJumpsInMidSessionMovesNothing(long days) throws Exception {
    List<SessionEvent> events = eventsOfOneVisit();
    Path steady = folder.resolve("steady");
    store(steady, events);

    Path jumping = folder.resolve("jumping");
    uptime.set(new Uptime("boot", 20_000_000_000L));
    store(jumping, events, () -> wall.set(MORNING.plus(Duration.ofDays(days))));

    assertEquals(SameResultsTest.storedReps(steady), SameResultsTest.storedReps(jumping));
    assertEquals(durationsNs(steady), durationsNs(jumping));
    for (String name : List.of("started", "ended", "clock_trusted")) {
      assertEquals(
          column(steady, "sessions.csv", name), column(jumping, "sessions.csv", name), name);
    }
    assertEquals(column(steady, "reps.csv", "heel_off"), column(jumping, "reps.csv", "heel_off"));
  }

  @Test
  void aSessionOfABootThatNeverKnewTheTimeStaysMarked() throws Exception {
    isTrusted = false;
    uptime.set(new Uptime("boot", 20_000_000_000L));
    store(folder, eventsOfOneVisit());
    isTrusted = true;
    uptime.set(new Uptime("the next boot", 20_000_000_000L));
    store(folder, eventsOfOneVisit());
    assertEquals(List.of("false", "true"), column(folder, "sessions.csv", "clock_trusted"));
  }

  /** Summer time begins at 01:00 UTC on 29 March 2026 and ends at 01:00 UTC on 25 October. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:00Z, 2026-03-29T01:59:00+01:00",
    "2026-03-29T01:00:00Z, 2026-03-29T03:00:00+02:00",
    "2026-10-25T00:30:00Z, 2026-10-25T02:30:00+02:00",
    "2026-10-25T01:30:00Z, 2026-10-25T02:30:00+01:00",
  })
  void aSessionIsExportedWithTheOffsetOfItsStart(Instant started, String exported)
      throws Exception {
    wall.set(started);

    store(folder, eventsOfOneVisit());

    OffsetDateTime start =
        OffsetDateTime.parse(column(folder, "sessions.csv", "started").getFirst());
    assertEquals(OffsetDateTime.parse(exported), start);
    assertEquals(List.of(BERLIN.getId()), column(folder, "sessions.csv", "time_zone"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:40Z, +01:00, +02:00",
    "2026-10-25T00:59:40Z, +02:00, +01:00",
  })
  void aSessionAcrossTheChangeHasBothOffsets(Instant started, String before, String after)
      throws Exception {
    wall.set(started);

    store(folder, eventsOfOneVisit());

    OffsetDateTime ended = OffsetDateTime.parse(column(folder, "sessions.csv", "ended").getFirst());
    assertEquals(
        started.plusNanos(durationsNs(folder).getFirst()).truncatedTo(MILLIS),
        ended.toInstant().truncatedTo(MILLIS));
    assertEquals(ZoneOffset.of(after), ended.getOffset());
    List<String> offsets =
        column(folder, "reps.csv", "heel_off").stream()
            .map(time -> OffsetDateTime.parse(time).getOffset().getId())
            .toList();
    assertEquals(List.of(before, after), offsets.stream().distinct().toList());
    assertRepsAreDatedInOrder(folder, offsets.size());
  }

  /** In the hour that comes twice, only the offsets tell which session was first. */
  @Test
  void twoSessionsOfTheHourThatComesTwiceAreAnHourApart() throws Exception {
    wall.set(Instant.parse("2026-10-25T00:30:00Z"));
    store(folder, eventsOfOneVisit());
    wall.set(Instant.parse("2026-10-25T01:30:00Z"));
    store(folder, eventsOfOneVisit());

    List<OffsetDateTime> started =
        column(folder, "sessions.csv", "started").stream().map(OffsetDateTime::parse).toList();
    assertEquals(started.get(0).toLocalDateTime(), started.get(1).toLocalDateTime());
    assertEquals(ZoneOffset.ofHours(2), started.get(0).getOffset());
    assertEquals(Duration.ofHours(1), Duration.between(started.get(0), started.get(1)));
  }

  private static List<SessionEvent> eventsOfOneVisit() throws Exception {
    List<SessionEvent> events =
        SharedRecordings.eventsOf(new SimulatedPad(SEED, SimulatedPadKind.ADS1115, 60));
    assertEquals(1, events.stream().filter(SessionEvent.Started.class::isInstance).count());
    return events;
  }

  private void store(Path data, List<SessionEvent> events) throws Exception {
    store(data, events, () -> {});
  }

  /** What happens to the clocks in mid-session. */
  @FunctionalInterface
  private interface Jump {
    void run() throws Exception;
  }

  private void store(Path data, List<SessionEvent> events, Jump jump) throws Exception {
    EventQueue queue = new EventQueue(4096);
    try (SessionStore store = SessionStore.open(data);
        StoreThread _ = StoreThread.start(store, queue, wallClock(), Plan.FREE)) {
      int known = SameResultsTest.storedReps(data).size();
      int middle = indexOfFirstRep(events) + 1;
      events.subList(0, middle).forEach(queue::onEvent);
      while (SameResultsTest.storedReps(data).size() == known) {
        Thread.sleep(20);
      }
      jump.run();
      events.subList(middle, events.size()).forEach(queue::onEvent);
    }
  }

  private static int indexOfFirstRep(List<SessionEvent> events) {
    int index = 0;
    while (!(events.get(index) instanceof SessionEvent.RepCounted)) {
      index++;
    }
    return index;
  }

  private static List<Long> durationsNs(Path data) throws IOException {
    return sessions(data).stream().map(StoredSession::durationNs).toList();
  }

  /** Each session's dates go up, and differ by as much as the pad's own times do. */
  private void assertRepsAreDatedInOrder(Path data, int repsOfASession) throws IOException {
    List<String> dates = column(data, "reps.csv", "heel_off");
    List<String> seconds = column(data, "reps.csv", "heel_off_s");
    for (int i = 0; i < dates.size(); i++) {
      int first = i / repsOfASession * repsOfASession;
      Duration dated =
          Duration.between(
              OffsetDateTime.parse(dates.get(first)), OffsetDateTime.parse(dates.get(i)));
      double apart = Double.parseDouble(seconds.get(i)) - Double.parseDouble(seconds.get(first));
      assertEquals(apart, dated.toMillis() / 1e3, 0.002, "row " + i);
    }
  }

  private WallClock wallClock() {
    InstantSource clock = wall::get;
    return new WallClock(clock.withZone(BERLIN), () -> BERLIN, () -> isTrusted, uptime::get);
  }

  private static List<StoredSession> sessions(Path data) throws IOException {
    try (StoreReader reader = StoreReader.open(data)) {
      return reader.sessions();
    }
  }

  /** A column of an exported file, none of whose fields before it is quoted. */
  private List<String> column(Path data, String file, String name) throws IOException {
    Path export = folder.resolve("export");
    Files.createDirectories(export);
    CommandRun run = CommandRun.of("export", export, "--data", data);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    List<String> lines = Files.readAllLines(export.resolve("heelbeat").resolve(file));
    int index = List.of(lines.getFirst().split(",", -1)).indexOf(name);
    List<String> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      values.add(line.split(",", -1)[index]);
    }
    return values;
  }
}
