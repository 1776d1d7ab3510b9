package heelbeat.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looking at the chain changes nothing, and shows what there was. */
final class OnlookerTest {
  private static final FootTrace TRACE =
      new FootTrace().empty(1).stepOn().rest(3).reps(2).dip(0.5, 1).rest(2).stepOff().empty(1);

  @ParameterizedTest
  @EnumSource
  void aSessionThatIsLookedAtTellsTheSame(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<SessionEvent> alone = new ArrayList<>();
    play(pad, new Session(Plan.FREE, false, alone::add), List.of());

    Account account = accountOf(pad);
    List<SessionEvent> lookedAt = new ArrayList<>();
    play(
        pad,
        new Session(Plan.FREE, false, lookedAt::add),
        List.of(
            new LowestLoads(account),
            new ExcerptTrace(Excerpt.at(6_000_000_000L, account)),
            new OverviewPicture(account, Set.of(Foot.LEFT, Foot.RIGHT))));

    assertEquals(alone, lookedAt);
    assertEquals(alone, account.reported().stream().map(Account.Reported::event).toList());
    assertFalse(account.movements().isEmpty());
  }

  @Test
  void nothingIsToldBeforeItHappened() {
    for (Account.Reported reported : accountOf(TestPad.fsr(100, 26_400).noisy(1)).reported()) {
      assertTrue(reported.confirmedNs() >= reported.event().timeNs(), reported.toString());
    }
  }

  @Test
  void aMomentHoldsTheNearestMovementAndSomeTimeBesideIt() {
    Account account = accountOf(TestPad.fsr(100, 26_400).noisy(1));
    Movement first = account.movements().getFirst();

    Excerpt moment = Excerpt.at(first.endNs() + 100_000_000, account);

    assertEquals(first, moment.nearest(first.foot()).orElseThrow());
    assertEquals(first.startNs() - 2_000_000_000L, moment.fromNs());
    assertTrue(moment.toNs() >= first.endNs() + 2_000_000_000L);
  }

  @Test
  void aMomentEndsWithTheRecording() {
    Account account = accountOf(TestPad.fsr(100, 26_400).noisy(1));

    assertEquals(account.startNs(), Excerpt.at(account.startNs(), account).fromNs());
    assertEquals(account.endNs(), Excerpt.at(account.endNs(), account).toNs());
  }

  @Test
  void aTraceHoldsEverySampleOfItsExcerpt() {
    TestPad pad = TestPad.fsr(100, 26_400).noisy(1);
    Excerpt moment = Excerpt.at(5_500_000_000L, accountOf(pad));
    ExcerptTrace trace = new ExcerptTrace(moment);
    play(pad, new Session(Plan.FREE, false, trace), List.of(trace));

    int frames = pad.frames(TRACE).stream().filter(f -> moment.holds(f.timeNs())).toList().size();
    assertEquals(frames, trace.frames().size());
    // The last one is judged a frame later.
    assertEquals(frames, trace.samples(Foot.LEFT).size() + 1);
    assertTrue(trace.samples(Foot.LEFT).stream().anyMatch(LookSample::isHeelUp));
    assertTrue(trace.samples(Foot.LEFT).stream().anyMatch(LookSample::isHeelDown));
  }

  private static Account accountOf(TestPad pad) {
    Account account = new Account();
    play(pad, new Session(Plan.FREE, false, account), List.of(account));
    return account;
  }

  private static void play(TestPad pad, Session session, List<Onlooker> onlookers) {
    session.onFormat(pad.format());
    for (TestPad.Frame frame : pad.frames(TRACE)) {
      int[] counts = {
        frame.forefootCounts(), frame.heelCounts(), frame.forefootCounts(), frame.heelCounts()
      };
      session.onFrame(frame.timeNs(), counts);
      onlookers.forEach(onlooker -> onlooker.onFrame(frame.timeNs(), counts, session));
    }
    session.finish();
  }
}
