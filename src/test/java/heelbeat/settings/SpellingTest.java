package heelbeat.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
  private static final List<String> NAMES = List.of("technique", "circulation", "snack");

  @ParameterizedTest
  @CsvSource({"technik, technique", "Circulation, circulation", "snak, snack", "stack, snack"})
  void theNearestTakesTheFewestChanges(String written, String meant) {
    assertEquals(meant, Spelling.nearest(written, NAMES));
  }

  @Test
  void theMessageNamesTheNearestAndAll() {
    assertEquals(
        "no protocol is named \"snak\"; did you mean snack? There are technique, circulation, snack",
        Spelling.noSuch("protocol", "snak", NAMES));
  }
}
