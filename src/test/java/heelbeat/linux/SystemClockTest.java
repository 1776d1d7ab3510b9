package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

final class SystemClockTest {
  private final SystemClock clock = new SystemClock();

  @Test
  void neverWakesBeforeTheDeadline() {
    for (int i = 0; i < 20; i++) {
      long deadlineNs = clock.nowNs() + 1_000_000;
      clock.sleepUntil(deadlineNs);
      assertTrue(clock.nowNs() - deadlineNs >= 0);
    }
  }

  @Test
  void threadsSleepToTheirOwnDeadlines() throws InterruptedException {
    long startNs = clock.nowNs();
    Thread longer = Thread.ofPlatform().start(() -> clock.sleepUntil(startNs + 600_000_000));
    while (clock.nowNs() - startNs < 300_000_000) {
      clock.sleepUntil(clock.nowNs() + 1_000_000);
    }
    assertTrue(longer.isAlive());
    longer.join();
    assertTrue(clock.nowNs() - startNs >= 600_000_000);
  }

  @Test
  void anInterruptWhileAsleepIsHeardSoon() throws InterruptedException {
    long startNs = clock.nowNs();
    Thread sleeper = Thread.ofPlatform().start(() -> clock.sleepUntil(startNs + 10_000_000_000L));
    clock.sleepUntil(startNs + 100_000_000);
    sleeper.interrupt();
    sleeper.join();
    assertTrue(clock.nowNs() - startNs < 5_000_000_000L);
  }

  @Test
  void aPastDeadlineReturnsAtOnce() {
    long startNs = clock.nowNs();
    clock.sleepUntil(startNs - 1_000_000_000);
    assertTrue(clock.nowNs() - startNs < 500_000_000);
  }

  @Test
  void sleepingCostsNoCpu() {
    var threads = ManagementFactory.getThreadMXBean();
    long cpuNs = threads.getCurrentThreadCpuTime();
    clock.sleepUntil(clock.nowNs() + 300_000_000);
    assertTrue(threads.getCurrentThreadCpuTime() - cpuNs < 100_000_000);
  }

  @Test
  void anInterruptEndsTheSleepAndStaysVisible() {
    long startNs = clock.nowNs();
    Thread.currentThread().interrupt();
    clock.sleepUntil(startNs + 10_000_000_000L);
    assertTrue(Thread.interrupted());
    assertTrue(clock.nowNs() - startNs < 5_000_000_000L);
  }
}
