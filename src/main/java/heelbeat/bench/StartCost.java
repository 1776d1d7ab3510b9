package heelbeat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a command takes from its start to its end, beside a Java that does nothing, started in
 * turn with it: another program that loads the machine slows both.
 *
 * @param medianS of the command, in seconds
 * @param bareS of a Java that does nothing, the median in seconds
 * @param mostMib memory of the command, the most of all runs in MiB; 0 if it ended too soon to look
 */
public record StartCost(double medianS, double bareS, double mostMib) {
  /** Odd, so that the median is one of them; few, because each takes seconds on a small Pi. */
  private static final int RUNS = 5;

  private static final long PATIENCE_S = 60;

  /** How often its memory is looked at; the kernel keeps the most of it until it ends. */
  private static final long LOOK_MS = 5;

  private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** One start to its end. */
  private record Run(double seconds, double mostMib) {}

  /**
   * Starts it several times.
   *
   * @param command what to start, with all its words
   * @param bare what starts a Java that does nothing
   * @throws IOException if one of them cannot be started, does not end, or ends with another status
   *     than 0
   */
  public static StartCost of(List<String> command, List<String> bare)
      throws IOException, InterruptedException {
    double mostMib = 0;
    double[] commandS = new double[RUNS];
    double[] bareS = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      Run one = run(command);
      commandS[run] = one.seconds();
      mostMib = Math.max(mostMib, one.mostMib());
      bareS[run] = run(bare).seconds();
    }
    Arrays.sort(commandS);
    Arrays.sort(bareS);
    return new StartCost(commandS[RUNS / 2], bareS[RUNS / 2], mostMib);
  }

  /** A Java that does nothing, of the same kind as this one, from a folder or jar of Heelbeat's. */
  public static List<String> bareJava(String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath,
        Idle.class.getName());
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    long startedNs = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    double mostMib = 0;
    while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
      mostMib = Math.max(mostMib, memoryMib(process.pid()));
      if (System.nanoTime() - startedNs > TimeUnit.SECONDS.toNanos(PATIENCE_S)) {
        process.destroyForcibly();
        throw new IOException(command + " does not end");
      }
    }
    long endedNs = System.nanoTime();
    if (process.exitValue() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return new Run((endedNs - startedNs) / 1e9, mostMib);
  }

  /** The most that a process held until now; 0 if it is over, or this is no Linux. */
  private static double memoryMib(long pid) {
    try {
      Matcher most = MOST_MEMORY.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return most.find() ? Integer.parseInt(most.group(1)) / 1024.0 : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Does nothing. */
  static final class Idle {
    private Idle() {}

    public static void main(String[] args) {}
  }
}
