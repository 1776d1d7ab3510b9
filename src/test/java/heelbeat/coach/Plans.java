package heelbeat.coach;

import java.util.EnumSet;
import java.util.Set;

/** Plans for tests. */
public final class Plans {
  private static final long MS = 1_000_000L;

  private Plans() {}

  /** Count only, under a name. */
  public static Plan named(String name) {
    return Plan.of(protocol(name, TempoPlan.ANY, Protocol.FREE.sets(), Set.of(), 0));
  }

  /** Slow and held, every fault told, in sets of so many with 60 s between them. */
  public static Plan slow(int sets, int fewestPushUps, int mostPushUps, Sides sides) {
    SetPlan plan = new SetPlan(sets, fewestPushUps, mostPushUps, 60_000 * MS, 30_000 * MS, sides);
    return Plan.of(protocol("slow", slowTempo(), plan, EnumSet.allOf(FormFault.class), 0));
  }

  /** The same in sets without an end. */
  public static Plan slow() {
    return Plan.of(
        protocol("slow", slowTempo(), Protocol.FREE.sets(), EnumSet.allOf(FormFault.class), 0));
  }

  /** The same, led by the metronome: 1 s up, 2 s held, 3 s down, 1 s of rest. */
  public static Plan led(int reps) {
    return new Plan(slow(2, reps, reps, Sides.ANY).protocol(), Exercise.SEATED, Mode.METRONOME, 0);
  }

  /** Count only, with a reminder after so long. */
  public static Plan reminding(long afterNs) {
    return Plan.of(protocol("reminding", TempoPlan.ANY, Protocol.FREE.sets(), Set.of(), afterNs));
  }

  /** Count only, with holds up to so long. */
  public static Plan brisk(long longestHoldNs) {
    Protocol free = Protocol.FREE;
    return Plan.of(
        new Protocol(
            "brisk",
            free.title(),
            free.source(),
            free.tempo(),
            free.sets(),
            free.faults(),
            longestHoldNs,
            0));
  }

  private static TempoPlan slowTempo() {
    return new TempoPlan(
        new PhaseSpan(300 * MS, 1000 * MS, 2500 * MS),
        new PhaseSpan(700 * MS, 2000 * MS, 3000 * MS),
        new PhaseSpan(800 * MS, 3000 * MS, 5000 * MS),
        new PhaseSpan(300 * MS, 1000 * MS, 10_000 * MS));
  }

  private static Protocol protocol(
      String name, TempoPlan tempo, SetPlan sets, Set<FormFault> faults, long reminderNs) {
    return new Protocol(
        name, name, "test", tempo, sets, faults, Protocol.LONGEST_HOLD_NS, reminderNs);
  }
}
