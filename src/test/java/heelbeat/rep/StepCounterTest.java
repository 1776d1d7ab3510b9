package heelbeat.rep;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.SimulatedTruth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepCounterTest {
  /** Mutation tests, which run this often, set fewer. */
  private static final int SEEDS = Integer.getInteger("heelbeat.people", 40);

  private static final long SAME_NS = 150_000_000L;

  private static SimulatedPad pad(SimulatedPerson person, SimulatedPadKind kind) {
    return new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void stepsOnTheToesAreCountedAndTheirTimeIsTrue(SimulatedPadKind kind) {
    int real = 0;
    int counted = 0;
    int found = 0;
    List<String> inexact = new ArrayList<>();
    DoubleStream.Builder errorsMs = DoubleStream.builder();
    double worstTimePart = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed, SimulatedPosture.STANDING)
              .off(2)
              .rest(3)
              .walkOnToes(20)
              .rest(5)
              .walkOnToes(40)
              .rest(3);
      SimulatedPad pad = pad(person, kind);
      List<ToeStep> steps = new ArrayList<>();
      ToeTime time = new ToeTime();
      SimulatedFeet feet =
          SimulatedFeet.stepping(
              pad,
              step -> {
                steps.add(step);
                time.onStep(step);
              });
      assertEquals(List.of(), feet.faults, "seed " + seed);
      List<ToeStep> left = new ArrayList<>(steps);
      ToeTime trueTime = new ToeTime();
      for (SimulatedTruth.Step step : pad.truth().steps()) {
        trueTime.onStep(new ToeStep(step.foot(), step.startNs(), step.endNs()));
        left.stream()
            .filter(other -> isSame(other, step))
            .findFirst()
            .ifPresent(other -> {
              left.remove(other);
              errorsMs.add(Math.abs(other.startNs() - step.startNs()) / 1e6);
              errorsMs.add(Math.abs(other.endNs() - step.endNs()) / 1e6);
            });
      }
      int trueSteps = pad.truth().steps().size();
      real += trueSteps;
      counted += steps.size();
      found += steps.size() - left.size();
      worstTimePart =
          Math.max(worstTimePart, Math.abs(1 - (double) time.timeNs() / trueTime.timeNs()));
      if (!left.isEmpty() || steps.size() != trueSteps) {
        inexact.add("seed " + seed + " (" + steps.size() + " of " + trueSteps + ")");
      }
    }
    double f1 = 2.0 * found / (real + counted);
    double[] errors = errorsMs.build().sorted().toArray();
    System.out.printf(
        "steps %s: true %d counted %d F1 %.4f exact %d of %d; start and end off by ms %.0f/%.0f;"
            + " time on the toes off by at most %.1f %%; not exact: %s%n",
        kind,
        real,
        counted,
        f1,
        SEEDS - inexact.size(),
        SEEDS,
        errors[errors.length / 2],
        errors[errors.length * 95 / 100],
        100 * worstTimePart,
        inexact);
    assertTrue(f1 >= 0.99);
    assertTrue(worstTimePart < 0.05);
  }

  private static boolean isSame(ToeStep counted, SimulatedTruth.Step real) {
    return counted.foot() == real.foot()
        && Math.abs(counted.startNs() - real.startNs()) < SAME_NS
        && Math.abs(counted.endNs() - real.endNs()) < SAME_NS;
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void nothingThatPeopleDoSeatedIsAStepOnTheToes(SimulatedPadKind kind) {
    List<String> steps = new ArrayList<>();
    for (long seed = 1; seed <= Math.min(10, SEEDS); seed++) {
      long ofSeed = seed;
      SimulatedFeet.stepping(new SimulatedPad(seed, kind, 250), s -> steps.add(ofSeed + " " + s));
    }
    assertEquals(List.of(), steps);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "HX711"})
  void raisingTheHeelsAndShiftingTheBodyIsNoStep(SimulatedPadKind kind) {
    List<String> steps = new ArrayList<>();
    for (long seed = 1; seed <= Math.min(10, SEEDS); seed++) {
      long ofSeed = seed;
      SimulatedPerson person =
          new SimulatedPerson(seed, SimulatedPosture.STANDING)
              .off(2)
              .rest(2)
              .reps(SimulatedTradition.PER_LEG, 5, LEFT, RIGHT)
              .bear(LEFT)
              .rest(2)
              .bear(RIGHT)
              .rest(2)
              .bear(LEFT, RIGHT)
              .rest(2);
      SimulatedFeet.stepping(pad(person, kind), s -> steps.add(ofSeed + " " + s));
    }
    assertEquals(List.of(), steps);
  }

  @Test
  void bothFeetDownIsOneTime() {
    ToeTime time = new ToeTime();
    for (ToeStep step :
        Arrays.asList(
            new ToeStep(LEFT, 0, 600),
            new ToeStep(RIGHT, 500, 1100),
            new ToeStep(LEFT, 2000, 2500))) {
      time.onStep(step);
    }
    assertEquals(3, time.steps());
    assertEquals(1600, time.timeNs());
  }
}
