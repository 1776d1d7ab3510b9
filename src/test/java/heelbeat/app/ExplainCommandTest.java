package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.accuracy.TracedRecording;
import heelbeat.app.Picture.Line;
import heelbeat.heel.FootTrace;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures, and that an explanation is one of what a replay counts. */
final class ExplainCommandTest {
  private static final double PIXEL = 1;
  private static final Pattern TOLD =
      Pattern.compile("(left|right) +push-up (\\d+): lift ([\\d.]+)");

  private static final Pattern CONTACT = Pattern.compile("^ *([\\d.]+) s  heel-(off|down)");

  @TempDir private Path folder;
  private Path picture;
  private Recording recording;
  private List<Rep> reps;

  @BeforeEach
  void record() throws IOException {
    picture = folder.resolve("picture.svg");
    FootTrace trace = TracedRecording.seated().reps(3).dip(0.5, 1).rest(3);
    recording = TracedRecording.of(folder, SensorKind.FSR, trace);
    reps = SharedRecordings.repsOf(SharedRecordings.eventsOf(recording));
    assertEquals(6, reps.size());
  }

  @Test
  void theExplanationTellsTheRepsOfTheReplay() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < reps.size(); i++) {
      Rep rep = reps.get(i);
      double liftS = rep.concentricNs() / 1e9;
      expected.add(String.format(Locale.ROOT, "%s %d %.1f", rep.foot().label(), i / 2 + 1, liftS));
    }

    List<String> reported = new ArrayList<>();
    Matcher matcher = TOLD.matcher(explain().out());
    while (matcher.find()) {
      reported.add(matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3));
    }
    reported.sort(null);
    expected.sort(null);
    assertEquals(expected, reported);
  }

  @Test
  void theRecordingItselfIsNotOverwritten() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.svg"), recording.frames());
    for (Path out : List.of(recording.frames(), recording.metadata(), link)) {
      byte[] before = Files.readAllBytes(out);
      CommandRun run = CommandRun.of("explain", recording, "--out", out);

      assertEquals(ExitStatus.USAGE, run.status());
      assertTrue(run.err().contains("--out " + out + " is the recording itself: "), run.err());
      assertArrayEquals(before, Files.readAllBytes(out));
    }
  }

  /** The first frame is some microseconds late, and its time is shown as 0.000. */
  @Test
  void aTimeAsItIsShownIsWithinTheRecording() throws IOException {
    List<String> frames = new ArrayList<>(Files.readAllLines(recording.frames()));
    frames.set(1, frames.get(1).replaceFirst("^\\d+,", "140,"));
    Files.write(recording.frames(), frames);

    CommandRun run = CommandRun.of("explain", recording, "--at=0", "--out", picture);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertEquals(
        ExitStatus.USAGE,
        CommandRun.of("explain", recording, "--at=-0.001", "--out", picture).status());
  }

  @Test
  void theExplanationTellsTheEventsOfTheReplay() throws IOException {
    CommandRun replay = CommandRun.of("replay", recording, "--out", folder);
    assertEquals(ExitStatus.OK, replay.status(), replay.err());
    List<String> events = Files.readAllLines(folder.resolve("traced/events.csv"));

    long rejections = events.stream().filter(row -> row.contains("NO_REP")).count();
    assertEquals(2, rejections);
    assertEquals(
        rejections, explain().out().lines().filter(l -> l.contains("not counted")).count());
    int contacts = 0;
    for (String line : explain("--at", 6).out().lines().toList()) {
      Matcher step = CONTACT.matcher(line);
      if (step.find()) {
        contacts++;
        String event = ",HEEL_" + step.group(2).toUpperCase(Locale.ROOT) + ",";
        assertTrue(events.stream().anyMatch(row -> isAt(row, step.group(1), event)), line);
      }
    }
    assertTrue(contacts >= 4, "two of each foot");
  }

  private static boolean isAt(String row, String seconds, String event) {
    return row.contains(event)
        && Math.abs(Double.parseDouble(row.split(",", 2)[0]) - Double.parseDouble(seconds)) < 0.001;
  }

  @Test
  void theErrorBarsStandAtTopAndStartOfLowering() throws IOException {
    Rep rep = reps.stream().filter(each -> each.foot() == Foot.LEFT).toList().get(1);
    explain("--at", rep.topNs() / 1e9);
    Picture svg = Picture.read(picture);

    List<Line> events = svg.lines("event").stream().filter(Line::isVertical).toList();
    Line off = nearest(events, rep, rep.heelOffNs(), svg);
    Line down = nearest(events, rep, rep.heelDownNs(), svg);
    double pixelsPerNs = (down.fromX() - off.fromX()) / (rep.heelDownNs() - rep.heelOffNs());
    double topX = off.fromX() + pixelsPerNs * rep.concentricNs();
    double loweringX = down.fromX() - pixelsPerNs * rep.eccentricNs();
    double topError = pixelsPerNs * rep.errors().concentricNs();
    double loweringError = pixelsPerNs * rep.errors().eccentricNs();

    assertAll(
        () -> assertBar(svg.lines("error1"), topX, topError),
        () -> assertBar(svg.lines("error2"), topX, 2 * topError),
        () -> assertBar(svg.lines("error1"), loweringX, loweringError),
        () -> assertBar(svg.lines("error2"), loweringX, 2 * loweringError));
  }

  /** Where an instant of a rep should be, by the numbers below the time axis. */
  private static Line nearest(List<Line> events, Rep rep, long timeNs, Picture svg) {
    double x = svg.xOfTime(timeNs / 1e9);
    return events.stream()
        .filter(line -> Math.abs(line.fromX() - x) < PIXEL)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event of " + rep + " at x " + x));
  }

  private static void assertBar(List<Line> lines, double aroundX, double halfWidth) {
    assertTrue(
        lines.stream()
            .anyMatch(line ->
                Math.abs(line.fromX() - (aroundX - halfWidth)) < PIXEL
                    && Math.abs(line.toX() - (aroundX + halfWidth)) < PIXEL),
        () -> "no bar at " + aroundX + " ± " + halfWidth + " in " + lines);
  }

  @Test
  void thePictureOfAMomentNamesWhatItShows() throws IOException {
    explain("--at", 6);
    Picture svg = Picture.read(picture);

    String version = Main.commandLine().getCommandSpec().version()[0];
    assertEquals("traced · fsr, none, 100 Hz · " + version + " · at 6.000 s", svg.title());
    assertTrue(
        svg.text()
            .containsAll(
                List.of(
                    "left foot",
                    "right foot",
                    "forefoot",
                    "heel",
                    "time (s)",
                    "heel-off",
                    "heel-down",
                    "20 %: lifted below, if level",
                    "25 %: landed above",
                    "one standard error",
                    "two: what ± says",
                    "drift of the load: taken out")),
        svg.text().toString());
    assertTrue(svg.count("path", "load") >= 4, "a load of each sensor");
    assertEquals(4, svg.count("path", "raw"), "the counts of each sensor");
  }

  @Test
  void aDriftOfTheLoadIsDrawnThroughTheHold() throws IOException {
    FootTrace sinking =
        TracedRecording.seated().lift(0.15, 0.7).straight(1.5, 2.35, 0).lower(1).rest(2);
    recording =
        TracedRecording.of(
            Files.createDirectory(folder.resolve("sinking")), SensorKind.LOAD_CELL, sinking);
    explain("--at", 6);
    Picture svg = Picture.read(picture);

    assertEquals(2 * 2, svg.count("path", "drift"), "in full and magnified, of each foot");
    assertTrue(
        svg.text().stream()
            .anyMatch(words -> words.matches("sank by [23]\\d % a second: taken out")),
        svg.text().toString());
  }

  @Test
  void theOverviewNumbersEveryRepAndNamesEveryRejection() throws IOException {
    explain();
    Picture svg = Picture.read(picture);

    assertTrue(svg.text().containsAll(List.of("1", "2", "3", "partial")));
    assertEquals(6, svg.count("rect", "hold"));
    assertEquals(3, svg.count("rect", "not-counted"), "one a foot, and one in the legend");
  }

  @Test
  void aTimeOutsideTheRecordingIsAWrongCommandLine() {
    for (String at : List.of("-1", "1000", "NaN")) {
      CommandRun run = CommandRun.of("explain", recording, "--at=" + at, "--out", picture);

      assertEquals(ExitStatus.USAGE, run.status());
      assertTrue(run.err().contains("--at must be within the recording, 0.0"), run.err());
      assertFalse(Files.exists(picture));
    }
  }

  @Test
  void aRecordingThatCannotBeReadIsNamed() {
    CommandRun run = CommandRun.of("explain", folder.resolve("none.frames.csv"));

    assertEquals(ExitStatus.DATA, run.status());
    assertTrue(run.err().contains("none.frames.csv: no such file"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void whatCameBeforeTheTroubleIsExplainedAllTheSame() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(recording.frames()));
    lines.set(lines.size() - 100, "nonsense");
    Files.write(recording.frames(), lines);

    CommandRun run = CommandRun.of("explain", recording, "--out", picture);

    assertEquals(ExitStatus.DATA, run.status());
    assertTrue(run.err().contains("traced.frames.csv, line "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.out().contains("push-up 3: "), run.out());
    Picture.read(picture);
  }

  @Test
  void aPictureThatCannotBeWrittenIsNamed() {
    CommandRun run =
        CommandRun.of("explain", recording, "--out", folder.resolve("none").resolve("x.svg"));

    assertEquals(ExitStatus.OUTPUT, run.status());
    assertTrue(run.err().contains("x.svg cannot be written (there is no such folder"), run.err());
  }

  private CommandRun explain(Object... more) {
    List<Object> args = new ArrayList<>(List.of("explain", recording, "--out", picture));
    args.addAll(List.of(more));
    CommandRun run = CommandRun.of(args.toArray());
    assertEquals(ExitStatus.OK, run.status(), run.err());
    return run;
  }
}
