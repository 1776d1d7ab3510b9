package heelbeat.app;

import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tomlj.TomlArray;

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

  /** One of a few numbers. */
  static <N extends Number> Key<N> oneOf(
      String name, List<N> numbers, N byDefault, String description) {
    return new Key<>(
        name,
        byDefault.toString(),
        "one of " + String.join(", ", numbers.stream().map(Object::toString).toList()),
        description,
        value ->
            value instanceof Number given
                ? numbers.stream()
                    .filter(one -> one.doubleValue() == given.doubleValue())
                    .findFirst()
                : Optional.empty());
  }

  /** What sits under the foot. */
  static Key<SensorKind> sensorKind(String name, SensorKind byDefault, String description) {
    List<SensorKind> kinds = List.of(SensorKind.values());
    Key<String> label =
        choice(
            name, kinds.stream().map(SensorKind::label).toList(), byDefault.label(), description);
    return new Key<>(
        name,
        label.defaultText(),
        label.bounds(),
        description,
        value -> kinds.stream().filter(kind -> kind.label().equals(value)).findFirst());
  }

  /** An address on a bus, within bounds, both included. */
  static Key<Long> address(String name, int least, int most, int byDefault, String description) {
    Key<Long> key = whole(name, least, most, byDefault, description);
    return new Key<>(
        name,
        hex(byDefault),
        "an address from " + hex(least) + " to " + hex(most),
        description,
        key.reader());
  }

  /** Which sensor is wired to which input of a converter: the sensors' names from input 0 on. */
  static Key<Map<Channel, Integer>> sensors(
      String name, int inputs, List<Channel> byDefault, String description) {
    return new Key<>(
        name,
        byDefault.stream().map(channel -> quoted(channel.label())).toList().toString(),
        "up to "
            + inputs
            + " names in the order of the inputs, each one of "
            + String.join(", ", Arrays.stream(Channel.values()).map(Channel::label).toList())
            + " and none twice, or \"\" for an input without a sensor",
        description,
        value ->
            value instanceof TomlArray names && names.size() <= inputs
                ? sensorsOf(names)
                : Optional.empty());
  }

  private static Optional<Map<Channel, Integer>> sensorsOf(TomlArray names) {
    Map<Channel, Integer> sensors = new EnumMap<>(Channel.class);
    int wired = 0;
    for (int input = 0; input < names.size(); input++) {
      Object name = names.get(input);
      if (name.equals("")) {
        continue;
      }
      wired++;
      for (Channel channel : Channel.values()) {
        if (channel.label().equals(name)) {
          sensors.put(channel, input);
        }
      }
    }
    return sensors.size() == wired ? Optional.of(sensors) : Optional.empty();
  }

  /** A text. */
  static Key<String> text(String name, String byDefault, String description) {
    return new Key<>(
        name,
        quoted(byDefault),
        "a text in quotation marks",
        description,
        value -> value instanceof String text ? Optional.of(text) : Optional.empty());
  }

  /** So many whole numbers, each within bounds, both included. */
  static Key<List<Integer>> wholes(
      String name, int count, int least, int most, List<Integer> byDefault, String description) {
    return new Key<>(
        name,
        byDefault.toString(),
        count + " whole numbers from " + least + " to " + most + " in square brackets",
        description,
        value ->
            value instanceof TomlArray array && array.size() == count
                ? wholesOf(array, least, most)
                : Optional.empty());
  }

  private static Optional<List<Integer>> wholesOf(TomlArray array, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (Object value : array.toList()) {
      if (!(value instanceof Long number && number >= least && number <= most)) {
        return Optional.empty();
      }
      numbers.add(number.intValue());
    }
    return Optional.of(List.copyOf(numbers));
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

  private static String hex(int address) {
    return "0x%x".formatted(address);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
