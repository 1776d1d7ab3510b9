package heelbeat.app;

import heelbeat.coach.Exercise;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.coach.RepRule;
import heelbeat.coach.SetPlan;
import heelbeat.coach.Sides;
import heelbeat.coach.TempoPlan;
import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.replay.SimulatedStyle;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;

/**
 * A simulated person's visit to the demo: by the plan, or a set of every tradition if there is none
 * to keep. The same visit gives the same frames, however often.
 *
 * @param seconds how long it lasts
 */
record DemoVisit(long seed, SimulatedPadKind kind, double seconds, Plan plan) {
  private static final long FALL_NS = 400_000_000L;
  private static final long SLOW_NS = 2_000_000_000L;
  private static final long HELD_NS = 1_000_000_000L;

  /** Of a set without an end. */
  private static final int SOME = 20;

  /** So many push-ups of a set, the last ones, have a fault. */
  private static final int CARELESS = 4;

  /** A foot has to be on the pad for a second before its heel counts. */
  private static final double SETTLED_S = 1.1;

  private static final double PAUSE_S = 3;
  private static final double WALK_S = 20;

  /** The pad under that person, from its first frame. */
  SimulatedPad pad() {
    SimulatedPerson person = isFree() ? free() : trained();
    return new SimulatedPad(person, kind, seconds, SimulatedPad.Flaws.NONE);
  }

  /** The same visit, ended sooner. */
  DemoVisit until(double endS) {
    return new DemoVisit(seed, kind, endS, plan);
  }

  private boolean isFree() {
    return plan.protocol().equals(Protocol.FREE) && plan.exercise().equals(Exercise.SEATED);
  }

  /**
   * First in short all that there is to see, fast, slow and not counted; then sets like anybody's.
   */
  private SimulatedPerson free() {
    return new SimulatedPerson(seed)
        .off(0.1)
        .rest(SETTLED_S)
        .reps(SimulatedTradition.HOUSTON, 3, Foot.values())
        .rest(0.5)
        .reps(SimulatedTradition.PER_LEG, 2, Foot.values())
        .distraction(SimulatedDistraction.PARTIAL, Foot.LEFT)
        .reps(SimulatedTradition.TECHNIQUE, 1, Foot.values())
        .visit(seconds);
  }

  private SimulatedPerson trained() {
    SimulatedPerson person = new SimulatedPerson(seed, posture()).off(PAUSE_S).rest(PAUSE_S);
    SimulatedStyle[] faults = {SimulatedStyle.RUSHED, SimulatedStyle.SHORT_HOLD};
    for (int set = 0; person.endS() < seconds; set++) {
      if (plan.exercise().rule() == RepRule.STEPS) {
        person.walkOnToes(WALK_S).rest(PAUSE_S);
        continue;
      }
      doSet(person, faults[set % faults.length], feet(set));
      person.rest(plan.protocol().sets().restNs() / 1e9 + PAUSE_S);
    }
    return person;
  }

  private void doSet(SimulatedPerson person, SimulatedStyle fault, Foot... feet) {
    if (plan.exercise().isOneLegged() && posture() != SimulatedPosture.SEATED) {
      person.bear(feet).rest(PAUSE_S);
    }
    SetPlan sets = plan.protocol().sets();
    int pushUps = sets.isContinuous() ? SOME : sets.fewestPushUps();
    int careless = Math.min(CARELESS, pushUps / 2);
    person.reps(tradition(), pushUps - careless, feet);
    person.reps(tradition(), fault, careless, feet);
  }

  private Foot[] feet(int set) {
    Foot[] one = {set % 2 == 0 ? Foot.LEFT : Foot.RIGHT};
    return plan.sides() == Sides.EACH || plan.exercise().isOneLegged() ? one : Foot.values();
  }

  private SimulatedPosture posture() {
    return switch (plan.exercise().posture()) {
      case SEATED -> SimulatedPosture.SEATED;
      case LYING -> SimulatedPosture.LYING;
      case STANDING ->
          plan.exercise().rule() == RepRule.EDGE
              ? SimulatedPosture.EDGE
              : SimulatedPosture.STANDING;
    };
  }

  /** The tradition that is nearest to what the protocol asks. */
  private SimulatedTradition tradition() {
    TempoPlan tempo = plan.protocol().tempo();
    if (tempo.lowering().targetNs() < FALL_NS) {
      return SimulatedTradition.HOUSTON;
    }
    if (tempo.hold().targetNs() < HELD_NS) {
      return SimulatedTradition.PER_LEG;
    }
    return tempo.lowering().targetNs() > SLOW_NS
        ? SimulatedTradition.TECHNIQUE
        : SimulatedTradition.CIRCULATION;
  }
}
