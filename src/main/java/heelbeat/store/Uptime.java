package heelbeat.store;

import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tinylog.Logger;

/**
 * How long the machine has been running: the clock that nobody sets. Two of the same boot tell how
 * much time is between them, whatever became of the calendar meanwhile.
 *
 * @param boot names this run of the kernel; empty if unknown
 * @param sinceBootNs nanoseconds since then, to a hundredth of a second; suspended ones count
 */
public record Uptime(String boot, long sinceBootNs) {
  /** Of a machine that does not tell. */
  public static final Uptime UNKNOWN = new Uptime("", 0);

  /** By the kernel's Documentation/admin-guide/sysctl/kernel.rst, "random". */
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** By proc_uptime(5): seconds with two decimals, a space, and what does not matter here. */
  private static final Path UPTIME = Path.of("/proc/uptime");

  /** Asks the kernel. */
  public static Uptime now() {
    try {
      String seconds = Files.readString(UPTIME).split(" ", -1)[0];
      return new Uptime(
          Files.readString(BOOT).strip(), new BigDecimal(seconds).movePointRight(9).longValue());
    } catch (IOException e) {
      Logger.warn(
          "the kernel does not tell for how long it has been running: {}", FileTrouble.reason(e));
      return UNKNOWN;
    }
  }

  /** Whether the time between the two is known. */
  boolean isComparableTo(Uptime other) {
    return !boot.isEmpty() && boot.equals(other.boot);
  }
}
