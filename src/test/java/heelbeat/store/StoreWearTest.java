package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A memory card wears by what is written: here an hour of one repetition, one commit a second. */
final class StoreWearTest {
  private static final int REPS = 3600;
  private static final long MOST_BYTES_PER_REP = 16 * 1024;

  @TempDir private Path folder;

  @Test
  @Tag("slow")
  void aRepCostsACardLessThanSixteenKibibytes() throws Exception {
    Path mounted = Files.createDirectory(folder.resolve("card"));
    try (CardDisk card = CardDisk.mount(folder.resolve("card.img"), mounted, 64)) {
      long before = card.writtenBytes();
      long written = write(mounted);
      report("to the disk, the file system's journal included", card.writtenBytes() - before);
      report("by the process", written);
    }
  }

  /** Returns the bytes that this process has caused to be written. */
  private static long write(Path data) throws Exception {
    long before = processWroteBytes();
    try (SessionStore store = SessionStore.open(data)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plans.named("technique"));
      writer.add(Events.started(), 0);
      for (int number = 1; number <= REPS; number++) {
        writer.add(Events.rep(number), number * Events.SECOND_NS);
        assertTrue(writer.commit(number * Events.SECOND_NS));
      }
    }
    return processWroteBytes() - before;
  }

  /** By proc_pid_io(5). */
  private static long processWroteBytes() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/io")).stream()
        .filter(line -> line.startsWith("write_bytes: "))
        .mapToLong(line -> Long.parseLong(line.substring("write_bytes: ".length())))
        .findFirst()
        .orElseThrow();
  }

  private static void report(String what, long bytes) {
    System.out.printf(Locale.ROOT, "%.1f KiB a rep %s%n", bytes / 1024.0 / REPS, what);
    assertTrue(bytes / REPS < MOST_BYTES_PER_REP, bytes + " bytes " + what);
  }
}
