package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import heelbeat.signal.Foot;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a length is shown to a person. */
final class MeasuredTest {
  private static final long MS = 1_000_000;

  @ParameterizedTest
  @CsvSource({
    // length and standard error in ms
    "1640, 150, 1.6 ± 0.3 s",
    "1640, 340, 1.6 ± 0.7 s",
    "1640, 1200, 1.6 ± 2.4 s",
    "0, 60, 0.0 ± 0.1 s",
    "12340, 600, 12.3 ± 1.2 s",
  })
  void aLengthIsShownWithTwoStandardErrorsAndNoMoreDigits(long ms, long errorMs, String words) {
    assertEquals(words, new Measured(ms * MS, errorMs * MS).text());
  }

  /** Also what an old store does not know. */
  @ParameterizedTest
  @CsvSource({"0", "1", "20"})
  void nothingIsShownAsExact(long errorMs) {
    assertEquals("0.3 ± 0.1", new Measured(300 * MS, errorMs * MS).figures());
  }

  @Test
  void theWordsAreTheSameInAnyLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("1.6 ± 0.3 s", new Measured(1640 * MS, 150 * MS).text());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anErrorIsNeverNegative() {
    assertThrows(IllegalArgumentException.class, () -> new Measured(1, -1));
  }

  @Test
  void eachPhaseOfARepetitionComesWithItsOwnError() {
    Rep rep =
        new Rep(
            Foot.LEFT,
            0,
            700 * MS,
            2600 * MS,
            4700 * MS,
            new PhaseErrors(90 * MS, 310 * MS, 240 * MS),
            new RepForm(0, 0, 0, 0));

    assertEquals("lift 0.7 ± 0.2, hold 1.9 ± 0.6, lowering 2.1 ± 0.5 s", rep.phasesText());
  }
}
