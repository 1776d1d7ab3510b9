package heelbeat.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What the process holds in the evening of a day.
 *
 * @param heapBytes what is left on Java's heap after two collections
 * @param residentBytes all of the process that is in memory, by the kernel
 * @param files open file descriptors
 * @param threads live threads of Java
 */
record SoakSample(long heapBytes, long residentBytes, long files, long threads) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path FILES = Path.of("/proc/self/fd");

  static SoakSample take() throws IOException {
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new SoakSample(
        heap, inMemory(), openFiles(), ManagementFactory.getThreadMXBean().getThreadCount());
  }

  /** By proc_pid_status(5), in kibibytes. */
  private static long inMemory() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> open = Files.list(FILES)) {
      return open.count();
    }
  }

  /**
   * How much the mean of the last third of the days is above that of the middle third; in the first
   * the compiler and the caches still take what they need.
   */
  static double growth(List<SoakSample> days, ToLongFunction<SoakSample> figure) {
    int third = days.size() / 3;
    int end = days.size();
    return mean(days.subList(end - third, end), figure)
        - mean(days.subList(end - 2 * third, end - third), figure);
  }

  private static double mean(List<SoakSample> days, ToLongFunction<SoakSample> figure) {
    return days.stream().mapToLong(figure).average().orElseThrow();
  }
}
