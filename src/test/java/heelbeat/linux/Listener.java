package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Hears in systemd's place what a process tells, by socat. */
final class Listener implements AutoCloseable {
  private static final long PATIENCE_S = 20;

  private final Process socat;
  private final String socket;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Listener(Process socat, String socket) {
    this.socat = socat;
    this.socket = socket;
    Thread.ofVirtual().start(this::read);
  }

  /**
   * Skips the test, and says so loudly, where socat is not installed.
   *
   * @param socket a path, or a name that starts with @
   */
  static Listener at(String socket) throws InterruptedException {
    String address =
        socket.startsWith("@")
            ? "ABSTRACT-RECV:" + socket.substring(1) + ",unix-tightsocklen=1"
            : "UNIX-RECV:" + socket;
    try {
      Process socat =
          new ProcessBuilder("socat", "-u", address, "STDOUT")
              .redirectError(Redirect.INHERIT)
              .start();
      Listener listener = new Listener(socat, socket);
      listener.awaitFirst();
      return listener;
    } catch (IOException e) {
      String message =
          "SKIPPED: what systemd is told is not tested, because socat is not installed: apt install"
              + " socat";
      System.err.println(message);
      Assumptions.abort(message);
      throw new UncheckedIOException(e);
    }
  }

  /** A process told that it is watched. */
  Supervisor supervisor(long watchdogUs) {
    return Supervisor.of(
        Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", Long.toString(watchdogUs)));
  }

  /** The next thing that it was told. */
  String next() throws InterruptedException {
    @Nullable String line = lines.poll(PATIENCE_S, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("nothing told in " + PATIENCE_S + " s");
    }
    return line;
  }

  /** All that it was told by now and is told within some time. */
  List<String> within(long timeMs) throws InterruptedException {
    Thread.sleep(timeMs);
    List<String> reported = new ArrayList<>();
    lines.drainTo(reported);
    return reported;
  }

  private void awaitFirst() throws InterruptedException {
    boolean isHeard = false;
    for (int i = 0; i < 400 && !isHeard; i++) {
      isHeard = Supervisor.of(Map.of("NOTIFY_SOCKET", socket)).report("HELLO");
      Thread.sleep(isHeard ? 0 : 10);
    }
    assertTrue(isHeard, "socat does not listen at " + socket);
    assertTrue(next().equals("HELLO"));
  }

  private void read() {
    try (BufferedReader out = socat.inputReader()) {
      out.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("unread: " + e);
    }
  }

  @Override
  public void close() {
    socat.destroyForcibly();
  }
}
