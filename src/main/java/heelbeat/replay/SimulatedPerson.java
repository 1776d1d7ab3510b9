package heelbeat.replay;

import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A seated person who was never there: a body and its habits, drawn from a seed, and what it is
 * told to do, one thing after the other; afterwards it rests. The forces are made from the
 * movement, so its truth is known. Used by one {@link SimulatedPad}.
 */
public final class SimulatedPerson {
  private final long seed;
  private final SimulatedDice dice;
  private final SimulatedLeg left;
  private final SimulatedLeg right;
  private final double heightM;
  private final Map<SimulatedSchool, SimulatedHabit> habits = new EnumMap<>(SimulatedSchool.class);
  private final List<SimulatedTruth.Rep> reps = new ArrayList<>();
  private final List<SimulatedTruth.Other> others = new ArrayList<>();
  private double clockS;

  /** A person who sits with both feet on the pad. */
  public SimulatedPerson(long seed) {
    this.seed = seed;
    dice = new SimulatedDice(seed, 1);
    double weightN = dice.in(450, 1050);
    // 5.5-25 % under a foot: seated weight-bearing study, 36 people, with trunk lean.
    double share = dice.in(0.065, 0.23);
    left = new SimulatedLeg(dice, weightN, share * dice.in(0.9, 1.08));
    right = new SimulatedLeg(dice, weightN, share * dice.in(0.9, 1.08));
    heightM = dice.in(0.045, 0.105);
  }

  /**
   * A person who comes after some seconds, does a set of every school with rests and distractions,
   * goes and comes again. However long it lasts, the same seed begins with the same.
   *
   * @param seconds how long there is something to do at least; takes memory for every repetition
   */
  public static SimulatedPerson visiting(long seed, double seconds) {
    SimulatedPerson person = new SimulatedPerson(seed);
    SimulatedDice dice = person.dice;
    person.off(dice.in(2, 5));
    while (person.clockS < seconds) {
      person.rest(dice.in(1.5, 4));
      person.set(SimulatedSchool.TECHNIQUE, dice.whole(6, 10), Foot.LEFT, Foot.RIGHT);
      person.set(SimulatedSchool.CIRCULATION, dice.whole(6, 10), Foot.LEFT, Foot.RIGHT);
      person.set(SimulatedSchool.PER_LEG, 10, Foot.LEFT);
      person.set(SimulatedSchool.PER_LEG, 10, Foot.RIGHT);
      person.set(SimulatedSchool.HOUSTON, dice.whole(15, 25), Foot.LEFT, Foot.RIGHT);
      person.off(dice.in(3, 8));
    }
    return person;
  }

  /** Repetitions with a distraction now and then, and a rest. */
  private void set(SimulatedSchool school, int turns, Foot... feet) {
    for (int toDo = turns; toDo > 0; ) {
      int some = Math.min(toDo, dice.whole(3, 12));
      reps(school, some, feet);
      toDo -= some;
      SimulatedDistraction[] all = SimulatedDistraction.values();
      SimulatedDistraction what = all[dice.whole(0, all.length - 1)];
      if (what == SimulatedDistraction.STAND || dice.chance(0.4)) {
        distraction(what, Foot.LEFT, Foot.RIGHT);
      } else {
        distraction(what, dice.chance(0.5) ? Foot.LEFT : Foot.RIGHT);
      }
    }
    rest(dice.in(2, 6));
  }

  /**
   * Sits with both feet on the pad.
   *
   * @param seconds at least 0
   */
  public SimulatedPerson rest(double seconds) {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("nobody rests for " + seconds + " s");
    }
    clockS += seconds;
    return this;
  }

  /**
   * Takes both feet off the pad; at the very start, comes late. Its truth is {@code away}.
   *
   * @param seconds above 0
   */
  public SimulatedPerson off(double seconds) {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("nobody is away for " + seconds + " s");
    }
    // Who comes late was never there: the feet left before the start.
    double before = clockS == 0 ? 1 : 0;
    return fidget(
        SimulatedDistraction.AWAY, clockS - before, clockS + seconds, Foot.LEFT, Foot.RIGHT);
  }

  /** Does something else, and is still for a moment before and after. */
  public SimulatedPerson distraction(SimulatedDistraction what, Foot... feet) {
    double startS = clockS + dice.in(0.3, 1);
    return fidget(what, startS, startS + dice.in(what.seconds), feet).rest(dice.in(0.3, 1));
  }

  private SimulatedPerson fidget(
      SimulatedDistraction what, double startS, double endS, Foot... feet) {
    for (Foot foot : feet) {
      leg(foot).add(what.draw(dice, leg(foot), startS, endS));
      others.add(new SimulatedTruth.Other(foot, what, ns(Math.max(0, startS)), ns(endS)));
    }
    clockS = endS;
    return this;
  }

  /**
   * Does repetitions, one after the other.
   *
   * @param turns how often heels go up; both feet together are one turn and two repetitions
   */
  public SimulatedPerson reps(SimulatedSchool school, int turns, Foot... feet) {
    SimulatedHabit habit =
        habits.computeIfAbsent(school, _ -> SimulatedHabit.draw(dice, school, heightM));
    for (int turn = 0; turn < turns; turn++) {
      // Heels rise a little less as a set goes on.
      SimulatedHabit once = habit.again(dice, 1 - 0.15 * turn / turns);
      double startS = clockS + dice.in(school.pauseS);
      for (Foot foot : feet) {
        SimulatedLift lift = once.lift(dice, leg(foot), startS);
        leg(foot).add(lift);
        reps.add(
            new SimulatedTruth.Rep(
                foot,
                ns(lift.heelOffS()),
                ns(lift.topS()),
                ns(lift.loweringS()),
                ns(lift.heelDownS()),
                lift.heightM()));
        clockS = Math.max(clockS, lift.endS());
      }
    }
    return this;
  }

  /** When the last thing told has been done, in seconds. */
  public double endS() {
    return clockS;
  }

  /**
   * What the person really did.
   *
   * @param seconds what ended later is left out
   */
  public SimulatedTruth truth(double seconds) {
    return new SimulatedTruth(
        reps.stream()
            .filter(rep -> rep.heelDownNs() <= ns(seconds))
            .sorted(Comparator.comparingLong(SimulatedTruth.Rep::heelOffNs))
            .toList(),
        others.stream().filter(other -> other.endNs() <= ns(seconds)).toList());
  }

  long seed() {
    return seed;
  }

  SimulatedLeg leg(Foot foot) {
    return foot == Foot.LEFT ? left : right;
  }

  private static long ns(double seconds) {
    return Math.round(seconds * 1e9);
  }
}
