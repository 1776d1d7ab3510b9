package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SelfTestTest {
  @Test
  void showsEachColourOnceAndOneBeepWithinASecond() {
    assertEquals(List.of("ff0000 0", "ff00 0", "ff 0", "0 880"), words(SelfTest.LIGHT_AND_SOUND));
    long lengthNs = SelfTest.LIGHT_AND_SOUND.steps().stream().mapToLong(SelfTest.Step::forNs).sum();
    assertTrue(lengthNs < 1_000_000_000, lengthNs + " ns");
  }

  @Test
  void quietOnesHaveNoBeep() {
    assertEquals(List.of("ff0000 0", "ff00 0", "ff 0"), words(SelfTest.LIGHT));
  }

  @Test
  void noneShowsNothing() {
    assertEquals(List.of(), SelfTest.NONE.steps());
  }

  private static List<String> words(SelfTest test) {
    return test.steps().stream()
        .map(step -> Integer.toHexString(step.rgb()) + " " + step.toneHz())
        .toList();
  }
}
