package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no store at all is looked through as well, and that must end. */
final class NoiseTest {
  private static final int PAGES = 40;

  /** A page has 4092 places where a row could begin, and each may be told by a few numbers. */
  private static final long MOST_BYTES_A_PAGE = 4L << 20;

  @TempDir private Path dir;

  @Test
  void aPageOfNoiseTakesLittleMemory() throws Exception {
    byte[] noise = new byte[PAGES * DamagedPages.BYTES];
    new Random(1).nextBytes(noise);
    Path file = Files.write(dir.resolve("noise"), noise);
    List<RowShape> shapes = RowShape.all();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int rows = 0;
    try (DamagedPages pages = DamagedPages.open(file, DamagedPages.Source.FILE)) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int number = 1; number <= PAGES; number++) {
        rows += DamagedPage.read(pages, pages.page(number), shapes).cells().size();
      }
      long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / PAGES;
      System.out.println(bytes + " bytes of memory for a page of noise");
      assertTrue(bytes < MOST_BYTES_A_PAGE, bytes + " bytes");
    }
    assertEquals(0, rows);
  }
}
