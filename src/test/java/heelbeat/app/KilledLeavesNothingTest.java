package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heelbeat.device.PtyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed; their temporary folder and their user's own are looked at. */
@Tag("slow")
final class KilledLeavesNothingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** By the libraries' own properties: nothing lies there, so they unpack. */
  private static final List<String> NOT_INSTALLED =
      List.of("-Dorg.sqlite.lib.path=/missing", "-DjSerialComm.library.path=/missing");

  private static final String SQLITE = "libsqlitejdbc.so";
  private static final String SERIAL = "libjSerialComm.so";

  /** Beside the classes. */
  private static final Path INSTALLED = Path.of("target/native").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectory(folder.resolve("tmp"));
    Files.createDirectory(folder.resolve("home"));
  }

  @Test
  void aDeviceThatIsKilledAgainAndAgainLeavesNothing() throws Exception {
    assumeInstalled();
    for (int kill = 0; kill < 3; kill++) {
      try (HeelbeatProcess device = start(List.of(), "run", "--config", simulated())) {
        assertEquals(INSTALLED, device.awaitLoaded(SQLITE, PATIENCE).getParent());
        device.kill();
      }
      assertEquals(List.of(), left());
    }
  }

  @Test
  void aDeviceWithASerialPadThatIsKilledLeavesNothing() throws Exception {
    assumeInstalled();
    try (PtyPair _ = cable()) {
      for (int kill = 0; kill < 2; kill++) {
        try (HeelbeatProcess device = start(List.of(), "run", "--config", serial())) {
          assertEquals(INSTALLED, device.awaitLoaded(SERIAL, PATIENCE).getParent());
          device.kill();
        }
        assertEquals(List.of(), left());
      }
    }
  }

  /** As a plain "java -jar" of a jar that stands alone does. */
  @Test
  void whatAKilledProcessUnpackedIsGoneAtTheNextStart() throws Exception {
    try (PtyPair _ = cable()) {
      for (int kill = 0; kill < 3; kill++) {
        try (HeelbeatProcess device = start(NOT_INSTALLED, "run", "--config", serial())) {
          Path unpacked = device.awaitLoaded(SERIAL, PATIENCE);
          assertTrue(unpacked.startsWith(folder.resolve("tmp")), unpacked.toString());
          assertEquals(List.of(SERIAL, SQLITE, SQLITE + ".lck"), left());
          device.kill();
        }
        age();
      }
    }
    try (HeelbeatProcess device = start(List.of(), "doctor", "--config", serial())) {
      device.awaitEnd();
    }
    assertEquals(List.of(), left());
  }

  @Test
  void whatALivingProcessUnpackedStays() throws Exception {
    try (HeelbeatProcess device = start(NOT_INSTALLED, "run", "--config", simulated())) {
      device.awaitLoaded(SQLITE, PATIENCE);
      device.await(1, line -> line.contains("  pad: "), PATIENCE);
      age();
      try (HeelbeatProcess other = start(List.of(), "sessions", "--data", folder.resolve("data"))) {
        assertEquals(0, other.awaitEnd(), other.text());
      }
      assertEquals(List.of(SQLITE, SQLITE + ".lck"), left());
      assertEquals(143, device.terminate(), device.text());
    }
    assertEquals(List.of(), left());
  }

  /** The library by itself empties what a link in its folder leads to. */
  @Test
  void aLinkThatSomebodyPutIntoTheSerialLibrarysFolderIsNotFollowed() throws Exception {
    Path precious = Files.createDirectory(folder.resolve("precious")).resolve("thesis.txt");
    Files.writeString(precious, "ten years");
    Path planted = Files.createDirectory(folder.resolve("tmp/jSerialComm"));
    Files.createSymbolicLink(planted.resolve("1.0"), precious.getParent());
    for (List<String> options : List.of(List.<String>of(), NOT_INSTALLED)) {
      try (PtyPair _ = cable();
          HeelbeatProcess device = start(options, "run", "--config", serial())) {
        device.awaitLoaded(SERIAL, PATIENCE);
        device.kill();
      }
      assertTrue(Files.exists(precious), "it was deleted");
    }
  }

  private static void assumeInstalled() {
    assumeTrue(
        Files.exists(INSTALLED.resolve(SQLITE)),
        "SKIPPED: the build knows no machine code for this kind of machine (pom.xml)");
  }

  private HeelbeatProcess start(List<String> options, Object... args) throws IOException {
    return HeelbeatProcess.start(
        Stream.concat(
                Stream.of(
                    "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                    "-Duser.home=" + folder.resolve("home")),
                options.stream())
            .toList(),
        args);
  }

  private PtyPair cable() throws IOException, InterruptedException {
    return PtyPair.open(folder.resolve("pad"), folder.resolve("host"));
  }

  private Path simulated() throws IOException {
    return configuration("pad = \"simulated\"");
  }

  private Path serial() throws IOException {
    return configuration(
        "pad = \"serial\"\n[serial]\nport = \"%s\"".formatted(folder.resolve("host")));
  }

  private Path configuration(String pad) throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        pad + "\n[data]\ndirectory = \"%s\"\n".formatted(folder.resolve("data")));
  }

  /** What is left, without the part of the names that differs. */
  private List<String> left() throws IOException {
    try (Stream<Path> temporary = Files.walk(folder.resolve("tmp"));
        Stream<Path> home = Files.walk(folder.resolve("home"))) {
      return Stream.concat(temporary, home)
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().replaceFirst("^sqlite-.*-", ""))
          .sorted()
          .toList();
    }
  }

  /** As if it had been there for an hour. */
  private void age() throws IOException {
    FileTime then = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (Stream<Path> files = Files.walk(folder.resolve("tmp"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, then);
      }
    }
  }
}
