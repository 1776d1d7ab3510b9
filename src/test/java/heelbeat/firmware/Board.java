package heelbeat.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/**
 * What a simulated board did while a script of {@code hardware/firmware/rig/script.h} was played,
 * as fast as could be.
 *
 * @param said what it did, with simulated seconds in front
 * @param sent what came over the wire
 * @param trace when converters sampled and lines began, in processor cycles
 */
record Board(List<String> said, PadText sent, List<String> trace) {
  private static final double CYCLES_PER_US = 16;
  private static final int MOST_BEHIND_MS = 80;

  /** Runs it; the script's last command must be {@code quit}. */
  static Board run(Firmware firmware, Path folder, String script)
      throws IOException, InterruptedException {
    Path sent = folder.resolve("sent.txt");
    Path trace = folder.resolve("trace.txt");
    List<String> command =
        command(firmware, folder, script, "-s", "0", "-o", sent.toString(), "-t", trace.toString());
    try (LiveProcess board = LiveProcess.start(command)) {
      assertEquals(0, board.awaitEnd(), board.text());
      return new Board(
          board.text().lines().toList(), PadText.of(sent), Files.readAllLines(trace, US_ASCII));
    }
  }

  /** Starts one with its serial port at a path, to be told more by standard input. */
  static LiveProcess start(Firmware firmware, Path folder, Path port, String script, double speed)
      throws IOException, InterruptedException {
    return LiveProcess.start(
        command(firmware, folder, script, "-s", String.valueOf(speed), "-l", port.toString()));
  }

  /**
   * Gives a test up, and says so, whose board, which has ended, fell behind real time: its clock
   * then went slower than the host's, which a pad's does not.
   */
  static void mustHaveKeptTime(LiveProcess board) {
    String behind = "behind: ";
    String text = board.text();
    int at = text.indexOf(behind) + behind.length();
    int ms = Integer.parseInt(text.substring(at, text.indexOf(" ms", at)));
    if (ms > MOST_BEHIND_MS) {
      String message =
          "NOT CHECKED: the simulated board fell " + ms + " ms behind; this host is too busy";
      System.out.println(message);
      Assumptions.abort(message);
    }
  }

  private static List<String> command(
      Firmware firmware, Path folder, String script, String... options)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script.txt"), script);
    List<String> command = new ArrayList<>();
    command.add(Firmware.board().toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-p", file.toString(), firmware.elf().toString()));
    return command;
  }

  /** When something of the trace happened, in microseconds of simulated time. */
  double[] tracedUs(String what) {
    return trace.stream()
        .filter(line -> line.endsWith(" " + what))
        .mapToDouble(line -> Long.parseLong(line.substring(0, line.indexOf(' '))) / CYCLES_PER_US)
        .toArray();
  }

  /** When it said something, in seconds of simulated time. */
  List<Double> saidAtS(Predicate<String> what) {
    return said.stream()
        .map(line -> line.split(" ", 2))
        .filter(line -> what.test(line[1]))
        .map(line -> Double.valueOf(line[0]))
        .toList();
  }

  /** The most that the stack took of the RAM. */
  int stackBytes() {
    return Integer.parseInt(summary("stack: ").split(" ", -1)[1]);
  }

  /** What it said that begins so. */
  String summary(String beginning) {
    return said.stream()
        .map(line -> line.split(" ", 2)[1])
        .filter(line -> line.startsWith(beginning))
        .findAny()
        .orElseThrow();
  }
}
