package heelbeat.store;

import static heelbeat.store.Events.SECOND_NS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that began before somebody set the clock, on a machine whose clocks the test turns. */
class DateCorrectionTest {
  private static final Instant NEVER_SET = Instant.parse("1970-01-01T00:00:00Z");

  @TempDir private Path dir;

  private SessionStore store;
  private String boot = "a";
  private long uptimeS;
  private Instant wall = NEVER_SET;
  private boolean isTrusted;

  private final WallClock wallClock =
      new WallClock(
          ((InstantSource) () -> wall).withZone(Events.ZONE),
          () -> Events.ZONE,
          () -> isTrusted,
          () -> new Uptime(boot, uptimeS * SECOND_NS));

  @BeforeEach
  void open() throws Exception {
    store = SessionStore.open(dir);
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void everySessionOfTheBootGetsItsTrueDateAndKeepsItsPlace() throws Exception {
    pass(20);
    session();
    pass(600);
    session();
    pass(3600);
    set(Instant.parse("2026-05-01T09:00:00Z"));

    look();

    assertEquals(
        List.of(
            OffsetDateTime.parse("2026-05-01T09:50:00+02:00"),
            OffsetDateTime.parse("2026-05-01T10:00:00+02:00")),
        sessions().stream().map(StoredSession::started).toList());
    assertTrue(sessions().stream().allMatch(StoredSession::clockTrusted));
    assertEquals(
        List.of(3 * SECOND_NS, 3 * SECOND_NS),
        sessions().stream().map(StoredSession::durationNs).toList());
  }

  /** Of such a time nothing is right but that it can be read again. */
  @Test
  void aClockOfAnyYearMakesASessionThatCanBeRead() throws Exception {
    for (String time :
        List.of(
            "9999-06-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+292278994-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z")) {
      wall = Instant.parse(time);
      pass(600);
      session();
    }
    assertEquals(
        List.of("9999-06-01", "9999-12-31", "9999-12-31", "0000-01-02"),
        sessions().stream().map(one -> one.started().toLocalDate().toString()).toList());
  }

  @Test
  void theOffsetIsThatOfTheTrueStart() throws Exception {
    session();
    pass(7200);
    set(Instant.parse("2026-03-29T01:30:00Z"));
    look();
    StoredSession session = sessions().getFirst();
    assertEquals(OffsetDateTime.parse("2026-03-29T00:30:00+01:00"), session.started());
    assertEquals(
        OffsetDateTime.parse("2026-03-29T03:00:00+02:00"),
        session.at(session.startNs() + 5400 * SECOND_NS));
  }

  @Test
  void sessionsOfAnEarlierBootStayAsTheyAre() throws Exception {
    session();
    boot = "b";
    uptimeS = 0;
    set(Instant.parse("2026-05-01T09:00:00Z"));
    look();
    assertFalse(sessions().getFirst().clockTrusted());
    assertEquals(NEVER_SET, sessions().getFirst().started().toInstant());
  }

  @Test
  void aMachineThatDoesNotTellItsUptimeCorrectsNothing() throws Exception {
    boot = "";
    session();
    set(Instant.parse("2026-05-01T09:00:00Z"));
    look();
    assertFalse(sessions().getFirst().clockTrusted());
  }

  @Test
  void aDateThatWasTrustedIsNeverChanged() throws Exception {
    set(Instant.parse("2026-05-01T09:00:00Z"));
    session();
    pass(60);
    set(Instant.parse("2016-05-01T09:00:00Z"));
    look();
    set(Instant.parse("2026-05-03T09:00:00Z"));
    look();
    assertEquals(
        Instant.parse("2026-05-01T09:00:00Z"), sessions().getFirst().started().toInstant());
  }

  @Test
  void whatADiskRefusesIsCorrectedLater() throws Exception {
    session();
    set(Instant.parse("2026-05-01T09:00:00Z"));
    DateCorrection dates = new DateCorrection(store, wallClock, 0);
    assertEquals(0, dates.untilDueNs(0), "at once after the start");
    Events.pragma(store, "query_only = ON");
    dates.look(0);
    assertFalse(sessions().getFirst().clockTrusted());
    assertEquals(DateCorrection.LOOK_EVERY_NS, dates.untilDueNs(0));

    Events.pragma(store, "query_only = OFF");
    dates.look(DateCorrection.LOOK_EVERY_NS);
    assertTrue(sessions().getFirst().clockTrusted());
  }

  @Test
  void theStoreThreadLooksWhileNothingHappens() throws Exception {
    session();
    AfterAWhile clock = new AfterAWhile();
    try (StoreThread _ =
        StoreThread.start(store, new EventQueue(16), clock.wallClock(), Plan.FREE)) {
      long endNs = System.nanoTime() + 3 * DateCorrection.LOOK_EVERY_NS;
      while (!sessions().getFirst().clockTrusted()) {
        assertTrue(System.nanoTime() < endNs, "never looked again");
        Thread.sleep(50);
      }
    }
    assertEquals(
        clock.setTo.minus(Duration.ofSeconds(30)), sessions().getFirst().started().toInstant());
  }

  /** Set between its first and its second look, by when thirty seconds have passed. */
  private static final class AfterAWhile {
    final Instant setTo = Instant.parse("2026-05-01T09:00:00Z");
    private int asked;

    WallClock wallClock() {
      return new WallClock(
          ((InstantSource) () -> setTo).withZone(Events.ZONE),
          () -> Events.ZONE,
          () -> ++asked > 1,
          () -> new Uptime("a", 30 * SECOND_NS));
    }
  }

  private void pass(long seconds) {
    uptimeS += seconds;
    wall = wall.plusSeconds(seconds);
  }

  private void set(Instant time) {
    wall = time;
    isTrusted = true;
  }

  private void look() {
    new DateCorrection(store, wallClock, 0).look(0);
  }

  private void session() {
    StoreWriter writer = new StoreWriter(store, wallClock, Plan.FREE);
    writer.add(Events.started(), 0);
    writer.add(Events.rep(1), 0);
    writer.add(Events.ended(3 * SECOND_NS), 0);
    assertTrue(writer.commit(0));
  }

  private List<StoredSession> sessions() throws StoreException {
    try (StoreReader reader = store.reader()) {
      return reader.sessions();
    }
  }
}
