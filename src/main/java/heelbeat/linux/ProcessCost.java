package heelbeat.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** What this process takes from the machine: time to get ready, memory, processor. */
public final class ProcessCost {
  /** By proc_pid_status(5), "VmHWM": the most memory that was resident, in kB of 1024 bytes. */
  private static final Path STATUS = Path.of("/proc/self/status");

  private static final String MOST = "VmHWM:";

  /** By proc_pid_stat(5): after the name in brackets, "starttime", in ticks since the boot. */
  private static final Path STAT = Path.of("/proc/self/stat");

  private static final int START_FIELD = 19;

  /** USER_HZ, by which the kernel counts for programs on every machine that Java runs on. */
  private static final double TICKS_A_SECOND = 100;

  /** By proc_uptime(5): seconds since the boot with two decimals, a space, and more. */
  private static final Path UPTIME = Path.of("/proc/uptime");

  private final long beganNs = System.nanoTime();
  private final long cpuThenNs = cpuNs();

  private ProcessCost() {}

  /** Its processor share is counted from here, without the start. */
  public static ProcessCost fromNow() {
    return new ProcessCost();
  }

  /**
   * Figures of a process; NaN where one cannot be had.
   *
   * @param readyS seconds from its start to the moment when it was ready
   * @param mostMib the most memory that was resident
   * @param processorPercent of one core
   */
  public record Figures(double readyS, double mostMib, double processorPercent) {
    /** For a person. */
    public String text() {
      return String.format(
          Locale.ROOT,
          "%s, %s, %.2f %% of a processor",
          Double.isNaN(readyS)
              ? "no frame came"
              : String.format(Locale.ROOT, "first frame %.2f s after its start", readyS),
          Double.isNaN(mostMib)
              ? "memory unknown"
              : String.format(Locale.ROOT, "%.1f MiB at most", mostMib),
          processorPercent);
    }
  }

  /**
   * All of it so far.
   *
   * @param readyNs when it was ready, by {@link System#nanoTime()}; {@link Long#MIN_VALUE} if it
   *     never was
   */
  public Figures figures(long readyNs) {
    long nowNs = System.nanoTime();
    double percent = 100.0 * (cpuNs() - cpuThenNs) / Math.max(1, nowNs - beganNs);
    return new Figures(readyS(readyNs), mostMib(), percent);
  }

  /**
   * Java's own word for it, {@link ProcessHandle.Info#startInstant()}, is wrong by up to a second:
   * the kernel tells the time of its boot in whole ones.
   */
  private static double readyS(long readyNs) {
    if (readyNs == Long.MIN_VALUE) {
      return Double.NaN;
    }
    try {
      String stat = Files.readString(STAT);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double startS = Long.parseLong(fields[START_FIELD]) / TICKS_A_SECOND;
      double nowS = Double.parseDouble(Files.readString(UPTIME).split(" ", -1)[0]);
      return nowS - startS - (System.nanoTime() - readyNs) / 1e9;
    } catch (IOException _) {
      return Double.NaN; // No /proc in a sandbox.
    }
  }

  /** To a hundredth of a second. */
  private static long cpuNs() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  private static double mostMib() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(MOST))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException _) {
      return Double.NaN; // No /proc in a sandbox.
    }
  }
}
