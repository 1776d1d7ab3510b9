package heelbeat.catalogue;

import heelbeat.coach.Exercise;
import java.util.List;
import java.util.Optional;

/** The exercises that there are. They come with Heelbeat, because the chain must know each. */
public final class Exercises {
  private static final List<String> NAMES =
      List.of(
          "seated",
          "seated-single",
          "bridge",
          "bridge-single",
          "calf-raise",
          "step-single",
          "tiptoe");

  private Exercises() {}

  /** Their names. */
  public static List<String> names() {
    return NAMES;
  }

  /** All of them. */
  public static List<Exercise> all() {
    return NAMES.stream().map(Exercises::read).toList();
  }

  /** The exercise of that name. */
  public static Optional<Exercise> named(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static Exercise read(String name) {
    return BuiltIn.read("exercises", name, ExerciseKeys.ALL, ExerciseKeys::read);
  }
}
