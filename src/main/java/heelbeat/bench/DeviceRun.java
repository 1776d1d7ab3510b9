package heelbeat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The device itself, run for a while as a process of its own, by what it says of itself at its end.
 *
 * @param ticks of the loop's grid
 * @param missed ticks that did not happen
 * @param p50Us half of the cycles began at most so long after their tick
 * @param p99Us the same for 99 of 100
 * @param worstUs for all
 * @param readyS from the process's start to its first frame
 * @param mostMib resident memory
 * @param processorPercent of one core, from the first tick on
 */
public record DeviceRun(
    long ticks,
    long missed,
    long p50Us,
    long p99Us,
    long worstUs,
    double readyS,
    double mostMib,
    double processorPercent) {

  private static final Pattern LOOP =
      Pattern.compile(
          "loop: .*, (\\d+) of (\\d+) ticks missed; late by (\\d+) us p50, (\\d+) us p99, (\\d+) us worst");
  private static final Pattern PROCESS =
      Pattern.compile(
          "process: .* ([\\d.]+) s after its start, ([\\d.]+) MiB at most, ([\\d.]+) % of a processor");

  /** A start on a slow card, and an end. */
  private static final long PATIENCE_S = 60;

  /**
   * Runs it until its pad ends.
   *
   * @param program the command that starts Heelbeat, words in front of it included
   * @param configuration of a pad that ends
   * @param seconds when the pad ends
   * @throws IOException if it does not start, fails, or says nothing of itself; with what it said
   */
  public static DeviceRun of(List<String> program, Path configuration, double seconds)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("heelbeat-run", ".txt");
    try {
      List<String> command = new ArrayList<>(program);
      command.addAll(List.of("run", "--config", configuration.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      // On Linux the file has no name from here on: who is killed leaves none.
      try (InputStream written = Files.newInputStream(said, StandardOpenOption.DELETE_ON_CLOSE)) {
        if (!process.waitFor((long) seconds + PATIENCE_S, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IOException(command + " does not end");
        }
        return read(new String(written.readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static DeviceRun read(String said) throws IOException {
    MatchResult loop = find(LOOP, said);
    MatchResult process = find(PROCESS, said);
    return new DeviceRun(
        Long.parseLong(loop.group(2)),
        Long.parseLong(loop.group(1)),
        Long.parseLong(loop.group(3)),
        Long.parseLong(loop.group(4)),
        Long.parseLong(loop.group(5)),
        Double.parseDouble(process.group(1)),
        Double.parseDouble(process.group(2)),
        Double.parseDouble(process.group(3)));
  }

  private static MatchResult find(Pattern pattern, String said) throws IOException {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new IOException("the device did not run; it said: " + said.strip());
    }
    return found.toMatchResult();
  }
}
