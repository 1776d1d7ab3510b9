package heelbeat.coach;

import heelbeat.coach.SetFinding.Kind;
import java.util.List;

/**
 * Whether a set was tiring: who tires holds for less, lifts less high and pauses for longer. No
 * single sign is sure in a set of fifteen push-ups, so each is weighed by how much likelier its
 * trend is of somebody who tires than of somebody who does not, and by how well the trend is known.
 */
final class Tiring {
  /** Fewer push-ups tell of no trend. */
  private static final int LEAST_PUSH_UPS = 12;

  /** Shorter holds are not known well enough to see them shrink. */
  private static final double LEAST_HOLD_S = 0.15;

  private static final double LEAST_RISE = 0.001;
  private static final double LEAST_PAUSE_S = 0.02;

  /** Who is away from the exercise for so long does something else. */
  private static final double LONGEST_PAUSE_S = 6;

  /**
   * By how much somebody who tires changes from the first push-up to the last, as a logarithm:
   * chosen, about two fifths less and two thirds more.
   */
  private static final double TIRED = 0.5;

  /** How much lower the lifts get in a set that tires nobody: chosen. */
  private static final double USUAL_SINKING = 0.12;

  /** How far people's changes scatter about these, though each is done as it should be. */
  private static final double SCATTER = 0.1;

  /** Before anything is known of it, one set in five is tiring: odds of 1 to 4, chosen. */
  private static final double LEAST_EVIDENCE = Math.log(4);

  private final Trend holdTrend = new Trend();
  private final Trend riseTrend = new Trend();
  private final Trend pauseTrend = new Trend();

  /**
   * Takes the next push-up.
   *
   * @param holdS how long it was held, in seconds
   * @param rise how high, as {@link heelbeat.rep.RepForm#rise}
   */
  void addPushUp(double holdS, double rise) {
    holdTrend.add(Math.max(holdS, LEAST_HOLD_S));
    riseTrend.add(Math.max(rise, LEAST_RISE));
  }

  /**
   * Takes the time between two push-ups.
   *
   * @param pauseS in seconds; at most 0 if they overlap
   */
  void addPause(double pauseS) {
    if (pauseS < LONGEST_PAUSE_S) {
      pauseTrend.add(Math.max(pauseS, LEAST_PAUSE_S));
    }
  }

  /** Reports what shows that the set was tiring, if it was. */
  void report(List<SetFinding> findings) {
    if (holdTrend.count() < LEAST_PUSH_UPS || pauseTrend.count() < LEAST_PUSH_UPS / 2) {
      return;
    }
    double evidence =
        evidence(holdTrend, -1, 0)
            + evidence(riseTrend, -1, USUAL_SINKING)
            + evidence(pauseTrend, 1, 0);
    if (evidence > LEAST_EVIDENCE) {
      report(findings, Kind.HOLDS_SHRINK, holdTrend, -1, 0);
      report(findings, Kind.LIFTS_SINK, riseTrend, -1, USUAL_SINKING);
      report(findings, Kind.SLOWS_DOWN, pauseTrend, 1, 0);
    }
  }

  /**
   * The logarithm of how much likelier the change is of somebody who tires, normally distributed.
   * One that is larger than theirs is no better evidence.
   */
  private static double evidence(Trend trend, int sign, double usual) {
    double change = Math.clamp(sign * trend.change(), -TIRED, TIRED);
    double middle = (TIRED + usual) / 2;
    return (TIRED - usual) * (change - middle) / (trend.variance() + SCATTER * SCATTER);
  }

  /** Names those signs that changed more like somebody's who tires than not. */
  private static void report(
      List<SetFinding> findings, Kind kind, Trend trend, int sign, double usual) {
    double change = sign * trend.change();
    if (change > (TIRED + usual) / 2) {
      findings.add(new SetFinding(kind, 100 * Math.abs(Math.expm1(sign * change))));
    }
  }
}
