package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A device that is started, or started again, while somebody exercises. */
final class SessionStartTest {
  private static final int PEOPLE = 4;
  private static final double FIRST_S = 12;
  private static final double STARTS_EVERY_S = 0.4;
  private static final int STARTS = 8;

  /** Heels that are in the air at the start must not be taken for feet that hardly weigh. */
  @ParameterizedTest
  @EnumSource
  void aStartInMidRepetitionCountsWhatFollows(SimulatedTradition tradition) {
    List<String> missed = new ArrayList<>();
    for (long seed = 1; seed <= PEOPLE; seed++) {
      for (int start = 0; start < STARTS; start++) {
        double fromS = FIRST_S + STARTS_EVERY_S * start;
        SimulatedPerson person =
            new SimulatedPerson(seed).rest(3).reps(tradition, 20, Foot.LEFT, Foot.RIGHT);
        SimulatedPad pad =
            new SimulatedPad(
                person, SimulatedPadKind.ADS1115, person.endS() + 1, SimulatedPad.Flaws.NONE);
        long counted = countedFrom(fromS, pad);
        // The foot is known a second after the start, and a heel once it has rested.
        long toCount =
            pad.truth().reps().stream().filter(rep -> rep.heelOffNs() > (fromS + 4) * 1e9).count();
        if (counted < toCount) {
          missed.add("seed " + seed + " from " + fromS + " s: " + counted + " of " + toCount);
        }
        assertTrue(toCount > 0 || tradition == SimulatedTradition.HOUSTON, "nothing to count");
      }
    }
    assertEquals(List.of(), missed);
  }

  /** How far an untared sensor's load sways must not pass for all that a foot weighs. */
  @Test
  void sittingStillOnLoadCellsFromTheStartCountsNothingAndThenEverything() {
    List<String> wrong = new ArrayList<>();
    for (long seed = 1; seed <= 25; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed)
              .rest(20)
              .reps(SimulatedTradition.CIRCULATION, 6, Foot.LEFT, Foot.RIGHT);
      SimulatedPad pad =
          new SimulatedPad(
              person, SimulatedPadKind.HX711, person.endS() + 1, SimulatedPad.Flaws.NONE);
      long counted = countedFrom(0, pad);
      if (counted != 12) {
        wrong.add("seed " + seed + ": " + counted + " of 12");
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static long countedFrom(double fromS, SimulatedPad pad) {
    List<SessionEvent> reported = new ArrayList<>();
    Session session = new Session(Plan.FREE, false, reported::add);
    session.onFormat(pad.format());
    while (pad.advance()) {
      if (pad.timeNs() > fromS * 1e9) {
        session.onFrame(pad.timeNs(), pad.counts());
      }
    }
    session.finish();
    return reported.stream().filter(SessionEvent.RepCounted.class::isInstance).count();
  }
}
