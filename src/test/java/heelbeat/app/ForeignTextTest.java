package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.StoreEdit;
import heelbeat.store.StoreReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What others wrote reaches no terminal as something that it obeys. */
final class ForeignTextTest {
  private static final String ESCAPES = "\u001b]0;PWN\u0007\u001b[31mX";
  private static final String SHOWN = "?]0;PWN??[31mX";

  @TempDir private Path folder;

  @Test
  void aConvertersNameInARecordingIsShownOnly() throws Exception {
    Files.writeString(
        folder.resolve("x.json"),
        """
        {"sample_rate_hz": 100, "sensor": "fsr", "full_scale_counts": 26400, "feet": ["left"],
         "adc": "\\u001b]0;PWN\\u0007\\u001b[31mX"}
        """);
    StringBuilder frames = new StringBuilder("time_us,left_forefoot,left_heel\n");
    for (int i = 0; i < 100; i++) {
      frames.append(i * 10_000).append(",500,500\n");
    }
    Path recording = Files.writeString(folder.resolve("x.frames.csv"), frames);
    Path config =
        Files.writeString(
            folder.resolve("c.toml"),
            "pad = \"recording\"\nrecording.file = \"" + recording + "\"\n");

    try (HeelbeatProcess monitor = HeelbeatProcess.start("monitor", "--config", config)) {
      assertEquals(ExitStatus.OK, monitor.awaitEnd(), monitor.text());
      assertTrue(monitor.text().contains(SHOWN), monitor.text());
      assertTrue(monitor.text().indexOf('\u001b') < 0, monitor.text());
    }
  }

  @Test
  void aLabelInAStoreIsShownOnly() throws IOException {
    CommandRun demo =
        CommandRun.of("demo", "--speed", 50, "--seconds", 5, "--data", folder, "--export", folder);
    assertEquals(ExitStatus.OK, demo.status(), demo.err());
    try (StoreReader reader = StoreReader.open(folder);
        StoreEdit edit = StoreEdit.open(folder)) {
      edit.label(reader.sessions().getFirst(), ESCAPES + "\nsession");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.execute(Main.commandLine(), out, "sessions", "--data", folder.toString());

    String shown = out.toString(UTF_8);
    assertTrue(shown.contains("\"" + SHOWN + "?session\""), shown);
    assertTrue(shown.indexOf('\u001b') < 0, shown);
  }

  @Test
  void theNameOfAFileIsShownOnly() throws Exception {
    Path file = folder.resolve(ESCAPES + "ü.frames.csv");
    try (HeelbeatProcess replay = HeelbeatProcess.start("replay", file)) {
      assertEquals(ExitStatus.DATA, replay.awaitEnd());
      assertTrue(replay.text().contains(SHOWN), replay.text());
      assertTrue(replay.text().indexOf('\u001b') < 0, replay.text());
    }
  }

  @Test
  void aLineOfTheLogIsShownOnly() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (PrintStream err = new ErrorStream(log)) {
      err.print(ESCAPES + "\n");
      new IllegalStateException(ESCAPES).printStackTrace(err);
    }
    String shown = log.toString(UTF_8);
    assertTrue(shown.startsWith(SHOWN + "\njava.lang.IllegalStateException: " + SHOWN), shown);
    assertTrue(shown.indexOf('\u001b') < 0, shown);
  }

  @Test
  void helpHasNoColours() {
    assertEquals(CommandLine.Help.Ansi.OFF, Main.commandLine().getColorScheme().ansi());
  }
}
