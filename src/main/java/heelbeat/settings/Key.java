package heelbeat.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One key of a file. The factories that take no default make keys that a file must have.
 *
 * @param name as written in the file, with its table and a dot
 * @param byDefault the value where a file has none
 * @param defaultText the same as TOML; empty if there is none
 * @param bounds what values are allowed, to follow "must be"
 * @param description one line for a person
 * @param reader the value of what the file holds, which is a {@code Boolean}, {@code Long}, {@code
 *     Double}, {@code String}, a {@code List} of them or something that no key takes; or nothing if
 *     it is out of bounds
 */
public record Key<T>(
    String name,
    Optional<T> byDefault,
    String defaultText,
    String bounds,
    String description,
    Function<Object, Optional<T>> reader) {

  /** Whether a file must have it. */
  public boolean isRequired() {
    return byDefault.isEmpty();
  }

  private static <T> Key<T> required(
      String name, String bounds, String description, Function<Object, Optional<T>> reader) {
    return new Key<>(name, Optional.empty(), "", bounds, description, reader);
  }

  private Key<T> or(T value, String text) {
    return new Key<>(name, Optional.of(value), text, bounds, description, reader);
  }

  /** One of a few values, each by its label. */
  public static <T> Key<T> choice(
      String name, List<T> values, Function<T, String> label, String description) {
    return required(
        name,
        "one of " + quotedAll(values, label),
        description,
        written -> labelled(written, values, label));
  }

  /** The same with a default. */
  public static <T> Key<T> choice(
      String name, List<T> values, Function<T, String> label, T byDefault, String description) {
    return choice(name, values, label, description).or(byDefault, quoted(label.apply(byDefault)));
  }

  /** One of the constants of an enum, by their names in small letters. */
  public static <E extends Enum<E>> Key<E> choice(String name, E byDefault, String description) {
    return choice(
        name,
        List.of(byDefault.getDeclaringClass().getEnumConstants()),
        value -> value.name().toLowerCase(Locale.ROOT),
        byDefault,
        description);
  }

  /** Some of a few values, each by its label; by default none. */
  public static <T> Key<Set<T>> choices(
      String name, List<T> values, Function<T, String> label, String description) {
    return new Key<>(
        name,
        Optional.of(Set.of()),
        "[]",
        "some of " + quotedAll(values, label) + " in square brackets, none twice",
        description,
        written ->
            written instanceof List<?> list ? allLabelled(list, values, label) : Optional.empty());
  }

  private static <T> Optional<Set<T>> allLabelled(
      List<?> written, List<T> values, Function<T, String> label) {
    Set<T> chosen = new LinkedHashSet<>();
    for (Object one : written) {
      labelled(one, values, label).ifPresent(chosen::add);
    }
    return chosen.size() == written.size() ? Optional.of(chosen) : Optional.empty();
  }

  private static <T> Optional<T> labelled(
      Object written, List<T> values, Function<T, String> label) {
    return values.stream().filter(value -> label.apply(value).equals(written)).findFirst();
  }

  /** True or false. */
  public static Key<Boolean> flag(String name, boolean byDefault, String description) {
    return new Key<>(
        name,
        Optional.of(byDefault),
        Boolean.toString(byDefault),
        "true or false",
        description,
        written -> written instanceof Boolean flag ? Optional.of(flag) : Optional.empty());
  }

  /** A whole number within bounds, both included. */
  public static Key<Long> whole(String name, long least, long most, String description) {
    return required(
        name,
        "a whole number from " + least + " to " + most,
        description,
        written ->
            written instanceof Long number && number >= least && number <= most
                ? Optional.of(number)
                : Optional.empty());
  }

  /** The same with a default. */
  public static Key<Long> whole(
      String name, long least, long most, long byDefault, String description) {
    return whole(name, least, most, description).or(byDefault, Long.toString(byDefault));
  }

  /** A number within bounds, both included. */
  public static Key<Double> number(String name, double least, double most, String description) {
    return required(
        name,
        "a number from " + PlainNumber.text(least) + " to " + PlainNumber.text(most),
        description,
        written ->
            written instanceof Number number
                    && number.doubleValue() >= least
                    && number.doubleValue() <= most
                ? Optional.of(number.doubleValue())
                : Optional.empty());
  }

  /** The same with a default. */
  public static Key<Double> number(
      String name, double least, double most, double byDefault, String description) {
    return number(name, least, most, description).or(byDefault, PlainNumber.text(byDefault));
  }

  /** One of a few numbers. */
  public static <N extends Number> Key<N> oneOf(
      String name, List<N> numbers, N byDefault, String description) {
    return new Key<>(
        name,
        Optional.of(byDefault),
        byDefault.toString(),
        "one of " + String.join(", ", numbers.stream().map(Object::toString).toList()),
        description,
        written ->
            written instanceof Number given
                ? numbers.stream()
                    .filter(one -> one.doubleValue() == given.doubleValue())
                    .findFirst()
                : Optional.empty());
  }

  /** An address on a bus, within bounds, both included. */
  public static Key<Long> address(
      String name, int least, int most, int byDefault, String description) {
    return new Key<>(
        name,
        Optional.of((long) byDefault),
        hex(byDefault),
        "an address from " + hex(least) + " to " + hex(most),
        description,
        whole(name, least, most, description).reader());
  }

  /** So many whole numbers, each within bounds, both included. */
  public static Key<List<Integer>> wholes(
      String name, int count, int least, int most, List<Integer> byDefault, String description) {
    return new Key<>(
        name,
        Optional.of(byDefault),
        byDefault.toString(),
        count + " whole numbers from " + least + " to " + most + " in square brackets",
        description,
        written ->
            written instanceof List<?> list && list.size() == count
                ? allWhole(list, least, most)
                : Optional.empty());
  }

  private static Optional<List<Integer>> allWhole(List<?> written, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (Object one : written) {
      if (!(one instanceof Long number && number >= least && number <= most)) {
        return Optional.empty();
      }
      numbers.add(number.intValue());
    }
    return Optional.of(List.copyOf(numbers));
  }

  /** A text. */
  public static Key<String> text(String name, String byDefault, String description) {
    return new Key<>(
        name,
        Optional.of(byDefault),
        quoted(byDefault),
        "a text in quotation marks",
        description,
        written -> written instanceof String text ? Optional.of(text) : Optional.empty());
  }

  /** A text of one printable line that says something. */
  public static Key<String> line(String name, int mostChars, String description) {
    return matching(
        name,
        Pattern.compile("(?=.*\\S)\\P{C}{1," + mostChars + "}"),
        "a line of 1 to " + mostChars + " characters in quotation marks",
        description);
  }

  /** The same with a default. */
  public static Key<String> line(String name, int mostChars, String byDefault, String description) {
    return line(name, mostChars, description).or(byDefault, quoted(byDefault));
  }

  /**
   * A text of a certain form.
   *
   * @param form what all of it must match
   * @param bounds the form in words
   */
  public static Key<String> matching(String name, Pattern form, String bounds, String description) {
    return required(
        name,
        bounds,
        description,
        written ->
            written instanceof String text && form.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty());
  }

  /** The same with a default. */
  public static Key<String> matching(
      String name, Pattern form, String bounds, String byDefault, String description) {
    return matching(name, form, bounds, description).or(byDefault, quoted(byDefault));
  }

  /** A file, directory or device; relative ones start at the working directory. */
  public static Key<Path> path(String name, String byDefault, String description) {
    return new Key<>(
        name,
        Optional.of(Path.of(byDefault)),
        quoted(byDefault),
        "a path in quotation marks",
        description,
        written -> written instanceof String text ? pathOf(text) : Optional.empty());
  }

  private static Optional<Path> pathOf(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String hex(int address) {
    return "0x%x".formatted(address);
  }

  private static <T> String quotedAll(List<T> values, Function<T, String> label) {
    return String.join(", ", values.stream().map(value -> quoted(label.apply(value))).toList());
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
