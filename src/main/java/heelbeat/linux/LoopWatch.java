package heelbeat.linux;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Feeds systemd's watchdog for the signal loop: says that it lives only if it has turned since the
 * last time. The loop itself only counts. Its thread ends with {@link #close()}.
 */
public final class LoopWatch implements AutoCloseable {
  /** So that "started" is not told late; until then there is no watchdog. */
  private static final Duration FIRST_PERIOD = Duration.ofMillis(50);

  private final Supervisor supervisor;
  private final LongSupplier turns;
  private final Thread thread;

  LoopWatch(Supervisor supervisor, LongSupplier turns) {
    this.supervisor = supervisor;
    this.turns = turns;
    this.thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);
    if (supervisor.isThere()) {
      thread.start();
    }
  }

  /** What {@code systemctl status} is to show. From any thread; does not wait. */
  public void status(String words) {
    boolean ignored = supervisor.report("STATUS=" + words);
  }

  private void run() {
    boolean isReady = false;
    long seen = 0;
    try {
      while (true) {
        Thread.sleep(isReady ? supervisor.period() : FIRST_PERIOD);
        long now = turns.getAsLong();
        if (now == seen) {
          continue;
        }
        seen = now;
        if (isReady) {
          boolean ignored = supervisor.report("WATCHDOG=1");
        } else {
          isReady = supervisor.report("READY=1");
        }
      }
    } catch (InterruptedException e) {
      boolean ignored = supervisor.report("STOPPING=1");
    }
  }

  /** Says that the end has come; from here on nobody minds that the loop stands still. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
