package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.SerialStatistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WayCheckTest {
  @Test
  void whatDidNotHappenOnTheLineIsLeftOut() {
    assertEquals(
        "2000 frames, 0 lost; opened 1 x",
        WayCheck.words(new SerialStatistics(2000, 0, 0, 0, 0, 0, 0, 0, 1)));
    assertEquals(
        "2000 frames, 1 lost; wrong checksums: 2; other lines: 3; lines too long: 4; frames beyond"
            + " full scale: 5; frames not fetched: 6; frames too late: 7; opened 8 x",
        WayCheck.words(new SerialStatistics(2000, 1, 2, 3, 4, 5, 6, 7, 8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          there is no port /dev/ttyACM0: plug the pad in    |
          /dev/ttyACM0 is open, but silent                  | see whether this is the pad's port
          the pad on X greets, but sends no frames          | as many counts as its greeting names
          the pad on X sends counts beyond the full scale that its greeting names | largest count
          """)
  void aSilentPadIsToldToSpeak(String reason, @Nullable String mend) {
    Finding finding = WayCheck.noFrame(reason);

    assertEquals("no frame: " + reason, finding.found());
    assertEquals(mend == null, finding.mend().isEmpty());
    assertTrue(mend == null || finding.mend().contains(mend), finding.mend());
  }
}
