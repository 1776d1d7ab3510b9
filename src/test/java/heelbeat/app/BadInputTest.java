package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees who gives Heelbeat something wrong: one clear line, and never a stack trace.
 */
final class BadInputTest {
  @TempDir private Path folder;
  private Path frames;
  private List<String> lines;

  /** A good recording of a minute, to be spoilt. */
  @BeforeEach
  void writeGoodRecording() throws IOException {
    frames = folder.resolve("walk.frames.csv");
    Files.writeString(
        folder.resolve("walk.json"),
        """
        {"sample_rate_hz": 100, "sensor": "fsr", "adc": "ads1115", "full_scale_counts": 26400,
         "feet": ["left", "right"]}
        """);
    lines = new ArrayList<>();
    lines.add("time_us,left_forefoot,left_heel,right_forefoot,right_heel");
    SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.ADS1115, 60);
    while (pad.advance()) {
      int[] counts = pad.counts();
      lines.add(
          pad.timeNs() / 1000
              + ","
              + counts[0]
              + ","
              + counts[1]
              + ","
              + counts[2]
              + ","
              + counts[3]);
    }
    Files.write(frames, lines);
  }

  @Test
  void whatIsNoDayIsToldWithOneThatIs() {
    CommandRun run = CommandRun.of("sessions", "delete", "--before", "2026-02-30");
    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("\"2026-02-30\" is no day; write it as 2026-03-01"), run.err());
  }

  @Test
  void anEmptyNameIsNotTheCurrentFolder() {
    CommandRun run = CommandRun.of("export", "");
    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("the name of a file or folder is empty"), run.err());
  }

  @Test
  void aGoodRecordingIsReplayedWithoutAWord() {
    CommandRun run = CommandRun.of("replay", frames, "--out", folder.resolve("out"));

    assertAll(
        () -> assertEquals(ExitStatus.OK, run.status()),
        () -> assertEquals("", run.err()),
        () -> assertTrue(run.out().startsWith("walk: ")));
  }

  @Test
  void aMissingFileIsNamed() {
    assertData(
        CommandRun.of("replay", folder.resolve("none.frames.csv")),
        "none.frames.csv: no such file or directory");
  }

  @Test
  void aDirectoryWithoutRecordingsIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertData(CommandRun.of("replay", empty), "empty: no recording in this directory");
  }

  @Test
  void aHeaderThatDoesNotFitIsNamed() throws IOException {
    lines.set(0, "time_us,left_forefoot,left_toe,right_forefoot,right_heel");

    assertData(replaySpoilt(), "walk.frames.csv, line 1: ", "left_toe");
  }

  @Test
  void aLetterAmongTheCountsIsNamedAndWhatCameBeforeIsReported() throws IOException {
    lines.set(5000, lines.get(5000).replaceFirst(",[^,]*$", ",12a"));

    CommandRun run = replaySpoilt();

    assertData(run, "walk.frames.csv, line 5001: right_heel", "\"12a\"");
    assertReported(run, "50.0 s");
  }

  @Test
  void aTimeThatRunsBackwardsIsNamedAndWhatCameBeforeIsReported() throws IOException {
    lines.set(4000, lines.get(3000));

    CommandRun run = replaySpoilt();

    assertData(run, "walk.frames.csv, line 4001: ", "time_us");
    assertReported(run, "40.0 s");
  }

  @Test
  void aCountBeyondFullScaleIsNamed() throws IOException {
    lines.set(4000, lines.get(4000).replaceFirst(",[^,]*$", ",26401"));

    CommandRun run = replaySpoilt();

    assertData(run, "walk.frames.csv, line 4001: right_heel", "26401", "26400");
    assertReported(run, "40.0 s");
  }

  @Test
  void aTruncatedGzipIsNamedAndWhatCameBeforeIsReported() throws IOException {
    Path whole = CommandRun.demo(folder);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

    CommandRun run = CommandRun.of("replay", whole, "--out", folder.resolve("out"));

    assertData(run, "demo-2-ads1115.frames.csv.gz, line ", "ends early");
    assertTrue(run.out().startsWith("demo-2-ads1115: "), run.out());
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    lines.clear();

    assertData(replaySpoilt(), "walk.frames.csv");
  }

  @Test
  void theOtherRecordingsAreReplayedAllTheSame() throws IOException {
    Files.writeString(folder.resolve("a.frames.csv"), "nonsense\n");
    Files.copy(folder.resolve("walk.json"), folder.resolve("a.json"));

    CommandRun run = CommandRun.of("replay", folder);

    assertData(run, "a.frames.csv, line 1");
    assertTrue(run.out().startsWith("walk: "), run.out());
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestKey() throws IOException {
    assertData(
        runWith("pad = \"simulated\"\nprotokol = \"free\"\n"),
        "heelbeat.toml, line 2: unknown key protokol; did you mean protocol?");
  }

  @Test
  void aValueOutOfBoundsIsNamedWithItsBounds() throws IOException {
    assertData(
        runWith("[serial]\nbaud = 3\n"),
        "heelbeat.toml, line 2: serial.baud must be a whole number from 1200 to 4000000, but is 3");
  }

  @Test
  void aValueOfAnotherTypeIsNamed() throws IOException {
    assertData(
        runWith("quiet = \"yes\"\n"),
        "heelbeat.toml, line 1: quiet must be true or false, but is \"yes\"");
  }

  @Test
  void aTableInPlaceOfAValueIsNamed() throws IOException {
    assertData(runWith("[quiet]\nx = 1\n"), "heelbeat.toml, line 2: unknown key quiet.x");
    assertData(runWith("[pad]\n"), "heelbeat.toml, line 1: pad must be one of");
  }

  @Test
  void aFileThatIsNoTomlIsNamedWithItsLine() throws IOException {
    assertData(runWith("pad = \n"), "heelbeat.toml, line 1: ");
  }

  @Test
  void aMissingConfigurationSaysHowToMakeOne() {
    assertData(
        CommandRun.of("run", "--config", folder.resolve("none.toml")),
        "none.toml: no such file",
        "heelbeat config >");
  }

  @Test
  void theRecordingOfAConfigurationIsCheckedToo() throws IOException {
    assertData(
        runWith("pad = \"recording\"\n[recording]\nfile = \"/none/x.frames.csv\"\n"),
        "/none/x.frames.csv");
  }

  @Test
  void aStoreThatIsNoneIsNamed() throws IOException {
    Files.writeString(folder.resolve("heelbeat.db"), "certainly no database".repeat(100));

    assertData(CommandRun.of("sessions", "--data", folder), "heelbeat.db", "no Heelbeat store");
  }

  @Test
  void aWrongCommandLineIsExplained() {
    CommandRun run = CommandRun.of("replay");

    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("FILE_OR_DIR"), run.err());
    assertOneMessage(run.err(), 2);
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    CommandRun run = CommandRun.of();

    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("replay") && run.err().contains("demo"), run.err());
  }

  @Test
  void anUnknownProtocolIsExplained() {
    CommandRun run = CommandRun.of("replay", frames, "--protocol", "salsa");

    assertEquals(ExitStatus.USAGE, run.status());
    assertTrue(run.err().contains("no protocol is named \"salsa\""), run.err());
  }

  private CommandRun replaySpoilt() throws IOException {
    Files.write(frames, lines);
    return CommandRun.of("replay", frames, "--out", folder.resolve("out"));
  }

  private CommandRun runWith(String toml) throws IOException {
    Path config = Files.writeString(folder.resolve("heelbeat.toml"), toml);
    return CommandRun.of("run", "--config", config);
  }

  private static void assertData(CommandRun run, String... parts) {
    assertEquals(ExitStatus.DATA, run.status(), run.err());
    for (String part : parts) {
      assertTrue(run.err().contains(part), () -> "\"" + part + "\" is not in: " + run.err());
    }
    assertOneMessage(run.err(), 1);
  }

  private static void assertOneMessage(String err, int lines) {
    assertEquals(lines, err.lines().count(), err);
    assertFalse(err.contains("\tat "), err);
    assertFalse(err.contains("Exception"), err);
  }

  private void assertReported(CommandRun run, String duration) throws IOException {
    assertTrue(run.out().contains(duration), run.out());
    List<String> reps = Files.readAllLines(folder.resolve("out/walk/reps.csv"));
    assertTrue(reps.size() > 1, "no rep from before the trouble");
  }
}
