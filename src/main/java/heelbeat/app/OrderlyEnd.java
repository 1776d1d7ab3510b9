package heelbeat.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tinylog.provider.ProviderRegistry;

/**
 * SIGTERM and SIGINT end the machine instead of cutting it off: they ask it to stop, and the
 * process goes when the work that this stands around is done.
 */
final class OrderlyEnd implements AutoCloseable {
  /** A disk that hangs must not keep the process; systemd would kill it after 90 s. */
  private static final long LONGEST_S = 15;

  /** Of tinylog: it is there once something has been logged. */
  private static final String LOG_THREAD = "tinylog-WritingThread";

  private static final AtomicReference<@Nullable OrderlyEnd> WORK = new AtomicReference<>();

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  OrderlyEnd(Runnable stop) {
    hook =
        new Thread(
            () -> {
              stop.run();
              awaitDone();
            },
            "ending");
    Runtime.getRuntime().addShutdownHook(hook);
    WORK.set(this);
  }

  /**
   * Lets what is logged during the end come out, the process's first words, too. The log's own hook
   * ends it at SIGTERM, while the store may still have to tell that something is lost; and added at
   * the first message, it is refused in a process that is ending, and the message with it.
   */
  static void keepLastWords() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  OrderlyEnd work = WORK.get();
                  if (work != null) {
                    work.awaitDone();
                  }
                  flush();
                },
                "last words"));
  }

  private static void flush() {
    boolean isLogged =
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals(LOG_THREAD));
    if (isLogged) {
      try {
        ProviderRegistry.getLoggingProvider().shutdown();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void awaitDone() {
    try {
      boolean ignored = done.await(LONGEST_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook is what lets it.
    }
  }
}
