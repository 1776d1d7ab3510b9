package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.bump;
import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One leg of a person: how it rests on the pad, what it moves when its heel rises, and what its
 * foot does over time.
 */
final class SimulatedLeg {
  /** How long after heel-down the heel still rings. */
  static final double RING_ENDS_S = 0.25;

  private static final double GRAVITY = 9.81;

  /** Of the body's mass (Winter, Biomechanics and Motor Control of Human Movement, table 4.1). */
  private static final double FOOT_AND_SHANK_PART = 0.061;

  /** Newtons under the forefoot as of the last {@link #feel}, at least 0. */
  double forefootN;

  /** Newtons under the heel as of the last {@link #feel}, at least 0; exactly 0 in the air. */
  double heelN;

  /** How high a lift holds the heel as of the last {@link #feel}, in metres; else 0. */
  double heelHeightM;

  /** What inertia comes to at the heel as of the last {@link #feel}. */
  double massKg;

  /** The forefoot's part in the blow of a landing heel. */
  final double impactOnForefoot;

  /** Half of the body's weight, in units of what rests on the pad when it sits. */
  final double standing;

  private final SimulatedPosture posture;
  private final double movedPart;
  private final double usualMassKg;
  private final double mostLandingKg;
  private final double stiffnessNPerM;
  private final double flattensM;
  private final double impactS;
  private final double ringHz;
  private final SimulatedSway sway;
  private final double tremorN;
  private final double tremorHz;
  private final List<Spell> spells = new ArrayList<>();
  private double usualFore;
  private double usualHeel;
  private int current;

  /** An act with the resting forces before and after it. */
  private record Spell(
      SimulatedAct act, double fromFore, double fromHeel, double fore, double heel) {}

  /**
   * A leg of someone who sits.
   *
   * @param share the part of the body's weight that rests on this leg's foot
   */
  static SimulatedLeg seated(SimulatedDice dice, double weightN, double share) {
    return new SimulatedLeg(
        dice,
        SimulatedPosture.SEATED,
        weightN * share,
        Double.POSITIVE_INFINITY,
        0.5 / share,
        SimulatedSway::sitting);
  }

  /**
   * A leg of someone whose body the feet carry.
   *
   * @param weightN the body's weight
   * @param loadN what it carries while the other foot does, too
   */
  static SimulatedLeg bearing(
      SimulatedDice dice,
      SimulatedPosture posture,
      double weightN,
      double loadN,
      SimulatedSway sway) {
    double landsKg = FOOT_AND_SHANK_PART * weightN / GRAVITY;
    return new SimulatedLeg(dice, posture, loadN, landsKg, 1, _ -> sway);
  }

  private SimulatedLeg(
      SimulatedDice dice,
      SimulatedPosture posture,
      double loadN,
      double mostLandingKg,
      double standing,
      Function<SimulatedDice, SimulatedSway> swayOf) {
    this.posture = posture;
    this.mostLandingKg = mostLandingKg;
    this.standing = standing;
    double fore = dice.in(posture.forefootPart) * loadN;
    usualFore = fore;
    usualHeel = loadN - fore;
    SimulatedAct still = new SimulatedFidget(-3, -2, 1, 1, 0.5, 0, Double.NaN);
    spells.add(new Spell(still, usualFore, usualHeel, usualFore, usualHeel));
    movedPart = dice.in(posture.movedPart);
    usualMassKg = Math.min(posture.mostMovedKg, movedPart * loadN / GRAVITY);
    massKg = usualMassKg;
    impactOnForefoot = dice.in(0.05, 0.3);
    stiffnessNPerM = dice.in(posture.stiffnessNPerM);
    flattensM = dice.in(0.1, 0.4);
    impactS = dice.in(0.01, 0.025);
    ringHz = dice.in(9, 18);
    sway = swayOf.apply(dice);
    tremorN = dice.in(0.2, 0.9);
    tremorHz = dice.in(7, 10.5);
  }

