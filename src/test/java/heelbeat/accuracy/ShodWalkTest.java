package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.Recording;
import heelbeat.session.SessionEvent;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real people who walk, with shoes put on that press the forefoot's sensor in the swing. */
final class ShodWalkTest {
  private static final long FIRST_SEED = 41;
  private static final int SHOES = 12;

  /** A turn's short step under a shoe that presses hard looks like a raise: one in 300. */
  private static final double MOST_PART = 1 / 300.0;

  @ParameterizedTest
  @EnumSource
  void stepsInShoesAreHardlyEverCounted(SensorKind sensor) throws IOException {
    int stances = 0;
    int counted = 0;
    int walks = 0;
    int falseWalks = 0;
    for (Recording walk : SharedRecordings.in("realdata/gait")) {
      int ofWalk = Stance.read(SharedRecordings.beside(walk, ".reference-stances.csv")).size();
      for (long seed = FIRST_SEED; seed < FIRST_SEED + SHOES; seed++) {
        List<SessionEvent> events = SharedRecordings.eventsOf(new ShodWalk(walk, sensor, seed));
        int reps = SharedRecordings.repsOf(events).size();
        stances += ofWalk;
        walks++;
        counted += reps;
        falseWalks += reps > 0 ? 1 : 0;
      }
    }
    String found =
        String.format(
            "%s, seeds from %d: %d of %d steps counted, in %d of %d walks",
            sensor, FIRST_SEED, counted, stances, falseWalks, walks);
    System.out.println(found);
    assertTrue(counted <= MOST_PART * stances, found);
  }
}
