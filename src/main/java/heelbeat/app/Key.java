package heelbeat.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One key of the configuration.
 *
 * @param name as written in the file, with its table and a dot
 * @param defaultText the default as TOML
 * @param bounds what values are allowed, to follow "must be"
 * @param description one line for a person
 * @param reader the value of what the file holds, or nothing if it is out of bounds
 */
record Key<T>(
    String name,
    String defaultText,
    String bounds,
    String description,
    Function<Object, Optional<T>> reader) {

  /** A key with a few possible words. */
  static Key<String> choice(String name, List<String> words, String byDefault, String description) {
    return new Key<>(
        name,
        quoted(byDefault),
        "one of " + String.join(", ", words.stream().map(Key::quoted).toList()),
        description,
        value ->
            value instanceof String text && words.contains(text)
                ? Optional.of(text)
                : Optional.empty());
  }

  /** A key that is true or false. */
  static Key<Boolean> flag(String name, boolean byDefault, String description) {
    return new Key<>(
        name,
        Boolean.toString(byDefault),
        "true or false",
        description,
        value -> value instanceof Boolean flag ? Optional.of(flag) : Optional.empty());
  }

  /** A whole number within bounds, both included. */
  static Key<Long> whole(String name, long least, long most, long byDefault, String description) {
    return new Key<>(
        name,
        Long.toString(byDefault),
        "a whole number from " + least + " to " + most,
        description,
        value ->
            value instanceof Long number && number >= least && number <= most
                ? Optional.of(number)
                : Optional.empty());
  }

  /** A number within bounds, both included. */
  static Key<Double> number(
      String name, double least, double most, double byDefault, String description) {
    return new Key<>(
        name,
        Double.toString(byDefault),
        "a number from " + least + " to " + most,
        description,
        value ->
            value instanceof Number number
                    && number.doubleValue() >= least
                    && number.doubleValue() <= most
                ? Optional.of(number.doubleValue())
                : Optional.empty());
  }

  /** A file, directory or device; relative ones start at the working directory. */
  static Key<Path> path(String name, String byDefault, String description) {
    return new Key<>(
        name,
        quoted(byDefault),
        "a path in quotation marks",
        description,
        value -> value instanceof String text ? pathOf(text) : Optional.empty());
  }

  private static Optional<Path> pathOf(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
