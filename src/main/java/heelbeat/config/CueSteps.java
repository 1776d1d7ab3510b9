package heelbeat.config;

import heelbeat.coach.Cue;
import heelbeat.coach.CueGroup;
import heelbeat.coach.Rhythm;
import heelbeat.device.SelfTest;
import heelbeat.device.SelfTest.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cues as light and buzzer show them when nobody is on the pad. */
public final class CueSteps {
  /** Chosen: long enough to see where one message ends. */
  private static final Step PAUSE = new Step(0, 0, 5 * Cue.STEP_NS);

  /** Of what lasts, the first three seconds. */
  private static final int LASTING_SIGNS = 30;

  private CueSteps() {}

  /** A message once, or the beginning of what lasts. */
  public static List<Step> of(Cue cue, boolean isQuiet) {
    String light = cue.isLasting() ? Rhythm.repeated(cue.light(), LASTING_SIGNS) : cue.light();
    return IntStream.range(0, light.length())
        .mapToObj(sign ->
            new Step(
                Rhythm.isOn(light, sign) ? cue.rgb() : 0,
                !isQuiet && Rhythm.isOn(cue.sound(), sign) ? cue.toneHz() : 0,
                Cue.STEP_NS))
        .toList();
  }

  /** Each message once. */
  static SelfTest ofAllMessages(boolean isQuiet) {
    return new SelfTest(
        CueGroup.ALL.stream()
            .flatMap(group -> group.cues().stream())
            .filter(cue -> !cue.isLasting())
            .flatMap(cue -> Stream.concat(of(cue, isQuiet).stream(), Stream.of(PAUSE)))
            .toList());
  }
}
