package heelbeat.replay;

import heelbeat.replay.SimulatedDice.Range;
import java.util.Locale;

/**
 * What people do on a pad besides repetitions. The forces under forefoot and heel become a multiple
 * of those at rest, in a ramp, and return; some go to and fro in between. How long each lasts is
 * what the truth files of the recordings show.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Range is two numbers
public enum SimulatedDistraction {
  /** The foot finds a new place on the pad, and stays loaded. */
  SHUFFLE(range(1, 1.9), range(0.55, 1.5), range(0.5, 1.5), swell(), range(0.7, 1.6)),
  /** The heel rises too little to leave the pad. */
  PARTIAL(range(0.65, 1.45), range(1.25, 1.5), range(0.3, 0.65), swell(), none()),
  /** The toes leave the pad, the heel takes their load. */
  TOE_RAISE(range(0.9, 2), range(0, 0.03), range(1.4, 1.9), range(0.15, 0.35), none()),
  /** The foot goes under the chair and rests on its toes: a heel-off that is no hold. */
  TUCK(range(12, 18), range(1.05, 1.4), none(), range(0.3, 0.5), none()),
  /** The leg bounces, at 4-7 Hz; some heels leave the pad each time. */
  JIGGLE(range(2.9, 5), range(1.3, 1.8), range(-0.05, 0.5), range(0.15, 0.4), range(4, 7)),
  /** The trunk leans over the knees or back. */
  LEAN(range(3.8, 5.5), range(0.8, 1.5), range(0.7, 1.5), swell(), none()),
  /** The foot leaves the pad and comes back. */
  AWAY(range(0.9, 2.3), none(), none(), range(0.1, 0.25), none()),
  /** The person stands up and sits down again; multiples of half of the body on each foot. */
  STAND(range(4.6, 5.7), range(0.75, 1.2), range(0.8, 1.2), range(0.5, 0.9), none());

  final Range seconds;
  private final Range forefoot;
  private final Range heel;
  private final Range rampS;
  private final Range rateHz;

  SimulatedDistraction(Range seconds, Range forefoot, Range heel, Range rampS, Range rateHz) {
    this.seconds = seconds;
    this.forefoot = forefoot;
    this.heel = heel;
    this.rampS = rampS;
    this.rateHz = rateHz;
  }

  private static Range range(double low, double high) {
    return new Range(low, high);
  }

  /** A ramp that takes as long as there is. */
  private static Range swell() {
    return range(100, 100);
  }

  private static Range none() {
    return range(0, 0);
  }

  /** The name in truth files, such as {@code toe_raise}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One foot's share in it. */
  SimulatedFidget draw(SimulatedDice dice, SimulatedLeg leg, double startS, double endS) {
    double unit = this == STAND ? leg.standing : 1;
    boolean moves = this == SHUFFLE || this == STAND || this == AWAY;
    return new SimulatedFidget(
        startS,
        endS,
        unit * dice.in(forefoot),
        unit * dice.in(heel),
        Math.min(dice.in(rampS), (endS - startS) / 2),
        dice.in(rateHz),
        moves ? 0.06 * dice.normal() : Double.NaN);
  }
}
