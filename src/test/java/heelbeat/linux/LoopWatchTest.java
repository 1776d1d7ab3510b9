package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LoopWatchTest {
  /** Fed every 50 ms. */
  private static final long WATCHDOG_US = 200_000;

  @TempDir private Path folder;
  private final AtomicLong turns = new AtomicLong();

  @Test
  void aLoopThatTurnsIsReadyThenAlive() throws Exception {
    try (Listener systemd = Listener.at(socket());
        LoopWatch _ = systemd.supervisor(WATCHDOG_US).watch(turns::incrementAndGet)) {
      assertEquals("READY=1", systemd.next());
      assertEquals("WATCHDOG=1", systemd.next());
      assertEquals("WATCHDOG=1", systemd.next());
    }
  }

  @Test
  void aLoopThatNeverTurnedIsNotReady() throws Exception {
    try (Listener systemd = Listener.at(socket());
        LoopWatch _ = systemd.supervisor(WATCHDOG_US).watch(turns::get)) {
      assertEquals(List.of(), systemd.within(300));
      turns.set(1);
      assertEquals("READY=1", systemd.next());
    }
  }

  @Test
  void aLoopThatStandsStillFeedsNoWatchdogUntilItTurnsAgain() throws Exception {
    try (Listener systemd = Listener.at(socket());
        LoopWatch _ = systemd.supervisor(WATCHDOG_US).watch(turns::get)) {
      turns.set(1);
      assertEquals("READY=1", systemd.next());
      assertEquals(List.of(), systemd.within(300));
      turns.set(2);
      assertEquals("WATCHDOG=1", systemd.next());
      assertEquals(List.of(), systemd.within(300));
    }
  }

  @Test
  void whatIsWrongIsShownAsTheStatusInOneLine() throws Exception {
    try (Listener systemd = Listener.at(socket());
        LoopWatch watch = systemd.supervisor(WATCHDOG_US).watch(turns::get)) {
      watch.status("pad: the heel's\nsensor");
      assertEquals("STATUS=pad: the heel's sensor", systemd.next());
    }
  }

  @Test
  void theEndIsTold() throws Exception {
    try (Listener systemd = Listener.at(socket())) {
      systemd.supervisor(WATCHDOG_US).watch(turns::get).close();
      assertEquals("STOPPING=1", systemd.next());
      assertEquals(List.of(), systemd.within(200));
    }
  }

  @Test
  void anAbstractNameIsASocketToo() throws Exception {
    try (Listener systemd = Listener.at("@heelbeat-test-" + ProcessHandle.current().pid())) {
      assertTrue(systemd.supervisor(WATCHDOG_US).report("READY=1"));
      assertEquals("READY=1", systemd.next());
    }
  }

  @Test
  void aSocketThatIsGoneCostsNothing() {
    assertFalse(Supervisor.of(Map.of("NOTIFY_SOCKET", socket())).report("READY=1"));
  }

  @Test
  void aProgramStartedByHandTellsNobody() {
    assertFalse(Supervisor.of(Map.of()).isThere());
    assertFalse(Supervisor.NOBODY.report("READY=1"));
    try (LoopWatch watch = Supervisor.NOBODY.watch(turns::incrementAndGet)) {
      watch.status("pad: connected");
    }
    assertEquals(0, turns.get());
  }

  private String socket() {
    return folder.resolve("notify").toString();
  }
}
