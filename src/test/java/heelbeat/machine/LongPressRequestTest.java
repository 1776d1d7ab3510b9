package heelbeat.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.config.LongPress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a long press asks for, with this test in the place of systemd. */
final class LongPressRequestTest {
  @TempDir private Path folder;
  private final List<String> reported = new ArrayList<>();
  private long nowNs = 7_000_000_000L;
  private boolean isStickReported;

  @ParameterizedTest
  @CsvSource({"EXPORT, export-wanted, EXPORTING", "POWER_OFF, power-off-wanted, POWERING_OFF"})
  void aPressIsAnsweredByTheLightAtOnceAndLeavesAFile(LongPress wanted, String file, Cue cue) {
    LongPressRequest request = inService(wanted);
    assertNull(after(0, request));
    request.make(nowNs);
    assertTrue(Files.exists(folder.resolve(file)));
    assertEquals(cue, after(0, request));
    assertEquals(List.of("button: long press, " + wanted.label()), reported);
  }

  @Test
  void aStickThatIsInHasTheLastWord() throws IOException {
    isStickReported = true;
    LongPressRequest request = pressedAndTaken(LongPress.EXPORT);
    assertEquals(Cue.EXPORTING, after(1.9, request), "its export may not have begun yet");
    assertNull(after(0.1, request));
  }

  @Test
  void withoutAStickTheLightSaysSoForFiveSeconds() throws IOException {
    LongPressRequest request = pressedAndTaken(LongPress.EXPORT);
    assertEquals(Cue.STICK_MISSING, after(2, request));
    assertEquals(Cue.STICK_MISSING, after(4.9, request));
    assertNull(after(0.1, request));
  }

  @Test
  void aStickThatIsPluggedInThenIsNotMissing() throws IOException {
    LongPressRequest request = pressedAndTaken(LongPress.EXPORT);
    assertEquals(Cue.STICK_MISSING, after(2, request));
    isStickReported = true;
    assertNull(after(0.1, request));
  }

  @Test
  void theLightSaysThatItPowersOffUntilTheProcessIsEnded() throws IOException {
    LongPressRequest request = pressedAndTaken(LongPress.POWER_OFF);
    assertEquals(Cue.POWERING_OFF, after(20, request));
  }

  @ParameterizedTest
  @EnumSource(
      value = LongPress.class,
      names = {"EXPORT", "POWER_OFF"})
  void whatNobodyTakesIsTakenBackAndTold(LongPress wanted) {
    isStickReported = true;
    LongPressRequest request = inService(wanted);
    request.make(nowNs);
    assertEquals(wanted.going(), after(4.9, request));
    assertEquals(wanted.failed(), after(0.1, request));
    Path file = folder.resolve(wanted.label() + "-wanted");
    assertFalse(Files.exists(file), "or it would be done whenever somebody listens again");
    assertEquals(
        "button: nobody took %s; \"systemctl status 'heelbeat-%s.*'\" says why"
            .formatted(file, wanted.label()),
        reported.getLast());
    assertEquals(wanted.failed(), after(4.9, request));
    assertNull(after(0.1, request));
  }

  @Test
  void aSecondPressIsAskedForAnew() throws IOException {
    LongPressRequest request = pressedAndTaken(LongPress.EXPORT);
    assertEquals(Cue.STICK_MISSING, after(2, request));
    pressAndTake(request, LongPress.EXPORT);
  }

  @Test
  void aRunThatIsNoServiceSaysWhatItTakesAndGoesOn() {
    LongPressRequest request =
        new LongPressRequest(LongPress.EXPORT, Optional.empty(), reported::add);
    request.make(nowNs);
    assertEquals(
        List.of(
            "button: long press, export",
            "button: only the service can do that; end this run, then \"sudo systemctl start"
                + " heelbeat\""),
        reported);
    assertEquals(Cue.STICK_FAILED, after(0, request));
    assertNull(after(5, request));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path gone = folder.resolve("gone");
    LongPressRequest request =
        new LongPressRequest(LongPress.EXPORT, Optional.of(gone), reported::add);
    request.make(nowNs);
    assertEquals(
        "button: "
            + gone.resolve("export-wanted")
            + ": no such file or directory; check who may write there",
        reported.getLast());
    assertEquals(Cue.STICK_FAILED, after(0, request));
  }

  @Test
  void nothingIsAskedForWhereNothingIsWanted() throws IOException {
    LongPressRequest request = inService(LongPress.NOTHING);
    request.make(nowNs);
    assertEquals(List.of("button: long press, nothing"), reported);
    assertNull(after(0, request));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  private LongPressRequest inService(LongPress wanted) {
    return new LongPressRequest(wanted, Optional.of(folder), reported::add);
  }

  private LongPressRequest pressedAndTaken(LongPress wanted) throws IOException {
    LongPressRequest request = inService(wanted);
    pressAndTake(request, wanted);
    return request;
  }

  private void pressAndTake(LongPressRequest request, LongPress wanted) throws IOException {
    request.make(nowNs);
    Files.delete(folder.resolve(wanted.label() + "-wanted"));
    assertEquals(wanted.going(), after(0.1, request));
  }

  private @Nullable Cue after(double seconds, LongPressRequest request) {
    nowNs += Math.round(seconds * 1e9);
    return request.look(nowNs, isStickReported);
  }
}
