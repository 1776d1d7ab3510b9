package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is printed arrives, or the command says that it does not and ends with 74. */
@Timeout(120)
final class OutputTest {
  private static final String FULL =
      "heelbeat: standard output cannot be written: the disk is full; make room\n";

  @TempDir private Path folder;
  private Path recording;

  @BeforeEach
  void writeStoreAndRecording() {
    recording = CommandRun.demo(folder);
  }

  @Test
  void eachCommandTellsThatItsOutputFindsNoRoom() throws IOException {
    Path picture = folder.resolve("picture.svg");
    Path data = folder.resolve("data");
    List<List<Object>> commands =
        List.of(
            List.of("config"),
            List.of("cues"),
            List.of("protocols"),
            List.of("protocols", "technique"),
            List.of("exercises"),
            List.of("exercises", "bridge"),
            List.of("sessions", "--data", data),
            List.of("export", folder, "--sums", "--data", data),
            List.of("replay", recording),
            List.of("explain", recording, "--out", picture),
            List.of("doctor", "--json", "--seconds", "3"),
            List.of("--help"),
            List.of("run", "--help"),
            List.of("--version"));
    for (List<Object> command : commands) {
      StringWriter err = new StringWriter();
      int status;
      try (OutputStream full = new FileOutputStream("/dev/full")) {
        status = execute(full, err, command);
      }
      assertEquals(FULL, err.toString(), command::toString);
      assertEquals(ExitStatus.OUTPUT, status, command::toString);
    }
  }

  @Test
  void whatWasWrongBesidesKeepsItsStatus() throws IOException {
    StringWriter err = new StringWriter();
    Path none = folder.resolve("none.frames.csv");
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      assertEquals(ExitStatus.DATA, execute(full, err, List.of("replay", recording, none)));
    }
    assertTrue(err.toString().endsWith(FULL), err::toString);
  }

  @Test
  void outputThatIsReadIsASuccess() {
    StringWriter err = new StringWriter();
    assertEquals(
        ExitStatus.OK, execute(OutputStream.nullOutputStream(), err, List.of("--version")));
    assertEquals("", err.toString());
  }

  /** Who looks on sees nothing any more; so it has no reason to go on. */
  @Test
  void theMonitorEndsWhenItsReaderIsGone() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("c.toml"), "pad = \"simulated\"\nsimulated.seconds = 600\n");
    Process monitor =
        HeelbeatProcess.builder("monitor", "--config", config)
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertTrue(monitor.getInputStream().read() >= 0);
    monitor.getInputStream().close();

    assertTrue(monitor.waitFor(30, TimeUnit.SECONDS), "it still runs");
    assertEquals(ExitStatus.OUTPUT, monitor.exitValue());
    assertEquals(
        "heelbeat: standard output cannot be written: whoever read it is gone\n",
        Files.readString(folder.resolve("err")));
  }

  @Test
  void aProcessSaysSoToo() throws Exception {
    Process config =
        HeelbeatProcess.builder("config").redirectOutput(new File("/dev/full")).start();

    assertEquals(FULL, new String(config.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(ExitStatus.OUTPUT, config.waitFor());
  }

  /** An argument of picocli's own would be a file to take arguments from. */
  @Test
  void anArgumentThatBeginsWithAtIsText() throws IOException {
    Path words = Files.writeString(folder.resolve("words"), "--help");
    CommandRun run = CommandRun.of("replay", "@" + words);

    assertEquals(ExitStatus.DATA, run.status(), run.out());
    assertTrue(run.err().contains("@" + words + ": no such file"), run.err());
  }

  private static int execute(OutputStream out, StringWriter err, List<Object> command) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    return Main.execute(line, out, command.stream().map(Object::toString).toArray(String[]::new));
  }
}
