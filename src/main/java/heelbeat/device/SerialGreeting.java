package heelbeat.device;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.text.Printable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pad says of itself: {@code HBG,1,<rate_hz>,<sensor>,<adc>,<full_scale>,<channels>}.
 *
 * @param format the pad
 * @param order the sensors in the order in which every frame gives their counts
 */
record SerialGreeting(PadFormat format, List<Channel> order) {
  private static final String VERSION = "1";
  private static final int FIELDS = 7;

  SerialGreeting {
    order = List.copyOf(order);
  }

  /**
   * @param line what stands between {@code $} and {@code *}
   * @throws IllegalArgumentException with what is wrong, for the maker of the pad
   */
  static SerialGreeting parse(String line) {
    String[] fields = Printable.line(line).split(",", -1);
    if (fields.length > 1 && !fields[1].equals(VERSION)) {
      throw new IllegalArgumentException(
          "it speaks version " + fields[1] + " of the protocol, and only " + VERSION + " is known");
    }
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "the greeting has " + fields.length + " fields, but needs " + FIELDS);
    }
    List<Channel> order =
        Arrays.stream(fields[6].split(";", -1)).map(SerialGreeting::channel).toList();
    Set<Channel> channels = EnumSet.copyOf(order);
    if (channels.size() < order.size()) {
      throw new IllegalArgumentException("the greeting names a channel twice: " + fields[6]);
    }
    String rate = field(fields[2], "[0-9]{1,4}(\\.[0-9]{1,6})?", "rate must be a number");
    String adc = field(fields[4], "[\\w.+-]{1,32}", "converter must be a name without blanks");
    String scale = field(fields[5], "[0-9]{1,9}", "full scale must be a whole number");
    return new SerialGreeting(
        new PadFormat(
            Double.parseDouble(rate), sensor(fields[3]), adc, Integer.parseInt(scale), channels),
        order);
  }

  private static String field(String text, String pattern, String rule) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException("the greeting's " + rule + ", but is '" + text + "'");
    }
    return text;
  }

  private static SensorKind sensor(String text) {
    return Arrays.stream(SensorKind.values())
        .filter(kind -> kind.label().equals(text))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the greeting's sensor must be fsr or loadcell, but is '" + text + "'"));
  }

  private static Channel channel(String text) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.label().equals(text))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the greeting's channels must be from "
                    + Arrays.stream(Channel.values())
                        .map(Channel::label)
                        .collect(Collectors.joining(", "))
                    + ", but one is '"
                    + text
                    + "'"));
  }
}