  /** Whether the heel has nothing to come down on. */
  boolean hangs() {
    return posture.hangs();
  }

  /** What it carries while the other foot does, too. */
  double usualLoadN() {
    return spells.getFirst().fore + spells.getFirst().heel;
  }

  /** Comes to carry so many times its usual load, with the heel down unless that hangs. */
  SimulatedShift shift(double startS, double endS, double times) {
    Spell first = spells.getFirst();
    return new SimulatedShift(startS, endS, times * first.fore, times * first.heel);
  }

  /** Adds what the foot does next; it starts when the act before it has ended, or later. */
  void add(SimulatedAct act) {
    Spell last = spells.getLast();
    double fore = last.fore;
    double heel = last.heel;
    if (act instanceof SimulatedShift shift) {
      fore = shift.forefootN();
      heel = shift.heelN();
      usualFore = fore;
      usualHeel = heel;
    } else if (act instanceof SimulatedFidget fidget && !Double.isNaN(fidget.settles())) {
      double moved = hangs() ? 0 : fidget.settles() * (usualFore + usualHeel);
      fore = usualFore + moved;
      heel = usualHeel - moved;
    }
    spells.add(new Spell(act, last.fore, last.heel, fore, heel));
  }

  /** Finds the forces at a time; fast if times rise. */
  void feel(double timeS) {
    while (current + 1 < spells.size() && spells.get(current + 1).act.startS() <= timeS) {
      current++;
    }
    while (current > 0 && spells.get(current).act.startS() > timeS) {
      current--;
    }
    Spell spell = spells.get(current);
    double startS = spell.act.startS();
    double endS = spell.act.endS();
    double settled = smooth((timeS - startS) / (endS - startS));
    forefootN = spell.fromFore + (spell.fore - spell.fromFore) * settled;
    heelN = spell.fromHeel + (spell.heel - spell.fromHeel) * settled;
    if (posture != SimulatedPosture.SEATED) {
      massKg = movedPart * (forefootN + heelN) / GRAVITY;
    }
    sway.sway(timeS, this);
    heelHeightM = 0;
    if (timeS < endS) {
      spell.act.press(timeS, this);
    }
    forefootN = Math.max(0, forefootN);
    heelN = Math.max(0, heelN);
  }

  /**
   * The shortest time in which the leg can move its heel without its toes leaving the pad.
   *
   * @param peakAcceleration the largest of the movement, in heights per its time squared
   */
  double quickestS(double heightM, double peakAcceleration) {
    double spareN = 0.6 * usualLoadN();
    return Math.sqrt(peakAcceleration * heightM * usualMassKg / spareN);
  }

  /** What the forefoot carries more as the knee rises and the thigh leaves the seat. */
  double thighN(double heightM) {
    return stiffnessNPerM * heightM / (1 + heightM / flattensM);
  }

  /** The tremble of a working muscle, coming and going. */
  double tremorN(double timeS) {
    return tremorN * wave(tremorHz * timeS) * wave(0.37 * timeS);
  }

  /**
   * The blow of a heel that lands: a pulse that stops half of the moved mass, of a body foot and
   * shank alone; the rest bends its knees.
   */
  double impactN(double sinceS, double speedMPerS) {
    double kg = Math.min(massKg, mostLandingKg);
    return sinceS < impactS ? kg * speedMPerS / impactS * bump(sinceS / impactS) : 0;
  }

  /**
   * How a heel that landed rings, as a part of its load; it never leaves the pad again. What did
   * not land with it does not ring.
   */
  double ring(double sinceS, double speedMPerS) {
    double s = sinceS - impactS;
    double landing = Math.min(1, mostLandingKg / massKg);
    return s > 0
        ? -0.7
            * landing
            * Math.min(1, 3 * speedMPerS)
            * StrictMath.exp(-s / 0.04)
            * wave(ringHz * s)
        : 0;
  }
}
