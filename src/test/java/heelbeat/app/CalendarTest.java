package heelbeat.app;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  private volatile boolean isTrusted = true;

  /** Ten years back, and two days forward, and to where a Pi without any memory of time starts. */
  @ParameterizedTest
  @ValueSource(longs = {-3652, 2, -20_574})
  void aJumpInMidSessionChangesNoDurationAndNoOrder(long days) throws Exception {
    List<SessionEvent> events = eventsOfOneVisit();
    Path steady = folder.resolve("steady");
    store(steady, events);
    store(steady, events);

    Path jumping = folder.resolve("jumping");
    isTrusted = false;
    try (SessionStore store = SessionStore.open(jumping)) {
      EventQueue queue = new EventQueue(4096);
      try (StoreThread _ = StoreThread.start(store, queue, wallClock(), Plan.FREE)) {
        int middle = events.size() / 2;
        events.subList(0, middle).forEach(queue::onEvent);
        while (SameResultsTest.storedReps(jumping).size() < 2) {
          Thread.sleep(50);
        }
        wall.set(MORNING.plus(Duration.ofDays(days)));
        isTrusted = true;
        events.subList(middle, events.size()).forEach(queue::onEvent);
        events.forEach(queue::onEvent);
      }
    }

    List<Rep> undisturbed = SameResultsTest.storedReps(steady);
    assertTrue(undisturbed.size() > 8, "a visit with few repetitions, seed " + SEED);
    assertEquals(undisturbed, SameResultsTest.storedReps(jumping));
    List<StoredSession> sessions = sessions(jumping);
    assertEquals(
        sessions(steady).stream().map(StoredSession::durationNs).toList(),
        sessions.stream().map(StoredSession::durationNs).toList());
    assertEquals(MORNING, sessions.get(0).started().toInstant());
    assertFalse(sessions.get(0).clockTrusted());
    assertEquals(wall.get(), sessions.get(1).started().toInstant());
    assertTrue(sessions.get(1).clockTrusted());
    for (StoredSession session : sessions) {
      Duration told =
          Duration.between(session.started(), session.at(session.endNs())).truncatedTo(MILLIS);
      assertEquals(Duration.ofNanos(session.durationNs()).truncatedTo(MILLIS), told);
    }
    assertEquals(
        List.of(sessions.get(0).uuid(), sessions.get(1).uuid()), column(jumping, "session"));
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

    OffsetDateTime start = OffsetDateTime.parse(column(folder, "started").getFirst());
    assertEquals(OffsetDateTime.parse(exported), start);
    assertEquals(List.of(BERLIN.getId()), column(folder, "time_zone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29T00:59:50Z", "2026-10-25T00:59:50Z"})
  void aSessionAcrossTheChangeLastsAsLongAsItDid(Instant started) throws Exception {
    wall.set(started);

    store(folder, eventsOfOneVisit());

    StoredSession session = sessions(folder).getFirst();
    assertTrue(session.durationNs() > 20_000_000_000L, "across the change");
    OffsetDateTime ended = OffsetDateTime.parse(column(folder, "ended").getFirst());
    assertEquals(
        started.plusNanos(session.durationNs()).truncatedTo(MILLIS),
        ended.toInstant().truncatedTo(MILLIS));
  }

  /** In the hour that comes twice, only the offsets tell which session was first. */
  @Test
  void twoSessionsOfTheHourThatComesTwiceAreAnHourApart() throws Exception {
    wall.set(Instant.parse("2026-10-25T00:30:00Z"));
    store(folder, eventsOfOneVisit());
    wall.set(Instant.parse("2026-10-25T01:30:00Z"));
    store(folder, eventsOfOneVisit());

    List<OffsetDateTime> started =
        column(folder, "started").stream().map(OffsetDateTime::parse).toList();
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
    EventQueue queue = new EventQueue(4096);
    events.forEach(queue::onEvent);
    try (SessionStore store = SessionStore.open(data)) {
      StoreThread.start(store, queue, wallClock(), Plan.FREE).close();
    }
  }

  private WallClock wallClock() {
    InstantSource clock = wall::get;
    return new WallClock(
        clock.withZone(BERLIN), () -> BERLIN, () -> isTrusted, () -> Uptime.UNKNOWN);
  }

  private static List<StoredSession> sessions(Path data) throws IOException {
    try (StoreReader reader = StoreReader.open(data)) {
      return reader.sessions();
    }
  }

  /** A column of the exported sessions.csv, none of whose fields before it is quoted. */
  private List<String> column(Path data, String name) throws IOException {
    Path export = folder.resolve("export");
    Files.createDirectories(export);
    CommandRun run = CommandRun.of("export", export, "--data", data);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    List<String> lines = Files.readAllLines(export.resolve("heelbeat/sessions.csv"));
    int index = List.of(lines.getFirst().split(",", -1)).indexOf(name);
    List<String> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      values.add(line.split(",", -1)[index]);
    }
    return values;
  }
}
