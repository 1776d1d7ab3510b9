package heelbeat.replay;

import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who was never there: a body and its habits, drawn from a seed, and what it is told to
 * do, one thing after the other; afterwards it rests. The forces are made from the movement, so its
 * truth is known. Used by one {@link SimulatedPad}.
 */
public final class SimulatedPerson {
  private static final SimulatedDistraction[] TALK = {
    SimulatedDistraction.SHUFFLE, SimulatedDistraction.LEAN, SimulatedDistraction.JIGGLE
  };

  private final long seed;
  private final SimulatedPosture posture;
  private final SimulatedDice dice;

  /** What only styles draw from, so that a set done well stays what it was. */
  private final SimulatedDice whims;

  /** What only the movement draws from, so that the same is done however it is done. */
  private final SimulatedDice moves;

  /** What is drawn from on the edge of a step alone. */
  private final SimulatedDice edge;

  private final SimulatedLeg left;
  private final SimulatedLeg right;
  private final double heightM;
  private final Map<SimulatedTradition, SimulatedHabit> habits =
      new EnumMap<>(SimulatedTradition.class);
  private final List<SimulatedTruth.Rep> reps = new ArrayList<>();
  private final List<SimulatedTruth.Other> others = new ArrayList<>();
  private final List<SimulatedTruth.Step> steps = new ArrayList<>();
  private final Foot favoured;
  private SimulatedMovement movement;
  private @Nullable SimulatedEdgeHabit edgeHabit;
  private int pushUps;
  private double clockS;

  /** A person who sits with both feet on the pad. */
  public SimulatedPerson(long seed) {
    this(seed, SimulatedPosture.SEATED);
  }

  /** A person with both feet on the pad. */
  public SimulatedPerson(long seed, SimulatedPosture posture) {
    this.seed = seed;
    this.posture = posture;
    dice = new SimulatedDice(seed, 1);
    whims = new SimulatedDice(seed, 5);
    moves = new SimulatedDice(seed, 6);
    movement = SimulatedMovement.draw(moves);
    edge = new SimulatedDice(seed, 7);
    favoured = whims.chance(0.5) ? Foot.LEFT : Foot.RIGHT;
    double weightN = dice.in(450, 1050);
    if (posture == SimulatedPosture.SEATED) {
      // 5.5-25 % under a foot: seated weight-bearing study, 36 people, with trunk lean.
      double share = dice.in(0.065, 0.23);
      left = SimulatedLeg.seated(dice, weightN, share * dice.in(0.9, 1.08));
      right = SimulatedLeg.seated(dice, weightN, share * dice.in(0.9, 1.08));
      heightM = dice.in(0.045, 0.105);
      return;
    }
    boolean isLying = posture == SimulatedPosture.LYING;
    double wholeN = isLying ? dice.in(0.36, 0.5) * weightN : weightN;
    SimulatedSway.Bearing sway =
        isLying ? SimulatedSway.lying(dice, wholeN) : SimulatedSway.standing(dice, wholeN);
    double part = dice.in(0.46, 0.54);
    left = SimulatedLeg.bearing(dice, posture, weightN, part * wholeN, sway);
    right = SimulatedLeg.bearing(dice, posture, weightN, (1 - part) * wholeN, sway.mirrored());
    // On an edge, the heel has the way up from below the step, too.
    double belowM = posture.hangs() ? dice.in(0.02, 0.04) : 0;
    heightM = dice.in(0.045, 0.085) + belowM;
  }

  /**
   * A person who comes after some seconds, does a set of every tradition with rests and
   * distractions, goes and comes again. However long it lasts, the same seed begins with the same.
   *
   * @param seconds how long there is something to do at least; takes memory for every repetition
   */
  public static SimulatedPerson visiting(long seed, double seconds) {
    SimulatedPerson person = new SimulatedPerson(seed);
    return person.off(person.dice.in(2, 5)).visit(seconds);
  }

  /**
   * Does sets of every tradition with rests and distractions, goes and comes again.
   *
   * @param untilS there is something to do at least until then, in seconds from the very start
   */
  public SimulatedPerson visit(double untilS) {
    while (clockS < untilS) {
      rest(dice.in(1.5, 4));
      set(SimulatedTradition.TECHNIQUE, dice.whole(6, 10), Foot.LEFT, Foot.RIGHT);
      set(SimulatedTradition.CIRCULATION, dice.whole(6, 10), Foot.LEFT, Foot.RIGHT);
      set(SimulatedTradition.PER_LEG, 10, Foot.LEFT);
      set(SimulatedTradition.PER_LEG, 10, Foot.RIGHT);
      set(SimulatedTradition.HOUSTON, dice.whole(15, 25), Foot.LEFT, Foot.RIGHT);
      off(dice.in(3, 8));
    }
    return this;
  }

