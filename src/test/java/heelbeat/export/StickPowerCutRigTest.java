package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.rig.LoggedDisk;
import heelbeat.rig.PowerCuts;
import heelbeat.rig.ShellCommand;
import heelbeat.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes while a stick is exported to that has an older export and files of its owner. Each
 * state that the stick went through is looked at, and exported to again.
 */
@Tag("long-rig")
@Timeout(3600)
final class StickPowerCutRigTest {
  private static final long SEED = Long.getLong("heelbeat.seed", 1);
  private static final Path SCRIPT = Path.of("scripts/system/stick-export").toAbsolutePath();
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final int REPS = 60;

  /** How many of the writes are looked at that are no flushes. */
  private static final double PART = 0.3;

  @TempDir private Path folder;

  private final byte[] photo = new byte[100_000];
  private final Map<String, Integer> tally = new TreeMap<>();
  private Path store;
  private Path stick;
  private Path mount;

  /** Seen on exFAT: the old file's name is gone before the new one has it. */
  private boolean mayMiss;

  private Path old = Path.of("");
  private Path next = Path.of("");

  @BeforeEach
  void train() throws Exception {
    new Random(SEED).nextBytes(photo);
    store = Files.createDirectory(folder.resolve("store"));
    mount = Files.createDirectory(folder.resolve("mount"));
    stick = folder.resolve("stick.img");
    new Recorded(store).session("2026-05-01T09:00:00+02:00", true, "technique", REPS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vfat", "exfat", "ext4"})
  void afterAPowerCutTheNextExportIsWhole(String fileSystem) throws Exception {
    Random dice = new Random(SEED);
    mayMiss = fileSystem.equals("exfat");
    format(fileSystem);
    ShellCommand.run("mount", "-o", "loop", stick, mount);
    Files.write(mount.resolve("photo.jpg"), photo);
    List<String> _ = export(mount);
    Files.writeString(mount.resolve("heelbeat/notes.txt"), "mine");
    ShellCommand.run("umount", mount);
    old = undisturbed();
    new Recorded(store).session("2026-05-02T09:00:00+02:00", true, "technique", REPS);
    next = undisturbed();

    try (LoggedDisk disk = LoggedDisk.of(stick, folder)) {
      exportByProcess(disk.device());
      PowerCuts cuts = new PowerCuts(stick, disk.writes(), dice, PART, folder);
      int looks = cuts.replay(this::look);
      System.out.printf(
          Locale.ROOT,
          "seed %d: %s, %d states of the stick; files %s; each next export whole%n",
          SEED,
          fileSystem,
          looks,
          tally);
    }
  }

  private void format(String fileSystem) throws IOException {
    ShellCommand.run("truncate", "-s", "40M", stick);
    switch (fileSystem) {
      case "vfat" -> ShellCommand.run("mkfs.vfat", "-F", "32", "-s", "1", stick);
      case "exfat" -> ShellCommand.run("mkfs.exfat", stick);
      default -> ShellCommand.run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0", stick);
    }
  }

  private void look(PowerCuts.Cut cut) throws Exception {
    String where = "seed " + SEED + ", " + cut.text();
    String device = ShellCommand.run("losetup", "--find", "--show", cut.image());
    try {
      // Without the journal's replay nobody sees an ext4.
      ShellCommand.run("mount", device, mount);
      Set<String> spoilt = count("at once ", mount);
      if (!spoilt.isEmpty()) {
        System.out.println(where + ": before the repair " + spoilt);
      }
      ShellCommand.run("umount", mount);
      ShellCommand done = exportInThisProcess(device, where);
      assertEquals(0, done.status(), where + ": " + done.said());
      ShellCommand.run("mount", "-o", "ro", device, mount);
      requireWhole(where);
      ShellCommand.run("umount", mount);
    } finally {
      ShellCommand.of("umount", mount);
      ShellCommand.run("losetup", "--detach", device);
    }
  }

  private void requireWhole(String where) throws IOException {
    Path exported = mount.resolve("heelbeat");
    Set<String> names = new TreeSet<>(SessionExport.FILES);
    names.add("notes.txt");
    assertEquals(names, names(exported), where);
    for (String name : SessionExport.FILES) {
      assertEquals(-1, Files.mismatch(next.resolve(name), exported.resolve(name)), where + name);
    }
    assertEquals("mine", Files.readString(exported.resolve("notes.txt")), where);
    assertArrayEquals(photo, Files.readAllBytes(mount.resolve("photo.jpg")), where);
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /** Looks at each file, without asking for a listing; returns those neither old nor new. */
  private Set<String> count(String when, Path around) {
    Set<String> spoilt = new TreeSet<>();
    for (String name : SessionExport.FILES) {
      String found = find(around.resolve("heelbeat").resolve(name), name);
      tally.merge(when + found, 1, Integer::sum);
      boolean isWhole = found.equals("old") || found.equals("new");
      if (!isWhole && !(mayMiss && found.equals("missing"))) {
        spoilt.add(name + " " + found);
      }
    }
    return spoilt;
  }

  private String find(Path file, String name) {
    try {
      if (Files.mismatch(next.resolve(name), file) < 0) {
        return "new";
      }
      return Files.mismatch(old.resolve(name), file) < 0 ? "old" : "damaged";
    } catch (NoSuchFileException e) {
      return "missing";
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private List<String> export(Path around) throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneId.systemDefault());
    try (StoreReader reader = StoreReader.open(store)) {
      return new SessionExport(CsvOptions.PLAIN, clock).write(reader, around);
    }
  }

  private Path undisturbed() throws IOException {
    Path quiet = Files.createTempDirectory(folder, "quiet");
    List<String> _ = export(quiet);
    return quiet.resolve("heelbeat");
  }

  private void exportByProcess(Path device) throws IOException {
    ShellCommand.run("date", "--utc", "--set", NOW);
    String said =
        ShellCommand.run(
            SCRIPT,
            device,
            "root",
            Path.of(System.getProperty("java.home"), "bin", "java"),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "heelbeat.app.Main",
            "export",
            "--sums",
            "--data",
            store);
    System.out.println(said);
  }

  /** The script asks this process to export: a Java machine of its own takes seconds to start. */
  private ShellCommand exportInThisProcess(String device, String where) throws Exception {
    Path question = folder.resolve("question");
    Path answer = folder.resolve("answer");
    Files.deleteIfExists(question);
    Files.deleteIfExists(answer);
    String ask =
        "echo \"$0\" >%1$s.new; mv %1$s.new %1$s; until [[ -e %2$s ]]; do sleep 0.01; done; cat %2$s"
            .formatted(question, answer);
    Path said = folder.resolve("said.txt");
    Process script =
        new ProcessBuilder(SCRIPT.toString(), device, "root", "bash", "-c", ask)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    while (script.isAlive() && !Files.exists(question)) {
      Thread.sleep(5);
    }
    if (Files.exists(question)) {
      Path around = Path.of(Files.readString(question).strip());
      assertEquals(Set.of(), count("repaired ", around), where + ": neither old nor new");
      Path sums = Files.write(folder.resolve("sums"), export(around));
      Files.move(sums, answer);
    }
    return new ShellCommand(script.waitFor(), Files.readString(said));
  }
}
