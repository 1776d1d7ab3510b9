package heelbeat.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Heelbeat as a process of its own, to be watched, ended and killed. */
public final class HeelbeatProcess implements AutoCloseable {
  /** A line of output and when it was read, by the clock of System.nanoTime. */
  public record Line(long readNs, String text) {}

  private final Process process;
  private final Thread reader;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  private HeelbeatProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  public static HeelbeatProcess start(Object... args) throws IOException {
    return start(List.of(), Map.of(), args);
  }

  /** With more options for Java. */
  public static HeelbeatProcess start(List<String> options, Object... args) throws IOException {
    return start(options, Map.of(), args);
  }

  /** As systemd starts the service, which has a folder of its own in {@code /run}. */
  static HeelbeatProcess startService(Path folder, Object... args) throws IOException {
    return start(List.of(), Map.of("RUNTIME_DIRECTORY", folder.toString()), args);
  }

  private static HeelbeatProcess start(
      List<String> options, Map<String, String> environment, Object... args) throws IOException {
    return new HeelbeatProcess(
        builder(options, environment, args).redirectErrorStream(true).start());
  }

  /** For who wants its output apart. */
  static ProcessBuilder builder(Object... args) {
    return builder(List.of(), Map.of(), args);
  }

  private static ProcessBuilder builder(
      List<String> options, Map<String, String> environment, Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+UseSerialGC");
    // The rig's guest has one slow processor and does without the optimising compiler.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel"))
        .forEach(command::add);
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    for (Object arg : args) {
      command.add(arg.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    return builder;
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(new Line(System.nanoTime(), line));
      }
    } catch (IOException e) {
      lines.add(new Line(System.nanoTime(), "unread: " + e));
    }
  }

  /** What it has printed by now. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Waits until it has printed that many lines of a kind. */
  public void await(int count, Predicate<String> wanted, Duration patience)
      throws InterruptedException {
    long endNs = System.nanoTime() + patience.toNanos();
    while (lines.stream().map(Line::text).filter(wanted).count() < count) {
      if (System.nanoTime() - endNs > 0 || !process.isAlive()) {
        throw new AssertionError("not " + count + " such lines; it printed:\n" + text());
      }
      Thread.sleep(5);
    }
  }

  public String text() {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }

  /** Waits until it has loaded the machine code of a library, and tells from where. */
  Path awaitLoaded(String library, Duration patience) throws IOException, InterruptedException {
    Path maps = Path.of("/proc", String.valueOf(process.pid()), "maps");
    long endNs = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<String> line =
          Files.readAllLines(maps).stream().filter(part -> part.endsWith(library)).findAny();
      if (line.isPresent()) {
        return Path.of(line.get().substring(line.get().indexOf('/')));
      }
      if (System.nanoTime() - endNs > 0 || !process.isAlive()) {
        throw new AssertionError(library + " is not loaded; it printed:\n" + text());
      }
      Thread.sleep(5);
    }
  }

  /** Processor time used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** SIGTERM, then the exit status. */
  public int terminate() throws InterruptedException {
    // Process.destroy() would close the pipes before the last lines are read.
    boolean ignored = process.toHandle().destroy();
    return awaitEnd();
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    boolean ignored = process.toHandle().destroyForcibly();
    int status = awaitEnd();
    if (status != 128 + 9) {
      throw new AssertionError("it ended by itself, with " + status + ":\n" + text());
    }
  }

  public int awaitEnd() throws InterruptedException {
    int status = process.waitFor();
    reader.join();
    return status;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
