package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sensor that gives one wrong value, for 30 ms at most, changes no count. */
final class WrongReadingTest {
  private static final List<SimulatedTradition> TRADITIONS = List.of(SimulatedTradition.values());
  private static final int PLACES = 150;
  private static final long LONGEST_NS = 30_000_000L;

  private record Wrong(long fromNs, long toNs, int channel, int counts) {}

  @ParameterizedTest
  @EnumSource
  void oneWrongReadingOfAnyValueAnywhereChangesNoCount(SimulatedPadKind kind) {
    Random random = new Random(7);
    List<String> changed = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      SimulatedTradition tradition = TRADITIONS.get(place % TRADITIONS.size());
      long seed = 1L + place % 6;
      int full = kind.format().fullScaleCounts();
      int counts = (int) (random.nextDouble() * full / (random.nextBoolean() ? 1 : 16));
      Wrong wrong = wrong(random, seed, tradition, counts);
      int expected = counted(seed, tradition, kind, new Wrong(0, 0, 0, 0));
      int found = counted(seed, tradition, kind, wrong);
      if (found != expected) {
        changed.add(
            tradition + " of seed " + seed + ", " + wrong + ": " + found + " of " + expected);
      }
    }
    assertEquals(List.of(), changed);
  }

  private static Wrong wrong(Random random, long seed, SimulatedTradition tradition, int counts) {
    long fromNs = (long) (random.nextDouble() * person(seed, tradition).endS() * 1e9);
    long lengthNs = (long) (random.nextDouble() * LONGEST_NS);
    return new Wrong(fromNs, fromNs + lengthNs, random.nextInt(Channel.COUNT), counts);
  }

  private static SimulatedPerson person(long seed, SimulatedTradition tradition) {
    return new SimulatedPerson(seed)
        .off(2)
        .rest(3)
        .reps(tradition, 4, Foot.LEFT, Foot.RIGHT)
        .rest(1);
  }

  private static int counted(
      long seed, SimulatedTradition tradition, SimulatedPadKind kind, Wrong wrong) {
    SimulatedPerson person = person(seed, tradition);
    SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
    int[] reps = new int[1];
    Session session =
        new Session(
            Plan.FREE, true, event -> reps[0] += event instanceof SessionEvent.RepCounted ? 1 : 0);
    session.onFormat(pad.format());
    while (pad.advance()) {
      int[] counts = pad.counts().clone();
      if (pad.timeNs() >= wrong.fromNs && pad.timeNs() <= wrong.toNs) {
        counts[wrong.channel] = wrong.counts;
      }
      session.onFrame(pad.timeNs(), counts);
    }
    session.finish();
    return reps[0];
  }
}
