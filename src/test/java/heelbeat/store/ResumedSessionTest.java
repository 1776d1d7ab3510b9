package heelbeat.store;

import static heelbeat.store.Events.SECOND_NS;
import static heelbeat.store.Events.START_NS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import heelbeat.rep.Rep;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is gone without a word, and another finds what it left. */
class ResumedSessionTest {
  private static final Instant NEVER_SET = Instant.parse("1970-01-01T00:00:20Z");
  private static final Plan PLAN = Plans.named("technique");

  /** Three repetitions; the last one has ended this long after the start. */
  private static final long DONE_NS = Events.rep(3).timeNs() - START_NS;

  @TempDir private Path dir;

  @Test
  void aSessionGoesOnAfterARestartWithinFiveMinutes() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("a", 1000 + DONE_NS / SECOND_NS + 20, NEVER_SET, false), PLAN);

    List<StoredRep> reps = reps();
    assertEquals(List.of(1, 2, 3, 4, 5), reps.stream().map(StoredRep::number).toList());
    assertEquals(1, sessions().size());
    assertTrue(sessions().getFirst().complete());
    StoredRep last = reps.getLast();
    assertEquals(2, last.judgement().set(), "the coach has begun a set anew");
    assertEquals(Events.rep(3).judgement().pushUp() + 1, last.judgement().pushUp());
  }

  @Test
  void itsTimesGoOnByTheClockThatNobodySets() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("a", 1060, NEVER_SET, false), PLAN);

    Rep first = Events.rep(1).rep();
    Rep resumed = reps().get(3).rep();
    assertEquals(first.heelOffNs() + 60 * SECOND_NS, resumed.heelOffNs());
    assertEquals(first.topNs() + 60 * SECOND_NS, resumed.topNs());
    assertEquals(first.loweringNs() + 60 * SECOND_NS, resumed.loweringNs());
    assertEquals(first.heelDownNs() + 60 * SECOND_NS, resumed.heelDownNs());
    assertEquals(first.form(), resumed.form());
    StoredSession session = sessions().getFirst();
    assertEquals(60 * SECOND_NS + 9 * SECOND_NS, session.durationNs());
    try (StoreReader reader = StoreReader.open(dir)) {
      List<StoredFault> faults = reader.faults(session);
      assertEquals(
          List.of(StoredFault.Kind.PAD_LOST, StoredFault.Kind.PAD_BACK),
          faults.stream().map(StoredFault::kind).toList());
      assertEquals(60 * SECOND_NS - DONE_NS, faults.getLast().gapNs().orElseThrow());
    }
  }

  @Test
  void afterAPowerCutOnlyAClockThatIsTrustedTellsHowLongItWas() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("b", 15, Events.STARTED.plusSeconds(90), true), PLAN);
    assertEquals(1, sessions().size());
    assertEquals(Events.rep(1).rep().heelOffNs() + 90 * SECOND_NS, reps().get(3).rep().heelOffNs());
  }

  @Test
  void afterAPowerCutAClockThatWasNotSetBeginsAnotherSession() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("b", 15, Events.STARTED.plusSeconds(90), false), PLAN);
    assertAnotherBegan();
  }

  @Test
  void soDoesOneThatWasNotSetBefore() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, false));
    comeBack(clock("b", 15, Events.STARTED.plusSeconds(90), true), PLAN);
    assertAnotherBegan();
  }

  @Test
  void whoWasAwayForLongerThanFiveMinutesBeginsAnotherSession() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    long awayS = (Session.AWAY_NS + DONE_NS) / SECOND_NS + 1;
    comeBack(clock("a", 1000 + awayS, Events.STARTED, true), PLAN);
    assertAnotherBegan();
  }

  /** Somebody brings an old store back while the device is being restarted. */
  @Test
  void aSessionGoesOnAlthoughOthersWereRecoveredMeanwhile(@TempDir Path other) throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    Salvage.Report _ = Salvage.run(FullStore.make(other, 3, 4), dir);
    comeBack(clock("a", 1060, NEVER_SET, false), PLAN);

    List<StoredSession> sessions = sessions();
    assertEquals(4, sessions.size());
    try (StoreReader reader = StoreReader.open(dir);
        StoreReader old = StoreReader.open(other)) {
      assertEquals(5, StoredReps.count(reader, sessions.getLast()));
      assertEquals(
          old.sessions().stream().map(StoredSession::uuid).toList(),
          sessions.subList(0, 3).stream().map(StoredSession::uuid).toList(),
          "in their order, before the one that was recorded last");
    }
  }

  @Test
  void anotherExerciseIsAnotherSession() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("a", 1020, Events.STARTED, true), Plan.FREE);
    assertAnotherBegan();
  }

  /** As an upgrade does, and whoever turns the machine off in the right way. */
  @Test
  void aSessionGoesOnWhoseDeviceWasStopped() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true), Events.stopped(DONE_NS));
    assertTrue(sessions().getFirst().complete(), "nothing is missing, should nobody come back");
    comeBack(clock("a", 1000 + DONE_NS / SECOND_NS + 20, Events.STARTED, true), PLAN);
    assertEquals(1, sessions().size());
    assertEquals(List.of(1, 2, 3, 4, 5), reps().stream().map(StoredRep::number).toList());
    comeBack(clock("a", 1000 + DONE_NS / SECOND_NS + 40, Events.STARTED, true), PLAN);
    assertEquals(2, sessions().size(), "its person had ended it by then");
  }

  @Test
  void aSessionThatWasEndedStaysSo() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true), Events.ended(9 * SECOND_NS));
    comeBack(clock("a", 1020, Events.STARTED, true), PLAN);
    assertEquals(2, sessions().size());
    assertTrue(sessions().getFirst().complete());
  }

  @Test
  void aPadThatIsAheadOfTheClockKeepsTheOrder() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("a", 1001, Events.STARTED, true), PLAN);
    List<StoredRep> reps = reps();
    assertEquals(5, reps.size());
    assertTrue(reps.get(3).rep().heelOffNs() > reps.get(2).rep().heelDownNs());
  }

  @Test
  void onlyTheFirstToStepOnGoesOn() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    comeBack(clock("a", 1020, Events.STARTED, true), PLAN, again -> again.add(Events.started(), 0));
    assertEquals(2, sessions().size());
  }

  @Test
  void aSessionMayBeCutOffAgainAndAgain() throws Exception {
    cutOff(clock("a", 1000, Events.STARTED, true));
    for (int i = 1; i <= 3; i++) {
      cutOff(clock("a", 1000 + 20 * i, Events.STARTED, true));
    }
    assertEquals(1, sessions().size());
    assertFalse(sessions().getFirst().complete());
    assertEquals(12, reps().getLast().number());
    assertEquals(4, reps().getLast().judgement().set());
  }

  private void assertAnotherBegan() throws Exception {
    List<StoredSession> sessions = sessions();
    assertEquals(2, sessions.size());
    assertFalse(sessions.getFirst().complete(), "interrupted");
    assertEquals(DONE_NS, sessions.getFirst().durationNs(), "as of its last event");
    assertTrue(sessions.getLast().complete());
    assertEquals(List.of(1, 2, 3, 1, 2), reps().stream().map(StoredRep::number).toList());
  }

  private void cutOff(WallClock clock, SessionEvent.Kept... last) throws Exception {
    live(clock, PLAN, 3, writer -> List.of(last).forEach(event -> writer.add(event, 0)));
  }

  private void comeBack(WallClock clock, Plan plan) throws Exception {
    comeBack(clock, plan, _ -> {});
  }

  private void comeBack(WallClock clock, Plan plan, Consumer<StoreWriter> then) throws Exception {
    live(
        clock,
        plan,
        2,
        writer -> {
          writer.add(Events.ended(9 * SECOND_NS), 0);
          then.accept(writer);
        });
  }

  /** A process from its start to its end, with or without a word. */
  private void live(WallClock clock, Plan plan, int reps, Consumer<StoreWriter> then)
      throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      StoreWriter writer = new StoreWriter(store, clock, plan);
      writer.add(Events.started(), 0);
      for (int number = 1; number <= reps; number++) {
        writer.add(Events.rep(number), 0);
      }
      then.accept(writer);
      assertTrue(writer.commit(0));
    }
  }

  private static WallClock clock(String boot, long uptimeS, Instant time, boolean isTrusted) {
    Uptime uptime = new Uptime(boot, uptimeS * SECOND_NS);
    return new WallClock(
        Clock.fixed(time, Events.ZONE), () -> Events.ZONE, () -> isTrusted, () -> uptime);
  }

  private List<StoredSession> sessions() throws Exception {
    try (StoreReader reader = StoreReader.open(dir)) {
      return reader.sessions();
    }
  }

  private List<StoredRep> reps() throws Exception {
    List<StoredRep> reps = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(dir)) {
      for (StoredSession session : reader.sessions()) {
        reader.forEachRep(session, reps::add);
      }
    }
    return reps;
  }
}
