package heelbeat.bench;

import heelbeat.linux.ProcessCost;
import heelbeat.loop.LoopReport;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run of the device cost, as it prints it for programs: one line of keys and values.
 *
 * @param ticks of the loop's grid
 * @param missed ticks that did not happen
 * @param p50Us half of the cycles began at most so many microseconds after their tick
 * @param p99Us the same for 99 of 100
 * @param worstUs the same for all
 * @param readyS seconds from the process's start to its first frame; NaN if none came
 * @param mostMib resident memory
 * @param processorPercent of one core, from the first tick on
 */
public record RunFigures(
    long ticks,
    long missed,
    long p50Us,
    long p99Us,
    long worstUs,
    double readyS,
    double mostMib,
    double processorPercent) {

  private static final String HEAD = "figures:";

  /** Those of a run that has ended. */
  public static RunFigures of(LoopReport report, ProcessCost.Figures process) {
    return new RunFigures(
        report.cycles() + report.missedTicks(),
        report.missedTicks(),
        report.latenessP50Ns() / 1000,
        report.latenessP99Ns() / 1000,
        report.latenessMaxNs() / 1000,
        process.readyS(),
        process.mostMib(),
        process.processorPercent());
  }

  /** The line. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s ticks=%d missed=%d late_p50_us=%d late_p99_us=%d late_worst_us=%d ready_s=%.2f"
            + " memory_mib=%.1f processor_percent=%.2f",
        HEAD,
        ticks,
        missed,
        p50Us,
        p99Us,
        worstUs,
        readyS,
        mostMib,
        processorPercent);
  }

  /** Finds the line in what a run printed; empty if it printed none. */
  static Optional<RunFigures> find(String printed) {
    return printed.lines().filter(line -> line.startsWith(HEAD)).findFirst().map(RunFigures::parse);
  }

  private static RunFigures parse(String line) {
    Map<String, String> values =
        Arrays.stream(line.split(" ", -1))
            .skip(1)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new RunFigures(
        whole(values, "ticks"),
        whole(values, "missed"),
        whole(values, "late_p50_us"),
        whole(values, "late_p99_us"),
        whole(values, "late_worst_us"),
        number(values, "ready_s"),
        number(values, "memory_mib"),
        number(values, "processor_percent"));
  }

  private static long whole(Map<String, String> values, String key) {
    return Long.parseLong(Objects.requireNonNull(values.get(key), key));
  }

  private static double number(Map<String, String> values, String key) {
    return Double.parseDouble(Objects.requireNonNull(values.get(key), key));
  }
}
