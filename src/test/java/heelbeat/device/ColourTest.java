package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourTest {
  @ParameterizedTest
  @CsvSource({
    "0x000000, ---",
    "0x202020, rgb",
    "0x0000ff, --b",
    "0xff8000, rg-",
    "0xff4000, r--",
    "0x00ff00, -g-",
    "0xff0000, r--"
  })
  void ledsThatCannotBeDimmedKeepTheHue(String rgb, String lit) {
    StringBuilder shown = new StringBuilder();
    for (int led = 0; led < 3; led++) {
      shown.append(Colour.isOn(Integer.decode(rgb), led, 3) ? "rgb".charAt(led) : '-');
    }
    assertEquals(lit, shown.toString());
  }

  @Test
  void aSingleLedLightsForAnyColourButBlack() {
    assertFalse(Colour.isOn(0, 0, 1));
    assertTrue(Colour.isOn(0x000001, 0, 1));
    assertTrue(Colour.isOn(0x202020, 0, 1));
    assertEquals(0xff, Colour.component(0x0040ff, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 100, 0", "255, 100, 100", "255, 30, 30", "128, 100, 26", "32, 100, 2", "1, 1, 1"})
  void aDimmedLedGoesWithTheSquareAndNeverOutByIt(int component, int brightness, int percent) {
    assertEquals(percent, Colour.dutyPercent(component, brightness));
  }
}
