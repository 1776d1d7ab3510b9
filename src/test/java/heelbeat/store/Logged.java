package heelbeat.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What is logged meanwhile. The log goes to standard error, by a thread of its own, so it may come
 * a little late; what else goes there is in it, too.
 */
public final class Logged implements AutoCloseable {
  private static final long PATIENCE_NS = 5_000_000_000L;

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Logged() {
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  /** Listens from now on, until it is closed. */
  public static Logged listen() {
    return new Logged();
  }

  /** Whether such words come, within seconds. */
  public boolean says(String words) throws InterruptedException {
    long startNs = System.nanoTime();
    while (!text().contains(words)) {
      if (System.nanoTime() - startNs > PATIENCE_NS) {
        return false;
      }
      Thread.sleep(5);
    }
    return true;
  }

  /** All of it so far. */
  public String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setErr(before);
    before.print(text());
  }
}
