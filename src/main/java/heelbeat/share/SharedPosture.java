package heelbeat.share;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the person was placed in recordings that are shared. */
public enum SharedPosture {
  /** On a chair. */
  SEATED,
  /** On the back, knees bent. */
  LYING,
  /** Upright, both feet flat. */
  STANDING,
  /** Upright, forefeet on the edge of a step. */
  EDGE;

  /** The posture in the package's files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The posture of that label. */
  public static Optional<SharedPosture> named(String label) {
    return Stream.of(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** All labels. */
  public static List<String> labels() {
    return Stream.of(values()).map(SharedPosture::label).toList();
  }
}