  /** Repetitions with a distraction now and then, and a rest. */
  private void set(SimulatedTradition tradition, int pushUps, Foot... feet) {
    for (int toDo = pushUps; toDo > 0; ) {
      int some = Math.min(toDo, dice.whole(3, 12));
      reps(tradition, some, feet);
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

  /** Moves like that from now on, nearly the same each time, instead of as drawn. */
  public SimulatedPerson moving(SimulatedMovement like) {
    movement = like;
    habits.clear();
    return this;
  }

  /**
   * Stays as it is.
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
    if (what == SimulatedDistraction.PARTIAL && posture.hangs()) {
      throw new IllegalStateException("a heel that hangs has no half-way to leave the pad");
    }
    for (Foot foot : feet) {
      leg(foot).add(what.draw(dice, leg(foot), startS, endS));
      others.add(new SimulatedTruth.Other(foot, what, ns(Math.max(0, startS)), ns(endS)));
    }
    clockS = endS;
    return this;
  }

  /**
   * Talks, and shuffles, leans and jiggles meanwhile.
   *
   * @param seconds for how long at least
   */
  public SimulatedPerson talk(double seconds, Foot... feet) {
    double endS = clockS + seconds;
    while (clockS < endS) {
      rest(whims.in(0.5, 2));
      distraction(TALK[whims.whole(0, TALK.length - 1)], feet);
    }
    return this;
  }

  /**
   * Shifts what both feet carry to these, in 0.6 to 0.8 s; a foot that has nothing left to carry
   * leaves the pad. At the very start, has stood like this before.
   *
   * @param feet one or both
   * @throws IllegalStateException if the person sits
   */
  public SimulatedPerson bear(Foot... feet) {
    mustBear();
    double wholeN = left.usualLoadN() + right.usualLoadN();
    double startS = clockS == 0 ? -1.9 : clockS;
    double endS = startS + whims.in(0.6, 0.8);
    for (Foot foot : Foot.values()) {
      double alone = feet[0] == foot ? wholeN / leg(foot).usualLoadN() : 0;
      double times = feet.length == 1 ? alone : 1;
      leg(foot).add(leg(foot).shift(startS, endS, times));
    }
    clockS = Math.max(0, endS);
    return this;
  }

  /**
   * Walks on the spot on tip toe, from standing on both feet to standing on both feet.
   *
   * @param seconds about how long
   * @throws IllegalStateException if the person sits
   */
  public SimulatedPerson walkOnToes(double seconds) {
    mustBear();
    clockS = new SimulatedToeWalk(dice, left, right, steps).walk(clockS, clockS + seconds);
    return this;
  }

  private void mustBear() {
    if (posture == SimulatedPosture.SEATED) {
      throw new IllegalStateException("who sits has nothing to carry");
    }
  }

  /**
   * Does repetitions well, one after the other, see {@link #reps(SimulatedTradition,
   * SimulatedStyle, int, Foot...)}.
   */
  public SimulatedPerson reps(SimulatedTradition tradition, int pushUps, Foot... feet) {
    return reps(tradition, SimulatedStyle.WELL, pushUps, feet);
  }

  /**
   * Does repetitions, one after the other.
   *
   * @param inSet how often heels go up; both feet together are one push-up and two repetitions
   */
  public SimulatedPerson reps(
      SimulatedTradition tradition, SimulatedStyle style, int inSet, Foot... feet) {
    return reps(tradition, style, inSet, 0, feet);
  }

  /**
   * Does a set of repetitions and talks in the middle of it, with both feet, see {@link
   * #talk(double, Foot...)}. It stays one set: some seconds of talk make nobody fresh again.
   *
   * @param inSet how often heels go up
   * @param talkS for how long at least, in seconds; 0 for not at all
   */
  public SimulatedPerson reps(
      SimulatedTradition tradition, SimulatedStyle style, int inSet, double talkS, Foot... feet) {
    SimulatedHabit habit =
        habits.computeIfAbsent(
            tradition, _ -> SimulatedHabit.draw(dice, tradition, heightM, movement));
    int talksBefore = talkS > 0 ? inSet / 2 : -1;
    SimulatedSet set = new SimulatedSet(style, tradition, inSet, talksBefore, whims, favoured);
    for (int pushUp = 0; pushUp < inSet; pushUp++) {
      if (pushUp == talksBefore) {
        talk(talkS, Foot.LEFT, Foot.RIGHT);
      }
      set.next();
      pushUps++;
      // Heels rise a little less as a set goes on.
      SimulatedHabit once = habit.again(dice, 1 - 0.15 * pushUp / inSet);
      double startS = clockS + dice.in(tradition.pauseS) * set.pause();
      if (set.stopsHalfWay()) {
        double endS = startS + dice.in(SimulatedDistraction.PARTIAL.seconds);
        fidget(SimulatedDistraction.PARTIAL, startS, endS, feet);
        continue;
      }
      for (Foot foot : feet) {
        SimulatedPlan good = once.plan(dice, moves, leg(foot), startS);
        SimulatedPlan plan = set.done(good, leg(foot), foot);
        add(foot, plan, pushUps, set.styleOf(foot));
      }
    }
    return this;
  }

  private void add(Foot foot, SimulatedPlan plan, int pushUp, SimulatedStyle style) {
    SimulatedLift lift = new SimulatedLift(plan);
    leg(foot).add(lift);
    reps.add(
        new SimulatedTruth.Rep(
            foot,
            ns(plan.heelOffS()),
            ns(lift.topS()),
            ns(lift.loweringS()),
            ns(plan.heelDownS()),
            plan.heightM(),
            pushUp,
            style));
    clockS = Math.max(clockS, lift.endS());
  }

  /**
   * Does one push-up at times that are given, each foot about then; how it is done otherwise is
   * this person's way in that tradition.
   *
   * @param beginsS the load begins to move, in seconds; not before the last thing ended
   * @param topS the heels are up
   * @param loweringS they start down
   * @param heelDownS they touch the pad again; of a tradition that lets go it is when they do
   */
  public SimulatedPerson raiseAt(
      SimulatedTradition tradition,
      double beginsS,
      double topS,
      double loweringS,
      double heelDownS,
      Foot... feet) {
    SimulatedHabit habit =
        habits.computeIfAbsent(
            tradition, _ -> SimulatedHabit.draw(dice, tradition, heightM, movement));
    pushUps++;
    for (Foot foot : feet) {
      SimulatedPlan own = habit.plan(dice, moves, leg(foot), beginsS);
      double quickestTopS = own.heelOffS() + leg(foot).quickestS(own.heightM(), 7.5);
      add(
          foot,
          own.at(Math.max(topS, quickestTopS), loweringS, heelDownS, tradition.letsGo),
          pushUps,
          SimulatedStyle.WELL);
    }
    return this;
  }

  /**
   * Steps onto the box with one foot, from the floor or from where it stood before, and stands. In
   * its truth the foot was elsewhere until its first contact.
   *
   * @param awayS how long the foot is in the air before, in seconds above 0.2
   */
  public SimulatedPerson stepOn(double awayS, Foot foot) {
    // Who comes first of all was never there: the foot left before the start.
    double leavesS = clockS == 0 ? -1 : clockS;
    if (clockS == 0) {
      bear(foot);
    }
    double contactS = clockS + awayS;
    double arrivesS = contactS + edge.in(0.5, 0.9);
    SimulatedStepUp up =
        new SimulatedStepUp(
            leavesS,
            contactS,
            arrivesS,
            edge.in(0.1, 0.35),
            edge.in(0.05, 0.25),
            edge.in(0, 0.04),
            edge.in(1.5, 4));
    leg(foot).add(up);
    others.add(new SimulatedTruth.Other(foot, SimulatedDistraction.AWAY, ns(clockS), ns(contactS)));
    clockS = arrivesS;
    return this;
  }

  /**
   * Raises the heel that hangs past the edge of a step, at the person's own pace, and stands
   * between. Its truth is where the heel moves by more than a tenth of its greatest speed.
   *
   * @param times how often
   * @throws IllegalStateException if the heel does not hang
   */
  public SimulatedPerson raises(int times, Foot foot) {
    SimulatedEdgeHabit habit = edgeHabit();
    for (int i = 0; i < times; i++) {
      pushUps++;
      SimulatedRaise raise = habit.raise(edge, leg(foot), clockS);
      leg(foot).add(raise);
      reps.add(
          new SimulatedTruth.Rep(
              foot,
              ns(raise.movesUpS()),
              ns(raise.isUpS()),
              ns(raise.movesDownS()),
              ns(raise.isDownS()),
              raise.heightM(),
              pushUps,
              SimulatedStyle.WELL));
      clockS = Math.max(raise.endS(), raise.downS() + habit.rests(edge));
    }
    return this;
  }

  private SimulatedEdgeHabit edgeHabit() {
    if (posture != SimulatedPosture.MEASURED_EDGE) {
      throw new IllegalStateException("only a heel that hangs is raised past an edge");
    }
    if (edgeHabit == null) {
      edgeHabit = SimulatedEdgeHabit.draw(edge, heightM);
    }
    return edgeHabit;
  }

  /**
   * What the forefoot carries more with the heel up past the edge, as a part of the weight.
   *
   * @throws IllegalStateException if the heel does not hang
   */
  public double risePart() {
    return edgeHabit().risePart();
  }

  /**
   * By what part of the weight the load drifts in a second while the heel is up past the edge.
   *
   * @throws IllegalStateException if the heel does not hang
   */
  public double driftPerS() {
    return edgeHabit().driftPerS();
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
        others.stream().filter(other -> other.endNs() <= ns(seconds)).toList(),
        steps.stream().filter(step -> step.endNs() <= ns(seconds)).toList());
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
