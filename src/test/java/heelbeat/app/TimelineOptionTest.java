package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.accuracy.TracedRecording;
import heelbeat.heel.FootTrace;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of runs. */
final class TimelineOptionTest {
  private static final double PIXEL = 1;
  private static final Pattern RAISES = Pattern.compile("<path class=\"up\" d=\"([^\"]*)\"");

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
  void aRaiseHasItsCornersAtItsInstants() throws IOException {
    replay();
    Picture svg = Picture.read(picture);
    Matcher raises = RAISES.matcher(Files.readString(picture));
    for (Foot foot : Foot.values()) {
      assertTrue(raises.find(), "raises of each foot");
      List<Rep> own = reps.stream().filter(rep -> rep.foot() == foot).toList();
      String[] shapes = raises.group(1).substring(1).split("M", -1);
      assertEquals(own.size(), shapes.length);
      for (int i = 0; i < shapes.length; i++) {
        assertCorners(own.get(i), shapes[i].split("L", -1), svg);
      }
    }
  }

  private static void assertCorners(Rep rep, String[] points, Picture svg) {
    long[] instants = {rep.heelOffNs(), rep.topNs(), rep.loweringNs(), rep.heelDownNs()};
    for (long instant : instants) {
      double x = svg.xOfTime(instant / 1e9);
      assertTrue(
          List.of(points).stream()
              .anyMatch(point -> Math.abs(Double.parseDouble(point.split(" ", -1)[0]) - x) < PIXEL),
          "no corner at " + x + " in " + String.join(", ", points));
    }
  }

  @Test
  void lightAndSoundAreDrawnAsTheyWereShown() throws IOException {
    replay();
    Picture svg = Picture.read(picture);
    assertEquals(3, svg.count("rect", "cue-good lit"), "a flash for each push-up of both feet");
    assertEquals(3, svg.count("rect", "tone"), "a beep with each, and no beats in shadow mode");
    assertTrue(svg.text().containsAll(List.of("ready", "hold", "good")), svg.text().toString());
  }

  @Test
  void theMetronomesBeatsSoundToo() throws IOException {
    replay("--mode", "metronome");
    assertTrue(Picture.read(picture).text().contains("lift"));
    assertTrue(Picture.read(picture).count("rect", "tone") > 3);
  }

  @Test
  void setsAreNumberedAndCounted() throws IOException {
    replay();
    assertTrue(Picture.read(picture).text().contains("set 1: 3"));
  }

  @Test
  void whatWasNotCountedIsNamed() throws IOException {
    replay();
    Picture svg = Picture.read(picture);
    assertEquals(2, svg.text().stream().filter("partial"::equals).count());
    assertEquals(3, svg.count("rect", "not-counted"), "one a foot, and one in the legend");
  }

  @Test
  void faultyRaisesLookDifferent() throws IOException {
    replay("--protocol", "technique");
    assertTrue(Picture.read(picture).count("path", "up-wrong") > 0);
    assertTrue(Picture.read(picture).text().contains("set 1: 3, 0 good"));
  }

  @Test
  void severalRunsNeedAFolder() throws IOException {
    Files.copy(recording.frames(), folder.resolve("other.frames.csv"));
    Files.copy(recording.metadata(), folder.resolve("other.json"));
    CommandRun refused = CommandRun.of("replay", folder, "--timeline", picture);
    assertEquals(ExitStatus.USAGE, refused.status());
    assertTrue(refused.err().contains("name a folder instead"), refused.err());
    assertFalse(Files.exists(picture));

    Path pictures = folder.resolve("pictures");
    assertEquals(ExitStatus.OK, CommandRun.of("replay", folder, "--timeline", pictures).status());
    assertTrue(Picture.read(pictures.resolve("traced.svg")).title().startsWith("traced · free"));
    assertTrue(Picture.read(pictures.resolve("other.svg")).title().startsWith("other · free"));
  }

  @Test
  void aFolderThatCannotBeMadeIsNamedBeforeTheRun() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    CommandRun run = CommandRun.of("replay", recording, "--timeline", inTheWay.resolve("x.svg"));
    assertEquals(ExitStatus.OUTPUT, run.status());
    assertTrue(run.err().contains("cannot be made"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void theDemoDrawsItsRun() throws IOException {
    CommandRun run =
        CommandRun.of(
            "demo",
            "--seconds=20",
            "--speed=50",
            "--data",
            folder.resolve("data"),
            "--export",
            folder.resolve("export"),
            "--timeline",
            picture);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    assertTrue(run.out().contains("timeline:  " + picture), run.out());
    assertTrue(Picture.read(picture).count("path", "up") > 0);
  }

  private void replay(Object... more) {
    Object[] args = new Object[4 + more.length];
    System.arraycopy(new Object[] {"replay", recording, "--timeline", picture}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    CommandRun run = CommandRun.of(args);
    assertEquals(ExitStatus.OK, run.status(), run.err());
  }
}
