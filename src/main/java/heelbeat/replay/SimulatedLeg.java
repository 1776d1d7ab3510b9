package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.bump;
import static heelbeat.replay.SimulatedAct.smooth;
import static heelbeat.replay.SimulatedAct.wave;

import java.util.ArrayList;
import java.util.List;

/**
 * One leg of a seated person: how it rests on the pad, what it weighs, and what its foot does over
 * time.
 */
final class SimulatedLeg {
  /** How long after heel-down the heel still rings. */
  static final double RING_ENDS_S = 0.25;

  private static final double GRAVITY = 9.81;

  /** Newtons under the forefoot as of the last {@link #feel}, at least 0. */
  double forefootN;

  /** Newtons under the heel as of the last {@link #feel}, at least 0; exactly 0 in the air. */
  double heelN;

  /** What the leg's inertia comes to at the heel. */
  final double massKg;

  /** The forefoot's part in the blow of a landing heel. */
  final double impactOnForefoot;

  /** Half of the body's weight, in units of what rests on the pad when it sits. */
  final double standing;

  private final double stiffnessNPerM;
  private final double flattensM;
  private final double impactS;
  private final double ringHz;
  private final double swayN;
  private final double[] swayHz = new double[3];
  private final double tremorN;
  private final double tremorHz;
  private final List<Spell> spells = new ArrayList<>();
  private int current;

  /** An act with the resting forces before and after it. */
  private record Spell(
      SimulatedAct act, double fromFore, double fromHeel, double fore, double heel) {}

  /**
   * @param share the part of the body's weight that rests on this leg's foot when it sits
   */
  SimulatedLeg(SimulatedDice dice, double weightN, double share) {
    double loadN = weightN * share;
    standing = 0.5 / share;
    double fore = dice.in(0.38, 0.6) * loadN;
    SimulatedAct still = new SimulatedFidget(-3, -2, 1, 1, 0.5, 0, Double.NaN);
    spells.add(new Spell(still, fore, loadN - fore, fore, loadN - fore));
    massKg = Math.min(8, dice.in(0.25, 0.6) * loadN / GRAVITY);
    impactOnForefoot = dice.in(0.05, 0.3);
    stiffnessNPerM = dice.in(90, 320);
    flattensM = dice.in(0.1, 0.4);
    impactS = dice.in(0.01, 0.025);
    ringHz = dice.in(9, 18);
    swayN = dice.in(0.2, 0.6);
    for (int i = 0; i < swayHz.length; i++) {
      swayHz[i] = dice.in(0.1, 0.9);
    }
    tremorN = dice.in(0.2, 0.9);
    tremorHz = dice.in(7, 10.5);
  }

  /** Adds what the foot does next; it starts when the act before it has ended, or later. */
  void add(SimulatedAct act) {
    Spell last = spells.getLast();
    double fore = last.fore;
    double heel = last.heel;
    if (act instanceof SimulatedFidget fidget && !Double.isNaN(fidget.settles())) {
      Spell usual = spells.getFirst();
      double moved = fidget.settles() * (usual.fore + usual.heel);
      fore = usual.fore + moved;
      heel = usual.heel - moved;
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
    double weight = swayN * wave(swayHz[0] * timeS);
    double rocking = swayN * (wave(swayHz[1] * timeS) + wave(swayHz[2] * timeS));
    forefootN = spell.fromFore + (spell.fore - spell.fromFore) * settled + weight + rocking;
    heelN = spell.fromHeel + (spell.heel - spell.fromHeel) * settled + weight - rocking;
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
    double spareN = 0.6 * (spells.getFirst().fore + spells.getFirst().heel);
    return Math.sqrt(peakAcceleration * heightM * massKg / spareN);
  }

  /** What the forefoot carries more as the knee rises and the thigh leaves the seat. */
  double thighN(double heightM) {
    return stiffnessNPerM * heightM / (1 + heightM / flattensM);
  }

  /** The tremble of a working muscle, coming and going. */
  double tremorN(double timeS) {
    return tremorN * wave(tremorHz * timeS) * wave(0.37 * timeS);
  }

  /** The blow of a heel that lands: a pulse that stops half of the leg's mass. */
  double impactN(double sinceS, double speedMPerS) {
    return sinceS < impactS ? massKg * speedMPerS / impactS * bump(sinceS / impactS) : 0;
  }

  /** How a heel that landed rings, as a part of its load; it never leaves the pad again. */
  double ring(double sinceS, double speedMPerS) {
    double s = sinceS - impactS;
    return s > 0
        ? -0.7 * Math.min(1, 3 * speedMPerS) * StrictMath.exp(-s / 0.04) * wave(ringHz * s)
        : 0;
  }
}
