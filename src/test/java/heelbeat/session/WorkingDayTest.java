package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.Cue;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.replay.FrameStream;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.SimulatedTruth;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight hours at a desk, as fast as they can be replayed. */
final class WorkingDayTest {
  private static final double DAY_S = 8 * 3600;

  /** Of what the chain keeps there must not be more in the evening than in the morning. */
  private static final long MEMORY_SLACK_BYTES = 1_000_000;

  private final List<Integer> pushUpsInSets = new ArrayList<>();
  private int sessions;
  private int ended;
  private int reps;
  private int reminders;

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachBoutIsASessionWithItsTotals(long seed) throws Exception {
    Protocol snack =
        Protocols.builtIn().all().stream()
            .filter(each -> each.name().equals("snack"))
            .findFirst()
            .orElseThrow();
    Day day = new Day(seed, snack);
    Session session = new Session(Plan.of(snack), true, this::take);
    long morning = 0;
    long evening = 0;
    SimulatedPadKind kind = SimulatedPadKind.ADS1115;
    // The last absence is not over.
    double endS = day.person.endS() - 5;
    try (FrameStream frames = new SimulatedPad(day.person, kind, endS, SimulatedPad.Flaws.NONE)) {
      session.onFormat(frames.format());
      for (long frame = 0; frames.advance(); frame++) {
        session.onFrame(frames.timeNs(), frames.counts());
        if (frame == 360_000) {
          morning = usedBytes();
        }
      }
      evening = usedBytes();
    }
    session.finish();
    SimulatedTruth truth = day.person.truth(endS);
    System.out.printf(
        Locale.ROOT,
        "seed %d: %.1f h, %d sessions of %d bouts, %d reps of %d, sets %s of %d, %d reminders of %d;"
            + " %+d kB from the first hour to the last%n",
        seed,
        endS / 3600,
        sessions,
        day.bouts,
        reps,
        truth.reps().size(),
        pushUpsInSets,
        day.sets,
        reminders,
        day.longSittings,
        (evening - morning) / 1000);
    assertEquals(day.bouts, sessions);
    assertEquals(day.bouts, ended);
    assertEquals(truth.reps().size(), reps, 0.01 * truth.reps().size());
    assertEquals(day.sets, pushUpsInSets.size());
    assertEquals(
        truth.reps().size() / 2.0,
        pushUpsInSets.stream().mapToInt(Integer::intValue).sum(),
        0.01 * truth.reps().size());
    assertEquals(day.longSittings, reminders);
    assertTrue(evening - morning < MEMORY_SLACK_BYTES, (evening - morning) + " bytes more");
  }

  private void take(SessionEvent event) {
    switch (event) {
      case SessionEvent.Started _ -> sessions++;
      case SessionEvent.Ended _ -> ended++;
      case SessionEvent.RepCounted _ -> reps++;
      case SessionEvent.SetEnded set -> pushUpsInSets.add(set.report().totals().pushUps());
      case SessionEvent.CueShown shown -> reminders += shown.cue() == Cue.REMINDER ? 1 : 0;
      default -> {}
    }
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** What somebody does all day. */
  private static final class Day {
    final SimulatedPerson person;
    int bouts;
    int sets;
    int longSittings;

    Day(long seed, Protocol protocol) {
      Random chance = new Random(seed);
      double reminderS = protocol.reminderNs() / 1e9;
      person = new SimulatedPerson(seed);
      while (person.endS() < DAY_S) {
        person.off(minutes(chance, 6, 40));
        bouts++;
        for (int set = 1 + chance.nextInt(3); set > 0; set--) {
          if (chance.nextInt(3) == 0) {
            person.rest(reminderS + minutes(chance, 1, 15));
            longSittings++;
          } else {
            person.rest(minutes(chance, 1, 5)).talk(20, Foot.values()).rest(minutes(chance, 0, 3));
          }
          person.reps(SimulatedTradition.CIRCULATION, 20 + chance.nextInt(8), Foot.values());
          sets++;
          person.rest(minutes(chance, 2, 4));
          if (chance.nextInt(3) == 0) {
            person.off(minutes(chance, 1, 3)).rest(20);
          }
        }
      }
      person.off(minutes(chance, 6, 8));
    }

    private static double minutes(Random chance, double low, double high) {
      return 60 * chance.nextDouble(low, high);
    }
  }
}
