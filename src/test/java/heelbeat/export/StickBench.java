package heelbeat.export;

import heelbeat.rig.ShellCommand;
import heelbeat.rig.UsbStick;
import heelbeat.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A stick, a store, and {@code scripts/system/stick-export} between them, in the rig's guest. */
final class StickBench implements AutoCloseable {
  /** How a run of the script ended, what it said and what the light is to show. */
  record Ending(int exit, String text, String status) {}

  private static final Path SCRIPT = Path.of("scripts/system/stick-export").toAbsolutePath();
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final String USER = "nobody";

  private final Path folder;
  private final Path store;
  private final Path memory;
  private final UsbStick stick;
  private Path disk = Path.of("");
  private int nextDay = 1;

  /** Makes a store with one session, and a stick of that many MiB without anything on it. */
  StickBench(Path folder, int sizeMib, int reps) throws Exception {
    this.folder = folder;
    store = Files.createDirectory(folder.resolve("store"));
    memory = folder.resolve("stick.img");
    ShellCommand.run("truncate", "-s", sizeMib + "M", memory);
    stick = new UsbStick(memory);
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      letOthersReach(Path.of(entry));
    }
    letOthersReach(folder);
    train(reps);
  }

  private static void letOthersReach(Path file) throws IOException {
    for (Path part = file.toAbsolutePath(); part != null; part = part.getParent()) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(part);
      if (Files.isDirectory(part) && permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
        Files.setPosixFilePermissions(part, permissions);
      }
    }
  }

  /** Adds a session to the store. */
  void train(int reps) throws Exception {
    String started = "2026-05-%02dT09:00:00+02:00".formatted(nextDay++);
    new Recorded(store).session(started, true, "technique", reps);
    ShellCommand.run("chown", "-R", USER, store);
  }

  Path memory() {
    return memory;
  }

  void format(String fileSystem) throws Exception {
    switch (fileSystem) {
      case "vfat" -> ShellCommand.run("mkfs.vfat", "-F", "32", memory);
      case "exfat" -> ShellCommand.run("mkfs.exfat", memory);
      default -> ShellCommand.run("mkfs.ext4", "-q", "-F", memory);
    }
  }

  void setReadOnly(boolean isReadOnly) throws IOException {
    stick.setReadOnly(isReadOnly);
  }

  /** Plugs it in; returns the disk. */
  Path plug() throws IOException {
    disk = stick.plug();
    return disk;
  }

  void pull() throws IOException {
    stick.pull();
  }

  Path plugged() {
    return disk;
  }

  long sectorsWritten() throws IOException {
    return UsbStick.sectorsWritten(disk);
  }

  /** Does something with the files on the plugged stick. */
  void mounted(String device, ThrowingUse use) throws Exception {
    Path mount = Files.createDirectories(folder.resolve("mount"));
    ShellCommand.run("mount", device, mount);
    try {
      use.accept(mount);
    } finally {
      ShellCommand.run("umount", mount);
    }
  }

  void mounted(ThrowingUse use) throws Exception {
    mounted(disk.toString(), use);
  }

  /** What is done with a folder. */
  @FunctionalInterface
  interface ThrowingUse {
    void accept(Path folder) throws Exception;
  }

  /** Plugs it in, exports and pulls it. */
  Ending export() throws Exception {
    plug();
    Ending ending = exportTo(disk.toString());
    pull();
    return ending;
  }

  Ending exportTo(String device) throws Exception {
    return end(start(device));
  }

  /** Always on the same minute of the same day, which the report tells. */
  Process start(String device) throws Exception {
    ShellCommand.run("date", "--utc", "--set", NOW);
    return new ProcessBuilder(
            SCRIPT.toString(),
            device,
            USER,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "heelbeat.app.Main",
            "export",
            "--sums",
            "--data",
            store.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  Ending end(Process process) throws Exception {
    int exit = process.waitFor();
    Path status = Path.of("/run/heelbeat-stick/status").resolve(disk.getFileName());
    String text = Files.readString(folder.resolve("said.txt"));
    System.out.print(text);
    return new Ending(
        exit, text, Files.exists(status) ? Files.readString(status).split(" ", 2)[0] : "");
  }

  /** The files that an export into a folder makes, with nothing in its way. */
  Map<String, String> undisturbed() throws Exception {
    Path quiet = Files.createTempDirectory(folder, "quiet");
    Clock clock = Clock.fixed(NOW, ZoneId.systemDefault());
    try (StoreReader reader = StoreReader.open(store)) {
      new SessionExport(CsvOptions.PLAIN, clock).write(reader, quiet);
    }
    ShellCommand.run("chown", "-R", USER, store);
    return files(quiet);
  }

  /** The SHA-256 of each file of {@code heelbeat/}; what is wrong with one that cannot be read. */
  static Map<String, String> files(Path around) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(around.resolve("heelbeat"))) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), sha256(path));
      }
    }
    return files;
  }

  private static String sha256(Path file) throws Exception {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() throws IOException {
    stick.close();
  }
}
