package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what work takes from the Java heap. */
final class Allocation {
  private static final int ROUNDS = 10_000;
  private static final int LONGEST_WARM_UP = 50;

  /**
   * Java's linker makes a slice of this size of the room for errno at each call, until the
   * optimising compiler sees that nobody keeps it.
   */
  private static final long SLICE_BYTES = 40;

  /** What asking may take itself. */
  private static final long TOLERANCE_BYTES = 1_000;

  private Allocation() {}

  /** Runs the work until ten thousand rounds allocate nothing; fails if they never do. */
  static void assertNone(Runnable work) {
    long bytes = Long.MAX_VALUE;
    for (int i = 0; i < LONGEST_WARM_UP && bytes > TOLERANCE_BYTES; i++) {
      bytes = bytesOf(ROUNDS, work);
    }
    assertTrue(bytes <= TOLERANCE_BYTES, bytes + " bytes in " + ROUNDS + " rounds");
  }

  /**
   * For machines too slow to wait for the optimising compiler: fails if the work allocates more
   * than the linker does.
   */
  static void assertOnlyTheLinkers(int callsPerRound, int rounds, Runnable work) {
    bytesOf(rounds, work);
    long bytes = bytesOf(rounds, work);
    System.out.println(bytes + " bytes allocated in " + rounds * callsPerRound + " system calls");
    assertTrue(
        bytes <= SLICE_BYTES * callsPerRound * rounds + TOLERANCE_BYTES,
        bytes + " bytes in " + rounds * callsPerRound + " system calls");
  }

  private static long bytesOf(int rounds, Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < rounds; i++) {
      work.run();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
