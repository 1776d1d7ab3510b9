package heelbeat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk like a Pi's card: ext4 in a file, mounted by a loop device, which takes root. */
final class CardDisk implements AutoCloseable {
  /** By the kernel's documentation, Documentation/block/stat.rst. */
  private static final int SECTORS_WRITTEN = 6;

  private static final int SECTOR_BYTES = 512;

  private final Path folder;
  private final Path statistics;

  private CardDisk(Path folder, Path statistics) {
    this.folder = folder;
    this.statistics = statistics;
  }

  /** Mounts a new one, or skips the calling test where that is not allowed. */
  static CardDisk mount(Path image, Path folder, int sizeMib) throws IOException {
    if (!succeeds("truncate", "-s", sizeMib + "M", image)
        || !succeeds("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)
        || !succeeds("mount", "-o", "loop", image, folder)) {
      Assumptions.abort("SKIPPED: mounting a disk like a card on " + folder + " takes root");
    }
    String device =
        Files.readAllLines(Path.of("/proc/mounts")).stream()
            .map(line -> line.split(" ", -1))
            .filter(words -> words[1].equals(folder.toString()))
            .map(words -> words[0])
            .findFirst()
            .orElseThrow();
    return new CardDisk(folder, Path.of("/sys/block", device.replace("/dev/", ""), "stat"));
  }

  /** What the file system has handed to the device by now, its journal included. */
  long writtenBytes() throws IOException {
    if (!succeeds("sync", "-f", folder)) {
      throw new IOException("cannot sync " + folder);
    }
    String[] figures = Files.readString(statistics).strip().split("\\s+", -1);
    return SECTOR_BYTES * Long.parseLong(figures[SECTORS_WRITTEN]);
  }

  @Override
  public void close() throws IOException {
    if (!succeeds("umount", folder)) {
      throw new IOException("cannot unmount " + folder);
    }
  }

  private static boolean succeeds(Object... command) {
    String[] words = new String[command.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = command[i].toString();
    }
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      // No such command: not a machine to mount disks on.
      return false;
    }
  }
}
