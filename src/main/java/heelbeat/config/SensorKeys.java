package heelbeat.config;

import heelbeat.settings.Key;
import heelbeat.signal.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that tell what is wired to a converter. */
final class SensorKeys {
  private SensorKeys() {}

  /** Which sensor is wired to which input of a converter: the sensors' names from input 0 on. */
  static Key<Map<Channel, Integer>> inputs(
      String name, int inputs, List<Channel> byDefault, String description) {
    List<String> labels = byDefault.stream().map(Channel::label).toList();
    return new Key<>(
        name,
        sensorsOf(labels),
        labels.stream().map(label -> '"' + label + '"').collect(Collectors.joining(", ", "[", "]")),
        "up to "
            + inputs
            + " names in the order of the inputs, each one of "
            + Stream.of(Channel.values()).map(Channel::label).collect(Collectors.joining(", "))
            + " and none twice, or \"\" for an input without a sensor",
        description,
        written ->
            written instanceof List<?> names && names.size() <= inputs
                ? sensorsOf(names)
                : Optional.empty());
  }

  private static Optional<Map<Channel, Integer>> sensorsOf(List<?> names) {
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
}
