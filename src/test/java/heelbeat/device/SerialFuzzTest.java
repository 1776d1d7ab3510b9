package heelbeat.device;

import static heelbeat.device.SerialText.GREETING;
import static heelbeat.device.SerialText.bytes;
import static heelbeat.device.SerialText.frame;
import static heelbeat.device.SerialText.line;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import heelbeat.fuzz.ToldError;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any bytes on a serial pad's line; {@code scripts/fuzz} looks for those that break this. */
final class SerialFuzzTest {
  /** A whole line by the protocol's page, found in another way than the program does. */
  private static final Pattern LINE =
      Pattern.compile("\\$([^$\\r\\n]*)\\*([0-9A-Fa-f]{2})(?=[\\r\\n])", Pattern.DOTALL);

  private static final Pattern FRAME_PAYLOAD = Pattern.compile("HB,(\\d+),(\\d+)((?:,-?\\d+)+)");

  private static final int[] COUNTS = {1, 2, 3, 4};

  /** What one stream of bytes gave. */
  private static final class Reported implements SerialHandler {
    final List<String> frames = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    final SerialProtocol protocol = new SerialProtocol(this);
    PadFormat format = SerialText.FORMAT;
    int greetings;

    @Override
    public void onGreeting(PadFormat greeted) {
      greetings++;
      format = greeted;
    }

    @Override
    public void onRefusedGreeting(String reason) {
      refusals.add(reason);
    }

    @Override
    public void onFrame(int sequence, long timeUs, int[] counts) {
      frames.add(sequence + "," + timeUs);
      for (int count : counts) {
        assertTrue(
            count <= format.fullScaleCounts() && count >= -format.fullScaleCounts() - 1L,
            () -> count + " is beyond " + format);
      }
    }

    Reported feed(byte[] bytes) {
      protocol.feed(bytes, 0, bytes.length);
      return this;
    }
  }

  @FuzzTest
  void onlyWholeLinesWithTheirChecksumBecomeSamples(byte[] stream) {
    Reported reported = new Reported().feed(bytes(GREETING)).feed(stream);
    List<String> whole = wholeFrames(new String(stream, ISO_8859_1));
    int at = 0;
    for (String frame : reported.frames) {
      while (at < whole.size() && !whole.get(at).equals(frame)) {
        at++;
      }
      assertTrue(at < whole.size(), () -> frame + " is none of " + whole);
      at++;
    }
    reported.refusals.forEach(ToldError::isLine);
    assertCutsDoNotMatter(reported, stream);
  }

  /** The checksum keeps a fuzzer from most of the protocol; here every line has the right one. */
  @FuzzTest
  void anyWholeLineIsTakenOrRefused(byte[] payloads) {
    String[] lines = new String(payloads, ISO_8859_1).split("[$\\r\\n]", -1);
    Reported reported = new Reported();
    for (String payload : lines) {
      int frames = reported.frames.size();
      reported.feed(bytes(line(payload)));
      if (reported.frames.size() > frames) {
        assertEquals(List.of(reported.frames.getLast()), wholeFrames(line(payload)));
      }
    }
    reported.refusals.forEach(ToldError::isLine);
    SerialProtocol protocol = reported.protocol;
    assertEquals(lines.length, protocol.wholeLines() + protocol.malformed() + protocol.tooLong());
  }

  @FuzzTest
  void nothingBetweenTwoLinesCostsTheNextOne(byte[] between) {
    Reported reported =
        new Reported().feed(bytes(GREETING)).feed(bytes(frame(1, 10, COUNTS))).feed(between);
    int greetings = reported.greetings;
    reported.feed(bytes(GREETING)).feed(bytes(frame(2, 20, COUNTS)));
    assertEquals(greetings + 1, reported.greetings);
    assertEquals("1,10", reported.frames.getFirst());
    assertEquals("2,20", reported.frames.getLast());
  }

  private static void assertCutsDoNotMatter(Reported whole, byte[] stream) {
    Reported cut = new Reported().feed(bytes(GREETING));
    for (int from = 0; from < stream.length; ) {
      // Pieces of 1 to 16 bytes, whose lengths the stream itself says.
      int count = Math.min(1 + (stream[from] & 15), stream.length - from);
      cut.protocol.feed(stream, from, count);
      from += count;
    }
    assertEquals(whole.frames, cut.frames);
    assertEquals(whole.refusals, cut.refusals);
    assertEquals(whole.protocol.wholeLines(), cut.protocol.wholeLines());
    assertEquals(whole.protocol.malformed(), cut.protocol.malformed());
    assertEquals(whole.protocol.badChecksums(), cut.protocol.badChecksums());
    assertEquals(whole.protocol.tooLong(), cut.protocol.tooLong());
    assertEquals(whole.protocol.lost(), cut.protocol.lost());
  }

  /** The numbers and times of all frames in lines that a pad could have sent. */
  private static List<String> wholeFrames(String stream) {
    List<String> frames = new ArrayList<>();
    Matcher line = LINE.matcher(stream);
    while (line.find()) {
      String payload = line.group(1);
      int sum = payload.chars().reduce(0, (a, b) -> a ^ b);
      Matcher frame = FRAME_PAYLOAD.matcher(payload);
      if (sum == Integer.parseInt(line.group(2), 16) && frame.matches()) {
        frames.add(numbers(frame.group(1), frame.group(2)));
      }
    }
    return frames;
  }

  private static String numbers(String... digits) {
    return String.join(
        ",", Arrays.stream(digits).map(text -> text.replaceFirst("^0+(?=\\d)", "")).toList());
  }
}
