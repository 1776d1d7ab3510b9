package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedSchool;
import heelbeat.replay.SimulatedTruth;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sensor whose contact comes and goes makes no repetitions, and is named. */
final class LooseContactTest {
  private static final List<SimulatedSchool> SCHOOLS = List.of(SimulatedSchool.values());
  private static final int RUNS = 40;
  private static final long SEED = 11;
  private static final long BEGIN_NS = 5_000_000_000L;

  /** Of the losses, at most this part may be counted. */
  private static final double MOST_PART = 0.03;

  private static final double NAMED_PART = 0.85;

  /** Longer ones are no bridge any more. */
  private static final long NAMED_NS = 350_000_000L;

  private record Loss(int channel, long everyNs, long lengthNs, int counts) {
    boolean isAt(long timeNs) {
      return timeNs > BEGIN_NS && timeNs % everyNs < lengthNs;
    }
  }

  /**
   * A loss that falls into the flank of a jiggle or of a landing looks like a lift; the more of
   * them, the sooner it is named.
   */
  @ParameterizedTest
  @EnumSource
  void aLooseContactMakesHardlyARepetition(SimulatedPadKind kind) {
    Random random = new Random(SEED);
    int losses = 0;
    int invented = 0;
    int lasting = 0;
    int named = 0;
    for (int run = 0; run < RUNS; run++) {
      long everyNs = (long) ((2.5 + 2 * random.nextDouble()) * 1e9);
      long lengthNs = (long) ((0.1 + 1.1 * random.nextDouble()) * 1e9);
      Loss loss = new Loss(random.nextInt(Channel.COUNT), everyNs, lengthNs, 0);
      SimulatedPerson person = person(1L + run % 8, SCHOOLS.get(run % SCHOOLS.size()));
      SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
      List<Rep> reps = new ArrayList<>();
      int faults = play(pad, loss, reps);
      for (Rep rep : reps) {
        invented += pad.truth().reps().stream().noneMatch(one -> isPartOf(one, rep)) ? 1 : 0;
      }
      losses += (int) ((person.endS() * 1e9 - BEGIN_NS) / everyNs);
      // A load cell's forefoot dips like that under a heel that falls.
      boolean isTold = loss.channel % 2 == 1 || kind != SimulatedPadKind.HX711;
      lasting += isTold && lengthNs > NAMED_NS ? 1 : 0;
      named += isTold && lengthNs > NAMED_NS && faults > 0 ? 1 : 0;
    }
    String found =
        "seed "
            + SEED
            + ": "
            + invented
            + " of "
            + losses
            + " losses, named in "
            + named
            + " of "
            + lasting;
    System.out.println(kind + ", loose contacts counted, " + found);
    assertTrue(invented <= MOST_PART * losses && named >= NAMED_PART * lasting, found);
  }

  private static SimulatedPerson person(long seed, SimulatedSchool school) {
    SimulatedPerson person = new SimulatedPerson(seed).off(2).rest(4);
    person.distraction(SimulatedDistraction.JIGGLE, Foot.LEFT, Foot.RIGHT).rest(4);
    return person.reps(school, 5, Foot.LEFT, Foot.RIGHT).rest(5);
  }

  private static int play(SimulatedPad pad, Loss loss, List<Rep> reps) {
    int[] faults = new int[1];
    Session session =
        new Session(
            Plan.FREE,
            true,
            event -> {
              if (event instanceof SessionEvent.RepCounted counted) {
                reps.add(counted.rep());
              } else if (event instanceof SessionEvent.Sensed sensed
                  && sensed.event() instanceof HeelEvent.SensorFault) {
                faults[0]++;
              }
            });
    session.onFormat(pad.format());
    while (pad.advance()) {
      int[] counts = pad.counts().clone();
      if (loss.isAt(pad.timeNs())) {
        counts[loss.channel] = loss.counts;
      }
      session.onFrame(pad.timeNs(), counts);
    }
    session.finish();
    return faults[0];
  }

  private static boolean isPartOf(SimulatedTruth.Rep one, Rep rep) {
    return one.foot() == rep.foot()
        && one.heelOffNs() < rep.heelDownNs()
        && one.heelDownNs() > rep.heelOffNs();
  }
}
