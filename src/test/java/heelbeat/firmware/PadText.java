package heelbeat.firmware;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that a pad sent, read by a few lines of this test's own, so that two have to agree with the
 * firmware.
 *
 * @param remarks lines for people
 * @param damaged lines with a {@code $} that are not whole
 */
record PadText(
    List<PadFrame> frames, List<String> greetings, List<String> remarks, List<String> damaged) {
  private static final Pattern LINE = Pattern.compile("\\$([^$*]*)\\*([0-9A-F]{2})");

  /** Reads what a board sent; its last line may have been cut by the end and does not count. */
  static PadText of(Path file) throws IOException {
    PadText text =
        new PadText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String all = Files.readString(file, ISO_8859_1);
    String whole = all.substring(0, all.lastIndexOf("\r\n") + 2);
    whole.lines().forEach(text::add);
    return text;
  }

  private void add(String line) {
    Matcher framed = LINE.matcher(line);
    if (!line.contains("$")) {
      remarks.add(line);
    } else if (!framed.matches() || checksum(framed.group(1)) != hex(framed.group(2))) {
      damaged.add(line);
    } else if (framed.group(1).startsWith("HBG,")) {
      greetings.add(framed.group(1));
    } else {
      frames.add(frame(framed.group(1).split(",", -1)));
    }
  }

  private static PadFrame frame(String[] fields) {
    return new PadFrame(
        Integer.parseInt(fields[1]),
        Long.parseLong(fields[2]),
        Arrays.stream(fields).skip(3).map(Integer::valueOf).toList());
  }

  private static int checksum(String payload) {
    return payload.chars().reduce(0, (a, b) -> a ^ b);
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }
}
