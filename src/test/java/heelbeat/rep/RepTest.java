package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import heelbeat.rep.RejectedRep.Reason;
import heelbeat.signal.Foot;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a movement, as values. */
final class RepTest {
  private static final PhaseErrors EXACT = new PhaseErrors(0, 0, 0);
  private static final RepForm FORM = new RepForm(0, 0, 0, 0);

  @Test
  void itsPhasesLieBetweenItsInstants() {
    Rep rep = new Rep(Foot.LEFT, 100, 130, 190, 290, EXACT, FORM);
    assertEquals(30, rep.concentricNs());
    assertEquals(60, rep.holdNs());
    assertEquals(100, rep.eccentricNs());
    assertEquals(190, rep.upNs());
  }

  @ParameterizedTest
  @CsvSource({"101, 100, 200, 200", "100, 201, 200, 200", "100, 100, 201, 200"})
  void itsInstantsAreInTheOrderOfTime(long offNs, long topNs, long loweringNs, long downNs) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Rep(Foot.LEFT, offNs, topNs, loweringNs, downNs, EXACT, FORM));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
  void noErrorIsNegative(long concentricNs, long holdNs, long eccentricNs) {
    assertThrows(
        IllegalArgumentException.class, () -> new PhaseErrors(concentricNs, holdNs, eccentricNs));
  }

  @Test
  void aStepEndsNoSoonerThanItStarts() {
    assertEquals(100, new ToeStep(Foot.LEFT, 100, 100).endNs());
    assertThrows(IllegalArgumentException.class, () -> new ToeStep(Foot.LEFT, 100, 99));
  }

  @Test
  void everyReasonHasWordsOfItsOwn() {
    assertEquals("forefoot lifted", Reason.FOREFOOT_LIFTED.label());
    Set<String> words =
        Arrays.stream(Reason.values()).map(Reason::text).collect(Collectors.toSet());
    assertEquals(Reason.values().length, words.size());
    assertFalse(words.contains(""));
  }
}
