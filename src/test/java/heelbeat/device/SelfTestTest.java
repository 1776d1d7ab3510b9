package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelfTestTest {
  private final List<String> shown = new ArrayList<>();
  private long lengthNs;

  @Test
  void showsEachColourOnceAndOneBeepWithinASecond() {
    SelfTest.LIGHT_AND_SOUND.play(this::show);
    assertEquals(List.of("ff0000 0", "ff00 0", "ff 0", "0 880"), shown);
    assertTrue(lengthNs < 1_000_000_000, lengthNs + " ns");
  }

  @Test
  void quietOnesHaveNoBeep() {
    SelfTest.LIGHT.play(this::show);
    assertEquals(List.of("ff0000 0", "ff00 0", "ff 0"), shown);
  }

  @Test
  void noneShowsNothing() {
    SelfTest.NONE.play(this::show);
    assertEquals(List.of(), shown);
  }

  private void show(int rgb, int toneHz, long forNs) {
    shown.add(Integer.toHexString(rgb) + " " + toneHz);
    lengthNs += forNs;
  }
}
