package heelbeat.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Two pseudo-terminals joined by socat: a cable without hardware. Closing pulls the plug. */
public final class PtyPair implements AutoCloseable {
  private static final long WAIT_MS = 5000;

  private final Process socat;
  private final Path padEnd;
  private final Path hostEnd;

  private PtyPair(Process socat, Path padEnd, Path hostEnd) {
    this.socat = socat;
    this.padEnd = padEnd;
    this.hostEnd = hostEnd;
  }

  /**
   * Plugs the cable in. Skips the test, and says so loudly, where socat is not installed.
   *
   * @param padEnd a path that does not exist, for the pad
   * @param hostEnd a path that does not exist, for Heelbeat
   */
  public static PtyPair open(Path padEnd, Path hostEnd) throws IOException, InterruptedException {
    Process socat;
    try {
      socat =
          new ProcessBuilder(
                  "socat", "pty,raw,echo=0,link=" + padEnd, "pty,raw,echo=0,link=" + hostEnd)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      String message =
          "SKIPPED: serial pads are not tested, because socat is not installed: apt install socat";
      System.err.println(message);
      Assumptions.abort(message);
      throw new UncheckedIOException(e);
    }
    PtyPair pair = new PtyPair(socat, padEnd, hostEnd);
    pair.awaitLinks();
    return pair;
  }

  /** The port for the pad. */
  public Path padEnd() {
    return padEnd;
  }

  /** The port for Heelbeat. */
  public Path hostEnd() {
    return hostEnd;
  }

  private void awaitLinks() throws IOException, InterruptedException {
    long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS);
    while (!Files.exists(padEnd) || !Files.exists(hostEnd)) {
      if (System.nanoTime() - endNs > 0) {
        close();
        throw new IOException("socat did not make " + padEnd + " and " + hostEnd);
      }
      Thread.sleep(5);
    }
  }

  /** Pulls the plug: both paths are gone when this returns. */
  @Override
  public void close() {
    socat.destroy();
    try {
      if (!socat.waitFor(WAIT_MS, TimeUnit.MILLISECONDS)) {
        socat.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
