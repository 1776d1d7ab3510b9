package heelbeat.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Exercise;
import heelbeat.coach.Posture;
import heelbeat.coach.RepRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExercisesTest {
  @Test
  void eachFileHoldsTheExerciseThatItIsNamedAfter() {
    assertEquals(Exercises.names(), Exercises.all().stream().map(Exercise::name).toList());
    assertEquals(Exercises.names(), Shipped.names("exercises", Exercises.names()));
    assertEquals(Optional.empty(), Exercises.named("squat"));
  }

  @ParameterizedTest
  @CsvSource({
    "seated, SEATED, false, HEEL",
    "seated-single, SEATED, true, HEEL",
    "bridge, LYING, false, HEEL",
    "bridge-single, LYING, true, HEEL",
    "calf-raise, STANDING, false, HEEL",
    "step-single, STANDING, true, EDGE",
    "tiptoe, STANDING, false, STEPS"
  })
  void theRulesAreThoseOfTheExercise(String name, Posture posture, boolean oneLeg, RepRule rule) {
    Exercise exercise = Exercises.named(name).orElseThrow();
    assertEquals(posture, exercise.posture());
    assertEquals(oneLeg, exercise.isOneLegged());
    assertEquals(rule, exercise.rule());
  }

  @Test
  void theSeatedOneIsTheOneThatThePlanStartsWith() {
    assertEquals(Optional.of(Exercise.SEATED), Exercises.named("seated"));
  }
}
