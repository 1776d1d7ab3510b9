package heelbeat.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM and SIGINT end the machine instead of cutting it off: they ask it to stop, and the
 * process goes when the work that this stands around is done.
 */
final class OrderlyEnd implements AutoCloseable {
  /** A disk that hangs must not keep the process; systemd would kill it after 90 s. */
  private static final long LONGEST_S = 15;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  OrderlyEnd(Runnable stop) {
    hook =
        new Thread(
            () -> {
              stop.run();
              try {
                boolean ignored = done.await(LONGEST_S, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "ending");
    Runtime.getRuntime().addShutdownHook(hook);
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
