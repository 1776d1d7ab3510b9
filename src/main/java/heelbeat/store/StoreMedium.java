package heelbeat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what is stored in a folder outlives the power. It does not in memory, nor on a root that
 * is read-only below a layer in memory, which is what Raspberry Pi OS's "overlay file system" is.
 */
public final class StoreMedium {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

  /** As the kernel names them. */
  private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");

  /** A mount point and, behind the lone hyphen, type, source and options: proc(5). */
  private static final Pattern OVERLAY =
      Pattern.compile("^\\S+ \\S+ \\S+ \\S+ (\\S+) .* - overlay \\S+ .*\\bupperdir=([^,\\s]+).*$");

  /** What to do about it. */
  public static final String MEND =
      "take them away on a stick, or set data.directory to a folder on a disk that can be written";

  private StoreMedium() {}

  /**
   * What is wrong with a folder as a place for sessions; empty if nothing is, or nothing is known.
   *
   * @param folder exists
   */
  public static Optional<String> trouble(Path folder) {
    try {
      String type = Files.getFileStore(folder).type();
      boolean isLost =
          IN_MEMORY.contains(type)
              || (type.equals("overlay") && isLayerInMemory(Files.readString(MOUNTS)));
      return isLost
          ? Optional.of(folder + " is in memory: sessions are lost with the power")
          : Optional.empty();
    } catch (IOException e) {
      // No system of Linux.
      return Optional.empty();
    }
  }

  /**
   * Whether what is written to the root goes to memory.
   *
   * @param mounts as in /proc/self/mountinfo
   */
  static boolean isLayerInMemory(String mounts) throws IOException {
    for (String line : mounts.lines().toList()) {
      Matcher overlay = OVERLAY.matcher(line);
      if (overlay.matches() && overlay.group(1).equals("/")) {
        Path layer = Path.of(overlay.group(2));
        return Files.exists(layer) && IN_MEMORY.contains(Files.getFileStore(layer).type());
      }
    }
    return false;
  }
}
