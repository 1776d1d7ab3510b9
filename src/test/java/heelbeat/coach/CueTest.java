package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The language of the light, read as somebody reads it who sees one colour and hears nothing. */
final class CueTest {
  private static final long STEP_NS = 100_000_000L;

  /** The steps of the second in which a cue must be known. */
  private static final int SECOND = 10;

  static Stream<Cue> lasting() {
    return Arrays.stream(Cue.values()).filter(Cue::isLasting);
  }

  static Stream<Cue> messages() {
    return Arrays.stream(Cue.values()).filter(cue -> !cue.isLasting());
  }

  /** Beyond 3 Hz flashing light can harm (WCAG 2.3.1), and nobody can read it. */
  @ParameterizedTest
  @EnumSource
  void noCueLightsUpMoreThanThreeTimesASecond(Cue cue) {
    String seen = seen(cue, 12 * SECOND);
    for (int from = 0; from + SECOND <= seen.length(); from++) {
      int flashes = 0;
      for (int i = from; i < from + SECOND; i++) {
        flashes += seen.charAt(i) == '#' && (i == 0 || seen.charAt(i - 1) == '-') ? 1 : 0;
      }
      assertTrue(flashes <= 3, flashes + " flashes within 1 s from step " + from);
    }
  }

  @Test
  void everyCueIsKnownByItsRhythmWithinASecond() {
    Set<String> begins = new HashSet<>();
    for (Cue cue : Cue.values()) {
      assertTrue(begins.add(seen(cue, SECOND)), cue + " begins as another cue does");
    }
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatLastsHasARhythmOfItsOwnWhereverOneLooksAtIt(Cue cue) {
    for (Cue other : lasting().filter(other -> other != cue).toList()) {
      String seen = seen(other, 12 * SECOND);
      for (int from = 0; from < other.light().length(); from++) {
        assertNotEquals(
            seen(cue, 6 * SECOND), seen.substring(from, from + 6 * SECOND), cue + ", " + other);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsSetOffByDarknessAndEnds(Cue cue) {
    assertTrue(cue.light().startsWith("-#"), cue.light());
    assertTrue(cue.light().endsWith("#-"), cue.light());
    long lengthNs = cue.light().length() * STEP_NS;
    assertTrue(!cue.isOverAt(lengthNs - 1) && cue.isOverAt(lengthNs));
    assertEquals(0, cue.rgbAt(lengthNs));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatLastsIsNeverOver(Cue cue) {
    assertTrue(!cue.isOverAt(3_600_000_000_000L));
    assertEquals(cue.rgbAt(0), cue.rgbAt(cue.light().length() * STEP_NS * 1000));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageSoundsOnlyWhileItShines(Cue cue) {
    for (int i = 0; i < cue.sound().length(); i++) {
      assertTrue(cue.sound().charAt(i) == '-' || cue.light().charAt(i) == '#', cue.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSoundIsPlayedOnce(Cue cue) {
    for (long step = cue.sound().length(); step < 12 * SECOND; step++) {
      assertEquals(0, cue.toneHzAt(step * STEP_NS));
    }
    assertEquals(cue.sound().contains("#"), cue.toneHz() > 0);
  }

  @Test
  void theWrittenRhythmIsShown() {
    assertEquals("###--###--", seen(Cue.LOWER, SECOND));
    assertEquals("-##-------", seen(Cue.GOOD, SECOND));
    assertEquals(
        List.of(0, 0x00ff00, 0x00ff00, 0),
        List.of(
            Cue.GOOD.rgbAt(0),
            Cue.GOOD.rgbAt(STEP_NS),
            Cue.GOOD.rgbAt(3 * STEP_NS - 1),
            Cue.GOOD.rgbAt(3 * STEP_NS)));
    assertEquals(880, Cue.GOOD.toneHzAt(STEP_NS));
  }

  @Test
  void everyCueHasWordsAColourAndAMeaningOfItsOwn() {
    Set<String> words = new HashSet<>();
    Set<String> meanings = new HashSet<>();
    for (Cue cue : Cue.values()) {
      assertTrue(words.add(cue.text()) && !cue.text().isBlank(), cue.toString());
      assertTrue(meanings.add(cue.meaning()) && cue.meaning().endsWith("."), cue.toString());
      assertEquals(cue == Cue.AWAY, cue.rgb() == 0, cue.toString());
    }
    assertEquals(0x00ff00, Cue.GOOD.rgb());
  }

  /** The recommended light has three LEDs that are on or off: it mixes no orange. */
  @Test
  void aLightThatCannotBeDimmedShowsEachColour() {
    for (LightColour colour : LightColour.values()) {
      Set<Integer> lit = new HashSet<>();
      for (int shift = 0; shift < 24; shift += 8) {
        lit.add(colour.rgb() >> shift & 0xff);
      }
      lit.remove(0);
      assertEquals(colour == LightColour.DARK ? 0 : 1, lit.size(), colour.text());
    }
  }

  private static String seen(Cue cue, int steps) {
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      seen.append(cue.rgbAt(i * STEP_NS) == 0 ? '-' : '#');
    }
    return seen.toString();
  }
}
