package heelbeat.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines as a pad writes them. */
public final class SerialText {
  /** Four sensors at 200 Hz on the ten-bit converter of an AVR. */
  public static final PadFormat FORMAT =
      new PadFormat(200, SensorKind.FSR, "avr10", 1023, Set.of(Channel.values()));

  static final String GREETING = greeting(FORMAT);

  private SerialText() {}

  /** A greeting that names the channels in their own order. */
  static String greeting(PadFormat format) {
    String channels =
        EnumSet.copyOf(format.channels()).stream()
            .map(Channel::label)
            .collect(Collectors.joining(";"));
    return line(
        "HBG,1,%s,%s,%s,%d,%s"
            .formatted(
                format.sampleRateHz(),
                format.sensor().label(),
                format.adc(),
                format.fullScaleCounts(),
                channels));
  }

  /** A frame with the counts as given. */
  static String frame(int sequence, long timeUs, int... counts) {
    StringBuilder payload = new StringBuilder("HB," + sequence + "," + timeUs);
    for (int count : counts) {
      payload.append(',').append(count);
    }
    return line(payload.toString());
  }

  /** A payload with its frame and checksum. */
  static String line(String payload) {
    int sum = payload.chars().reduce(0, (a, b) -> a ^ b);
    return "$%s*%02X\r\n".formatted(payload, sum);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
