package heelbeat.firmware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Another program, watched line by line while it runs. */
final class LiveProcess implements AutoCloseable {
  private final Process process;
  private final Thread reader;
  private final Writer input;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private LiveProcess(Process process) {
    this.process = process;
    input = process.outputWriter();
    reader = Thread.ofVirtual().start(this::read);
  }

  static LiveProcess start(List<String> command) throws IOException {
    return new LiveProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("unread: " + e);
    }
  }

  /** Writes a line to its standard input. */
  void report(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  /** Waits until it has printed such a line. */
  void await(Predicate<String> wanted, Duration patience) throws InterruptedException {
    long endNs = System.nanoTime() + patience.toNanos();
    while (lines.stream().noneMatch(wanted)) {
      if (System.nanoTime() - endNs > 0 || !process.isAlive()) {
        throw new AssertionError("no such line; it printed:\n" + text());
      }
      Thread.sleep(5);
    }
  }

  /** How many lines that end so it has printed by now. */
  long count(String ending) {
    return lines.stream().filter(line -> line.endsWith(ending)).count();
  }

  /** What it has printed by now. */
  String text() {
    return String.join("\n", lines);
  }

  /** SIGTERM, then the exit status. */
  int terminate() throws InterruptedException {
    // Process.destroy() would close the pipes before the last lines are read.
    boolean ignored = process.toHandle().destroy();
    return awaitEnd();
  }

  int awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    reader.join();
    return status;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
