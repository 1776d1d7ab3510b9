package heelbeat.replay;

import heelbeat.signal.Foot;
import java.util.List;

/**
 * Walking on the spot on tip toe: the feet take the whole body in turns, on their toes, and for a
 * moment share it. 1.5 to 2.2 steps a second; they share for 0.06 to 0.16 s. Both chosen.
 */
final class SimulatedToeWalk {
  private final SimulatedDice dice;
  private final SimulatedLeg left;
  private final SimulatedLeg right;
  private final List<SimulatedTruth.Step> steps;
  private final double wholeN;
  private final double stepS;
  private final double handoverS;
  private final double bounce;

  SimulatedToeWalk(
      SimulatedDice dice, SimulatedLeg left, SimulatedLeg right, List<SimulatedTruth.Step> steps) {
    this.dice = dice;
    this.left = left;
    this.right = right;
    this.steps = steps;
    wholeN = left.usualLoadN() + right.usualLoadN();
    stepS = 1 / dice.in(1.5, 2.2);
    handoverS = dice.in(0.06, 0.16);
    bounce = dice.in(0.02, 0.2);
  }

  /**
   * From both feet flat to both feet flat; truth is told of feet that come from the air.
   *
   * @return when the feet are flat again
   */
  double walk(double startS, double endS) {
    double overS = startS + dice.in(0.3, 0.6);
    left.add(left.shift(startS, overS, 0));
    right.add(right.shift(startS, overS, wholeN / right.usualLoadN()));
    double landsS = overS + dice.in(0.2, 0.4);
    // The right foot leaves from flat, and comes back on its toes.
    right.add(right.shift(landsS, landsS + handoverS, 0));
    Foot foot = Foot.LEFT;
    double nextS = landsS + lengthS();
    while (nextS < endS) {
      step(foot, landsS, nextS + handoverS);
      landsS = nextS;
      nextS += lengthS();
      foot = other(foot);
    }
    // One foot stays on its toes, the other comes down beside it.
    SimulatedLeg last = leg(foot);
    SimulatedLeg beside = leg(other(foot));
    last.add(new SimulatedShift(landsS, landsS + handoverS, wholeN, 0));
    last.add(new SimulatedShift(nextS, nextS + handoverS, last.usualLoadN(), 0));
    beside.add(new SimulatedShift(nextS, nextS + handoverS, beside.usualLoadN(), 0));
    double heelsDownS = nextS + handoverS + dice.in(0.2, 0.8);
    double flatS = heelsDownS + dice.in(0.2, 0.4);
    report(foot, landsS, heelsDownS);
    report(other(foot), nextS, heelsDownS);
    last.add(last.shift(heelsDownS, flatS, 1));
    beside.add(beside.shift(heelsDownS, flatS, 1));
    return flatS;
  }

  private double lengthS() {
    return dice.near(stepS, 0.04, new SimulatedDice.Range(0.4, 0.75));
  }

  private void step(Foot foot, double fromS, double toS) {
    leg(foot).add(new SimulatedStep(fromS, toS, handoverS, wholeN, bounce));
    report(foot, fromS, toS);
  }

  private void report(Foot foot, double fromS, double toS) {
    steps.add(new SimulatedTruth.Step(foot, Math.round(fromS * 1e9), Math.round(toS * 1e9)));
  }

  private SimulatedLeg leg(Foot foot) {
    return foot == Foot.LEFT ? left : right;
  }

  private static Foot other(Foot foot) {
    return foot == Foot.LEFT ? Foot.RIGHT : Foot.LEFT;
  }
}
