package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.TracedRecording;
import heelbeat.heel.FootTrace;
import heelbeat.heel.TestPad.Frame;
import heelbeat.replay.Recording;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every verdict is told with its reason and the numbers behind it, at large and at a moment. */
final class ExplainReasonsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aCountedRepIsToldWithItsPhasesAndErrors(SensorKind sensor) throws IOException {
    FootTrace trace = TracedRecording.seated().rep().rest(2);
    CommandRun run = explain(TracedRecording.of(folder, sensor, trace));

    assertLine(
        run,
        "left   push-up \\d: lift 0\\.\\d ± 0\\.\\d, hold \\d\\.\\d ± \\d\\.\\d, lowering \\d\\.\\d ± \\d\\.\\d s$");
  }

  @ParameterizedTest
  @EnumSource
  void aPartialLiftIsToldWithWhatTheHeelStillCarried(SensorKind sensor) throws IOException {
    FootTrace trace = TracedRecording.seated().dip(0.45, 1).rest(2);

    assertRejected(
        TracedRecording.of(folder, sensor, trace),
        4.7,
        "never left the pad \\(it still carried 4\\d % .*; below 20 % and level is lifted\\)");
  }

  @Test
  void jigglingIsToldWithItsDips() throws IOException {
    FootTrace trace = TracedRecording.seated();
    for (int i = 0; i < 15; i++) {
      trace.dip(0.4, 0.2);
    }
    assertRejected(
        TracedRecording.of(folder, SensorKind.FSR, trace.rest(2)),
        5,
        "jiggling \\(1\\d dips in 2\\.\\d\\d s, each over within 0\\.30 s; .* at the lowest\\)");
  }

  @Test
  void aQuickLiftIsToldWithItsLength() throws IOException {
    FootTrace trace =
        TracedRecording.seated().straight(0.06, 1.8, 0).straight(0.16, 1.8, 0).straight(0.06, 1, 1);

    assertRejected(
        TracedRecording.of(folder, SensorKind.FSR, trace.rest(2)),
        4.4,
        "too briefly \\(for 0\\.1\\d s; a push-up takes 0\\.25 s\\)");
  }

  @Test
  void aFootThatHasJustComeIsToldWithHowLongAgo() throws IOException {
    FootTrace trace = new FootTrace().empty(2).stepOn().rest(0.4).rep().rest(2);

    assertRejected(
        TracedRecording.of(folder, SensorKind.LOAD_CELL, trace),
        3.5,
        "only just .* \\(the heel left 0\\.\\d\\d s after it came; it counts after 1\\.00 s\\)");
  }

  @Test
  void restingOnTheToesIsToldWithTheLongestHold() throws IOException {
    FootTrace trace = TracedRecording.seated().lift(0.15, 0.4).hold(12).lower(0.6).rest(2);

    assertRejected(
        TracedRecording.of(folder, SensorKind.FSR, trace),
        10,
        "longest hold \\(the heel was up for 1[23]\\.\\d\\d s, and may have been held for more than 10\\.00 s\\)");
  }

  @Test
  void aForefootThatLeftIsToldWithWhen() throws IOException {
    FootTrace trace = TracedRecording.seated().lift(0.15, 0.3).straight(0.15, 0, 0).empty(1);

    assertRejected(
        TracedRecording.of(folder, SensorKind.FSR, trace),
        4.6,
        "forefoot left .* \\(it carried less than 25 % of its load at rest from 4\\.\\d+ s on\\)");
  }

  @Test
  void aSwungFootIsToldWithHowLongItHung() throws IOException {
    FootTrace trace =
        TracedRecording.seated()
            .lift(0.15, 0.2)
            .straight(0.1, 0.9, 0)
            .hold(0.35)
            .straight(0.1, 0.9, 1)
            .straight(0.2, 1, 1)
            .rest(2);

    assertRejected(
        TracedRecording.of(folder, SensorKind.FSR, trace),
        4.6,
        "it carried less than 55 % of its most for 0\\.\\d\\d s; in a push-up, for 0\\.25 s at most");
  }

  @Test
  void aLiftRightAfterAStepIsToldWithHowLongAgoTheFootCame() throws IOException {
    FootTrace trace =
        TracedRecording.seated()
            .lift(0.15, 0.2)
            .straight(0.1, 0.9, 0)
            .hold(0.35)
            .straight(0.1, 1, 1)
            .rest(0.4)
            .rep()
            .rest(2);

    assertRejected(
        TracedRecording.of(folder, SensorKind.FSR, trace),
        6,
        "only just .* \\(the heel left 0\\.[67]\\d s after it came; it counts after 1\\.00 s\\)");
  }

  @Test
  void lostSamplesAreToldWithTheirGap() throws IOException {
    FootTrace trace = TracedRecording.seated().rep().rest(2);
    Recording recording =
        TracedRecording.of(
            folder,
            SensorKind.FSR,
            trace,
            frames ->
                frames.stream()
                    .filter(frame -> frame.timeNs() < 4.8e9 || frame.timeNs() > 5.3e9)
                    .toList());

    assertRejected(
        recording, 4.7, "samples were lost .* \\(none came for 0\\.5\\d s from 4\\.79\\d s on\\)");
  }

  @Test
  void aFailedSensorIsToldByName() throws IOException {
    FootTrace trace = TracedRecording.seated().lift(0.15, 0.4).hold(5).lower(0.6).rest(2);
    Recording recording =
        TracedRecording.of(folder, SensorKind.FSR, trace, ExplainReasonsTest::atTheLimit);

    assertRejected(
        recording,
        6,
        "a sensor failed .* \\(left_forefoot at \\d+\\.\\d+ s: at the converter's limit\\)");
    assertLine(explain(recording), "left   sensor fault: left_forefoot: at the converter's limit");
  }

  /** From a second after heel-off the left forefoot's sensor is shorted. */
  private static List<Frame> atTheLimit(List<Frame> frames) {
    return frames.stream()
        .map(f -> f.timeNs() < 5.5e9 ? f : new Frame(f.timeNs(), 26_400, f.heelCounts()))
        .toList();
  }

  @Test
  void aFootAtRestIsToldToBeThat() throws IOException {
    FootTrace trace = new FootTrace().empty(4).stepOn().rest(10);
    Recording recording = TracedRecording.of(folder, SensorKind.FSR, trace);

    assertLine(
        explain(recording, "--at", 10),
        "left foot: no lift seen \\(the heel carried \\d+ % to 1\\d\\d % .*; below 75 % .*\\)");
    assertLine(explain(recording, "--at", 0.5), "right foot: not on the pad");
  }

  @Test
  void aMomentTellsWhatTheDetectorWentBy() throws IOException {
    FootTrace trace = TracedRecording.seated().rep().rest(2);
    CommandRun run = explain(TracedRecording.of(folder, SensorKind.FSR, trace), "--at", 5);

    assertLine(
        run, " 4\\.3\\d+ s  heel-off: .* fell to \\d % .* level \\(below 20 % is lifted\\);");
    assertLine(run, " s  heel-down: .*; known \\d+ ms later, when it carried \\d+ % of its load");
    assertLine(
        run,
        " s  counted as push-up \\d, \\d+ ms after heel-down; .* in a push-up, for 0\\.25 s at most\\)");
  }

  /** From 2.8 of the load at rest to 2.35, or up to 3.25, in a second and a half. */
  @ParameterizedTest
  @CsvSource({
    "FSR, 2.35, sank",
    "LOAD_CELL, 2.35, sank",
    "FSR, 3.25, grew",
    "LOAD_CELL, 3.25, grew"
  })
  void aDriftOfTheLoadThatWasTakenOutIsTold(SensorKind sensor, double heldTo, String words)
      throws IOException {
    FootTrace trace =
        TracedRecording.seated().lift(0.15, 0.7).straight(1.5, heldTo, 0).lower(1).rest(2);

    assertLine(
        explain(TracedRecording.of(folder, sensor, trace), "--at", 6),
        "^ +5\\.\\d+ s  while the heel was held the load "
            + words
            + " by [123]\\d % of that at rest a second: taken out");
  }

  /** Of a first repetition it may be a guess. */
  @ParameterizedTest
  @EnumSource
  void ofALoadThatStaysNoDriftIsTold(SensorKind sensor) throws IOException {
    FootTrace level = TracedRecording.seated();
    for (int i = 0; i < 8; i++) {
      level.lift(0.15, 0.7).hold(1.5).lower(1).rest(1);
    }
    CommandRun run = explain(TracedRecording.of(folder, sensor, level.rest(1)), "--at", 35);

    assertLine(run, " s  counted as push-up [5-8]");
    assertFalse(run.out().contains("taken out"), run.out());
  }

  private void assertRejected(Recording recording, double atS, String reason) {
    assertLine(explain(recording), "left   not counted: .*" + reason);
    assertLine(explain(recording, "--at", atS), "left foot: not counted: .*" + reason);
  }

  private CommandRun explain(Recording recording, Object... more) {
    Object[] args = new Object[4 + more.length];
    args[0] = "explain";
    args[1] = recording;
    args[2] = "--out";
    args[3] = folder.resolve("picture.svg");
    System.arraycopy(more, 0, args, 4, more.length);
    CommandRun run = CommandRun.of(args);
    assertEquals(ExitStatus.OK, run.status(), run.err());
    return run;
  }

  private static void assertLine(CommandRun run, String regex) {
    assertTrue(
        run.out().lines().anyMatch(line -> Pattern.compile(regex).matcher(line).find()),
        () -> "no line is like \"" + regex + "\":\n" + run.out());
  }
}
