package heelbeat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a command takes from its start to its end, beside a Java that does nothing, started in
 * turn with it: another program that loads the machine slows both.
 *
 * @param medianS of the command, in seconds
 * @param bareS of a Java that does nothing, the median in seconds
 */
public record StartCost(double medianS, double bareS) {
  /** Odd, so that the median is one of them; few, because each takes seconds on a small Pi. */
  private static final int RUNS = 5;

  private static final long PATIENCE_S = 60;

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
    double[] commandS = new double[RUNS];
    double[] bareS = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      commandS[run] = seconds(command);
      bareS[run] = seconds(bare);
    }
    Arrays.sort(commandS);
    Arrays.sort(bareS);
    return new StartCost(commandS[RUNS / 2], bareS[RUNS / 2]);
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

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long startedNs = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command + " does not end");
    }
    long endedNs = System.nanoTime();
    if (process.exitValue() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return (endedNs - startedNs) / 1e9;
  }

  /** Does nothing. */
  static final class Idle {
    private Idle() {}

    public static void main(String[] args) {}
  }
}
