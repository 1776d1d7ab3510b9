package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A heel's load cell that reads less than nothing for up to 0.3 s, once, spoils nothing that has
 * been learnt of it.
 */
final class LowReadingTest {
  private static final List<SimulatedTradition> TRADITIONS = List.of(SimulatedTradition.values());
  private static final long SEED = 5;
  private static final int PLACES = 120;
  private static final int REPS = 10;

  /** A fault while the lead is off, and what was under way. */
  private static final int LOST = 2;

  /** What a heel's cell gains and where it stands differ; so far below its zero is far. */
  private static final int LEAST_DEPTH = 50_000;

  private record Dip(long fromNs, long toNs, int depth, int offset) {}

  @Test
  void whatIsLessThanNothingForAMomentSpoilsNothing() throws RecordingException {
    Random random = new Random(SEED);
    List<String> spoilt = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      long seed = 1L + place % 6;
      SimulatedTradition tradition = TRADITIONS.get(place % TRADITIONS.size());
      SimulatedPerson person = person(seed, tradition);
      // The sign of what a cell reads tells nothing.
      int offset = random.nextBoolean() ? -2_000_000 : 0;
      long fromNs = (long) ((6 + random.nextDouble() * (person.endS() - 8)) * 1e9);
      long toNs = fromNs + (long) ((0.025 + 0.275 * random.nextDouble()) * 1e9);
      Dip dip = new Dip(fromNs, toNs, LEAST_DEPTH + random.nextInt(400_000), offset);
      int expected = counted(person, new Dip(0, 0, 0, offset));
      int found = counted(person(seed, tradition), dip);
      if (found < expected - LOST || found > expected) {
        spoilt.add(tradition + " of seed " + seed + ", " + dip + ": " + found + " of " + expected);
      }
    }
    assertEquals(List.of(), spoilt, "seed " + SEED);
  }

  private static SimulatedPerson person(long seed, SimulatedTradition tradition) {
    return new SimulatedPerson(seed).off(2).rest(3).reps(tradition, REPS, Foot.LEFT).rest(1);
  }

  private static int counted(SimulatedPerson person, Dip dip) throws RecordingException {
    SimulatedPad pad =
        new SimulatedPad(person, SimulatedPadKind.HX711, person.endS(), SimulatedPad.Flaws.NONE);
    int heel = Channel.LEFT_HEEL.index();
    List<int[]> first = new ArrayList<>();
    WiredPad played =
        WiredPad.of(
            pad,
            0,
            read -> {
              int[] counts = read.clone();
              if (first.isEmpty()) {
                first.add(read.clone());
              }
              if (pad.timeNs() >= dip.fromNs && pad.timeNs() < dip.toNs) {
                counts[heel] = first.getFirst()[heel] - dip.depth;
              }
              counts[heel] += dip.offset;
              return counts;
            });
    return played.reps.size();
  }
}
