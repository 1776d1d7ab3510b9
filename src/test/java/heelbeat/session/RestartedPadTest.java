package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A pad of load cells whose program starts anew under the feet is silent for a second or two, and
 * then reads from another zero. The repetition after that one shows it; from then on all count.
 */
final class RestartedPadTest {
  private static final long SEED = 3;
  private static final int PLACES = 40;
  private static final int REPS = 8;
  private static final double SILENT_S = 1.5;
  private static final double NEVER_S = 1e6;

  /** A repetition that has begun, and the next. */
  private static final int LOST_OF_A_FOOT = 2;

  @Test
  void padThatStartsAnewUnderTheFeetCostsTwoRepetitionsOfAFootAtMost() {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      long seed = 1L + place % 8;
      double atS = 8 + 20 * random.nextDouble();
      int expected = counted(seed, NEVER_S);
      int found = counted(seed, atS);
      if (found < expected - 2 * LOST_OF_A_FOOT || found > expected) {
        wrong.add("person " + seed + " at " + atS + " s: " + found + " of " + expected);
      }
    }
    assertEquals(List.of(), wrong, "seed " + SEED);
  }

  private static int counted(long seed, double atS) {
    SimulatedPerson person =
        new SimulatedPerson(seed)
            .off(2)
            .rest(3)
            .reps(SimulatedTradition.CIRCULATION, REPS, Foot.LEFT, Foot.RIGHT)
            .rest(1);
    SimulatedPad pad =
        new SimulatedPad(person, SimulatedPadKind.HX711, person.endS(), SimulatedPad.Flaws.NONE);
    int[] reps = new int[1];
    Session session =
        new Session(
            Plan.FREE, true, event -> reps[0] += event instanceof SessionEvent.RepCounted ? 1 : 0);
    session.onFormat(pad.format());
    int[] zero = new int[0];
    while (pad.advance()) {
      double nowS = pad.timeNs() / 1e9;
      if (nowS > atS && nowS < atS + SILENT_S) {
        continue;
      }
      int[] counts = pad.counts().clone();
      if (nowS > atS) {
        if (zero.length == 0) {
          zero = counts.clone();
          session.onFormat(pad.format());
        }
        for (int i = 0; i < counts.length; i++) {
          counts[i] -= zero[i];
        }
      }
      session.onFrame(pad.timeNs(), counts);
    }
    session.finish();
    return reps[0];
  }
}
