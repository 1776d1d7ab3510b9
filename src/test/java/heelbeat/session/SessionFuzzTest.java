package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a pad delivers, a session keeps its word; a failure names its seed. */
final class SessionFuzzTest {
  private static final int SEEDS = 250;

  @Test
  void noSamplesMakeTheSessionThrowOrTellNonsense() {
    int reps = 0;
    int lost = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Witness witness = new Witness();
      try {
        witness.watch(new FuzzedPad(seed));
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("seed " + seed + ": " + failure, failure);
      }
      reps += witness.reps;
      lost += witness.lost;
    }
    assertTrue(reps > 100 && lost > 100, "too tame: " + reps + " reps, " + lost + " lost pads");
  }

  @Test
  void theSameFramesGiveTheSameEvents() {
    for (int seed = 0; seed < 20; seed++) {
      assertEquals(eventsOf(seed), eventsOf(seed), "seed " + seed);
    }
  }

  private static List<SessionEvent> eventsOf(int seed) {
    List<SessionEvent> events = new ArrayList<>();
    Session session = new Session(Plan.FREE, false, events::add);
    new FuzzedPad(seed).playTo(session);
    session.finish();
    return events;
  }

  /** Stands between pad and session and compares what is told with what can be known. */
  private static final class Witness implements PadListener {
    private final Session session = new Session(Plan.FREE, false, this::onEvent);
    private final Map<Foot, Long> heelDownNs = new EnumMap<>(Foot.class);
    private long firstNs = Long.MIN_VALUE;
    private long nowNs = Long.MIN_VALUE;
    private boolean isLost;
    private boolean isOpen;
    private boolean isSlow;
    private int reps;
    private int lost;

    void watch(FuzzedPad pad) {
      pad.playTo(this);
      session.finish();
    }

    @Override
    public void onFormat(PadFormat format) {
      session.onFormat(format);
    }

    @Override
    public void onFrame(long timeNs, int[] counts) {
      firstNs = firstNs == Long.MIN_VALUE ? timeNs : firstNs;
      nowNs = timeNs;
      session.onFrame(timeNs, counts);
    }

    @Override
    public void onQuiet(long timeNs) {
      nowNs = timeNs;
      session.onQuiet(timeNs);
    }

    private void onEvent(SessionEvent event) {
      assertTrue(event.timeNs() <= nowNs, () -> event + " is told at " + nowNs);
      assertTrue(event.timeNs() >= firstNs, () -> event + " before the first frame " + firstNs);
      switch (event) {
        case SessionEvent.RepCounted counted -> {
          assertEquals(++reps, counted.number());
          check(counted.rep());
        }
        case SessionEvent.RepRejected(var rejected) ->
            assertTrue(
                rejected.startNs() >= firstNs && rejected.startNs() <= rejected.endNs(),
                rejected::toString);
        case SessionEvent.PadLost gone -> {
          assertTrue(!isLost, "lost twice");
          isLost = true;
          lost++;
        }
        case SessionEvent.PadBack back -> {
          assertTrue(isLost && back.gapNs() > 1_000_000_000, back::toString);
          isLost = false;
        }
        case SessionEvent.PadRate rate -> {
          assertTrue(isSlow == rate.isEnough(), rate::toString);
          isSlow = !rate.isEnough();
        }
        case SessionEvent.PadFound found -> assertEquals(firstNs, found.timeNs());
        case SessionEvent.Started started -> {
          assertFalse(isOpen, "started twice");
          isOpen = true;
          reps = 0;
        }
        case SessionEvent.SetEnded ended -> assertTrue(isOpen, "a set without a session");
        case SessionEvent.StepTaken step -> throw new AssertionError("nobody walks: " + step);
        case SessionEvent.Sensed sensed -> {}
        case SessionEvent.LoweringSeen seen -> {}
        case SessionEvent.DropOut dropOut -> {}
        case SessionEvent.CueShown cue -> {}
        case SessionEvent.Ended ended -> {
          assertTrue(isOpen, "ended twice");
          isOpen = false;
        }
      }
    }

    private void check(Rep rep) {
      assertTrue(rep.heelOffNs() >= firstNs, rep::toString);
      assertTrue(rep.heelOffNs() < rep.topNs(), rep::toString);
      assertTrue(rep.topNs() <= rep.loweringNs(), rep::toString);
      assertTrue(rep.loweringNs() < rep.heelDownNs(), rep::toString);
      assertTrue(
          rep.heelOffNs() >= heelDownNs.getOrDefault(rep.foot(), firstNs),
          () -> rep + " overlaps the one before it");
      heelDownNs.put(rep.foot(), rep.heelDownNs());
    }
  }
}
