package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Rhythm.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RhythmTest {
  @Test
  void signsThatAreOnWithoutABreakAreOneRun() {
    assertEquals(List.of(new Run(1, 3), new Run(4, 5)), Rhythm.runs("-##-#"));
    assertEquals(List.of(new Run(0, 1)), Rhythm.runs("#-"));
    assertEquals(List.of(), Rhythm.runs("--"));
    assertEquals(List.of(), Rhythm.runs(""));
  }

  @Test
  void aRhythmGoesOnFromItsBeginning() {
    assertEquals("##-##-#", Rhythm.repeated("##-", 7));
    assertEquals("#", Rhythm.repeated("#-----", 1));
  }

  @Test
  void behindItsLastSignARhythmIsOff() {
    assertTrue(Rhythm.isOn("-#", 1));
    assertFalse(Rhythm.isOn("-#", 0));
    assertFalse(Rhythm.isOn("-#", 2));
  }
}
