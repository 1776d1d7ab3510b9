package heelbeat.rep;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;

import heelbeat.heel.ToldBefore;
import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.replay.SimulatedTradition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What this room tells of a few people, to a tenth of a millisecond and four digits: a coarse net
 * under the other tests, see {@link ToldBefore}.
 */
final class RepsToldBeforeTest {
  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void whoSits(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(1)
            .off(2)
            .rest(2)
            .reps(SimulatedTradition.CIRCULATION, 2, LEFT, RIGHT)
            .distraction(SimulatedDistraction.PARTIAL, LEFT)
            .reps(SimulatedTradition.TECHNIQUE, 2, LEFT, RIGHT)
            .distraction(SimulatedDistraction.JIGGLE, RIGHT)
            .reps(SimulatedTradition.PER_LEG, 3, RIGHT)
            .distraction(SimulatedDistraction.TUCK, LEFT)
            .rest(1)
            .reps(SimulatedTradition.HOUSTON, 4, LEFT, RIGHT)
            .distraction(SimulatedDistraction.AWAY, LEFT, RIGHT)
            .reps(SimulatedTradition.HOUSTON, 2, LEFT, RIGHT)
            .rest(2);
    expect("sits-" + kind, SimulatedFeet.byTheirHeels(pad(person, kind)).reported);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void whoStandsOnAnEdge(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(2, SimulatedPosture.EDGE)
            .off(2)
            .bear(LEFT)
            .rest(3)
            .reps(SimulatedTradition.PER_LEG, 3, LEFT)
            .reps(SimulatedTradition.CIRCULATION, 2, LEFT)
            .distraction(SimulatedDistraction.SHUFFLE, LEFT)
            .reps(SimulatedTradition.HOUSTON, 3, LEFT)
            .bear(RIGHT)
            .rest(3)
            .reps(SimulatedTradition.PER_LEG, 2, RIGHT)
            .rest(2);
    expect("edge-" + kind, SimulatedFeet.onAnEdge(pad(person, kind)).reported);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void whoWalksOnTheToes(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(3, SimulatedPosture.STANDING)
            .off(2)
            .rest(3)
            .walkOnToes(5)
            .rest(3)
            .reps(SimulatedTradition.PER_LEG, 1, LEFT, RIGHT)
            .walkOnToes(5)
            .rest(2);
    List<String> reported = new ArrayList<>();
    SimulatedFeet.stepping(
        pad(person, kind),
        step ->
            reported.add(
                String.format(
                    Locale.ROOT,
                    "%s %.4f %.4f",
                    step.foot(),
                    step.startNs() / 1e9,
                    step.endNs() / 1e9)));
    expect("toes-" + kind, reported);
  }

  private static SimulatedPad pad(SimulatedPerson person, SimulatedPadKind kind) {
    return new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
  }

  private static void expect(String scene, List<String> reported) {
    ToldBefore.expect(RepsToldBeforeTest.class, scene.toLowerCase(Locale.ROOT), reported);
  }
}
