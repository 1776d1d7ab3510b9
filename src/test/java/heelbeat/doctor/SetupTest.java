package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.config.Configuration;
import heelbeat.config.PadKind;
import heelbeat.loop.Clock;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who answers by a script, at a machine without a pad, whose time flies. */
class SetupTest {
  @TempDir private Path folder;

  private final StringWriter screen = new StringWriter();

  @Test
  void whatCannotBeFoundIsAsked() throws Exception {
    Configuration written = run("3\n2\n").orElseThrow();
    assertEquals(PadKind.MCP3008, written.pad().kind());
    String text = Files.readString(file());
    assertTrue(text.contains("pad = \"mcp3008\"\nsensor = \"loadcell\"\n"), text);
    assertEquals(PadKind.MCP3008, Configuration.read(file()).pad().kind());
    assertTrue(
        screen.toString().contains("Looking for a pad (serial) ... none: "), screen.toString());
    assertNothingElse();
  }

  @Test
  void aPortIsWrittenAsItIsTyped() throws Exception {
    run("1\n/dev/serial/by-id/usb-Arduino \"7\"\n");
    assertTrue(
        Files.readString(file()).contains("port = \"/dev/serial/by-id/usb-Arduino \\\"7\\\"\""));
    assertNothingElse();
  }

  @Test
  void aFileThatIsThereIsKeptUnlessThePersonSaysSo() throws Exception {
    String before = "quiet = true\ndata.directory = \"/var/lib/heelbeat\"\n";
    Files.writeString(file(), before);
    assertTrue(run("\n").isEmpty());
    assertEquals(before, Files.readString(file()));
    assertEquals(Path.of("/var/lib/heelbeat"), run("y\n1\n\n").orElseThrow().dataDirectory());
    assertTrue(Files.readString(file()).contains("port = \"auto\""));
    assertNothingElse();
  }

  @Test
  void whoSaysNothingOfUseGetsNothing() throws Exception {
    assertTrue(run("").isEmpty());
    assertTrue(run("4\nserial\n\n").isEmpty());
    assertTrue(screen.toString().contains("nothing is written"), screen.toString());
    assertFalse(Files.exists(file()));
    assertNothingElse();
  }

  @Test
  void aFolderThatIsNotThereIsToldAndNothingIsLeft() {
    Path nowhere = folder.resolve("nowhere/heelbeat.toml");
    assertThrows(Exception.class, () -> setup(nowhere, "1\n\n").run());
    assertFalse(Files.exists(nowhere.getParent()));
  }

  private Optional<Configuration> run(String answers) throws Exception {
    return setup(file(), answers).run();
  }

  private Setup setup(Path file, String answers) {
    return new Setup(
        file,
        flying(),
        new Dialogue(new BufferedReader(new StringReader(answers)), new PrintWriter(screen)));
  }

  private Path file() {
    return folder.resolve("heelbeat.toml");
  }

  private void assertNothingElse() throws Exception {
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.allMatch(file()::equals));
    }
  }

  private static Clock flying() {
    AtomicLong nowNs = new AtomicLong();
    return new Clock() {
      @Override
      public long nowNs() {
        return nowNs.get();
      }

      @Override
      public void sleepUntil(long deadlineNs) {
        nowNs.accumulateAndGet(deadlineNs, Math::max);
      }
    };
  }
}
