package heelbeat.machine;

import heelbeat.coach.Protocol;
import heelbeat.coach.Sides;
import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;
import java.util.Random;

/** Eight hours of somebody at a desk, who does a bout now and then, talks, and stands up. */
final class SoakDay {
  private static final double LASTS_S = 8 * 3600;

  /** The last absence is not over when the day is. */
  private static final double BEFORE_END_S = 5;

  private final Protocol protocol;
  private final Random chance;
  private final SimulatedPerson person;
  private int bouts;

  private SoakDay(long seed, Protocol protocol) {
    this.protocol = protocol;
    chance = new Random(seed);
    person = new SimulatedPerson(seed);
  }

  /** The day of that seed, by that protocol. */
  static SoakDay of(long seed, Protocol protocol) {
    SoakDay day = new SoakDay(seed, protocol);
    while (day.person.endS() < LASTS_S) {
      day.person.off(day.minutes(6, 40));
      day.bout();
    }
    day.person.off(day.minutes(6, 8));
    return day;
  }

  private void bout() {
    bouts++;
    for (int set = chance.nextInt(3); set >= 0; set--) {
      person.rest(minutes(1, 15)).talk(20, Foot.values()).rest(minutes(0, 3));
      if (protocol.sets().sides() == Sides.EACH) {
        person.reps(tradition(), 10, Foot.LEFT).rest(40).reps(tradition(), 10, Foot.RIGHT);
      } else {
        person.reps(tradition(), 20 + chance.nextInt(8), Foot.values());
      }
      person.rest(minutes(2, 4));
      switch (chance.nextInt(4)) {
        case 0 -> person.off(minutes(1, 3)).rest(20);
        case 1 -> person.distraction(SimulatedDistraction.STAND, Foot.values()).rest(20);
        default -> {}
      }
    }
  }

  private SimulatedTradition tradition() {
    return switch (protocol.name()) {
      case "technique" -> SimulatedTradition.TECHNIQUE;
      case "per-leg" -> SimulatedTradition.PER_LEG;
      case "houston" -> SimulatedTradition.HOUSTON;
      default -> SimulatedTradition.CIRCULATION;
    };
  }

  private double minutes(double low, double high) {
    return 60 * chance.nextDouble(low, high);
  }

  /** Times away that are long enough to end a session, less one. */
  int bouts() {
    return bouts;
  }

  int trueReps() {
    return person.truth(endS()).reps().size();
  }

  double endS() {
    return person.endS() - BEFORE_END_S;
  }

  /** The pad under that person, from its first frame; once. */
  SimulatedPad pad() {
    return new SimulatedPad(person, SimulatedPadKind.ADS1115, endS(), SimulatedPad.Flaws.NONE);
  }
}
