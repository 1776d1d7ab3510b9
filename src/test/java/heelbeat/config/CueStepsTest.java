package heelbeat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.device.SelfTest.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CueStepsTest {
  @Test
  void aMessageIsShownOnceAndSoundsWithIt() {
    assertEquals(
        List.of("0 0", "ff00 880", "ff00 880", "0 0"), words(CueSteps.of(Cue.GOOD, false)));
  }

  @Test
  void whatLastsIsShownForThreeSecondsAndSoundsOnce() {
    List<Step> steps = CueSteps.of(Cue.LOWER, false);
    assertEquals(3_000_000_000L, steps.stream().mapToLong(Step::forNs).sum());
    assertEquals(18, steps.stream().filter(step -> step.rgb() == Cue.LOWER.rgb()).count());
    assertEquals(1, steps.stream().filter(step -> step.toneHz() == 660).count());
  }

  @Test
  void theSelfTestShowsEveryMessageWithinFifteenSeconds() {
    List<Step> steps = CueSteps.ofAllMessages(false).steps();
    Set<Integer> colours = steps.stream().map(Step::rgb).collect(Collectors.toSet());
    Arrays.stream(Cue.values())
        .filter(cue -> !cue.isLasting())
        .forEach(cue -> assertTrue(colours.contains(cue.rgb()), cue.toString()));
    long lengthNs = steps.stream().mapToLong(Step::forNs).sum();
    assertTrue(lengthNs < 15_000_000_000L, lengthNs + " ns");
    assertEquals(0, steps.getLast().rgb());
  }

  @Test
  void quietOnesAreSilent() {
    assertTrue(CueSteps.ofAllMessages(true).steps().stream().allMatch(step -> step.toneHz() == 0));
  }

  private static List<String> words(List<Step> steps) {
    return steps.stream().map(s -> Integer.toHexString(s.rgb()) + " " + s.toneHz()).toList();
  }
}
