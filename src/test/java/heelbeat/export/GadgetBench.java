package heelbeat.export;

import heelbeat.rig.ShellCommand;
import heelbeat.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store, {@code scripts/system/gadget-export} and a computer at the other end of its cable, in
 * the rig's guest: the first dummy USB controller has both ends.
 */
final class GadgetBench implements AutoCloseable {
  /** Long enough for Java to start and export on a machine that has much else to do. */
  private static final long WAIT_NS = 120_000_000_000L;

  private static final Path SCRIPT = Path.of("scripts/system/gadget-export").toAbsolutePath();
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String USER = "nobody";

  private final Path folder;
  private final Path store;
  private final Path said;
  private @Nullable Process script;
  private int nextDay = 1;

  /** Makes a store with one session. */
  GadgetBench(Path folder, int reps) throws Exception {
    this.folder = folder;
    store = Files.createDirectory(folder.resolve("store"));
    said = folder.resolve("said.txt");
    // Meant for slow sticks of 2003; in seconds.
    Files.writeString(Path.of("/sys/module/usb_storage/parameters/delay_use"), "0");
    letOthersReach(folder + ":" + System.getProperty("java.class.path"));
    train(reps, true);
  }

  private static void letOthersReach(String paths) throws Exception {
    TreeSet<Object> folders = new TreeSet<>();
    for (String path : paths.split(":", -1)) {
      for (Path part = Path.of(path).toAbsolutePath(); part != null; part = part.getParent()) {
        if (Files.isDirectory(part)) {
          folders.add(part);
        }
      }
    }
    List<Object> command = new ArrayList<>(List.of("chmod", "o+x"));
    command.addAll(folders);
    ShellCommand.run(command.toArray());
  }

  /** Starts the script, which looks at its store every second. */
  void start() throws IOException {
    script =
        new ProcessBuilder(
                SCRIPT.toString(),
                "1",
                store.toString(),
                USER,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "heelbeat.app.Main",
                "export",
                "--sums")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
  }

  /** Adds a session to the store, on the minute that the next report tells. */
  void train(int reps, boolean ended) throws Exception {
    ShellCommand.run("date", "--utc", "--set", NOW);
    String started = "2026-05-%02dT09:00:00+02:00".formatted(nextDay++);
    new Recorded(store).session(started, true, "technique", "ads1115", reps, ended);
    ShellCommand.run("chown", "-R", USER, store);
  }

  /** A folder with an export that nothing disturbed. */
  Path quiet() throws Exception {
    Path quiet = Files.createTempDirectory(folder, "quiet");
    try (StoreReader reader = StoreReader.open(store)) {
      Clock clock = Clock.fixed(NOW, ZoneId.systemDefault());
      new SessionExport(CsvOptions.PLAIN, clock).write(reader, quiet);
    }
    ShellCommand.run("chown", "-R", USER, store);
    return quiet;
  }

  /** What the script has said so far. */
  String said() throws IOException {
    return Files.readString(said);
  }

  /** The drive as the computer finds it, such as {@code /dev/sda}; another one than the old. */
  Path drive(Path old) throws Exception {
    await(() -> disks().stream().anyMatch(disk -> !disk.equals(old)), "no drive");
    return disks().stream().filter(disk -> !disk.equals(old)).findFirst().orElseThrow();
  }

  /** Tells the script to end; returns how it did. */
  int stop() {
    started().destroy();
    return exit();
  }

  /** SIGKILL: nothing of its own is tidied up. */
  void kill() {
    started().destroyForcibly().onExit().join();
  }

  /** How the script ends by itself. */
  int exit() {
    return started().onExit().join().exitValue();
  }

  private Process started() {
    return Objects.requireNonNull(script, "not started");
  }

  /** The computer's disks at this port. */
  static List<Path> disks() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> disks = Files.list(Path.of("/sys/block"))) {
      for (Path disk : disks.toList()) {
        Path device = Path.of("/dev").resolve(disk.getFileName());
        if (Files.exists(device)
            && disk.toRealPath().toString().contains("/dummy_hcd.0/")
            && !Files.readString(disk.resolve("size")).strip().equals("0")) {
          found.add(device);
        }
      }
    } catch (IOException e) {
      // It went while it was looked at.
      return List.of();
    }
    return found;
  }

  /** Waits for something. */
  void await(Condition condition, String otherwise) throws Exception {
    long startNs = System.nanoTime();
    while (!condition.holds()) {
      if (System.nanoTime() - startNs > WAIT_NS) {
        throw new IOException(otherwise + "; the script said: " + said());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** What may come true. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  @Override
  public void close() throws IOException {
    stop();
    System.out.print(said());
  }
}
