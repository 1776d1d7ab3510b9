package heelbeat.coach;

import static heelbeat.coach.Reps.MS;
import static heelbeat.signal.Foot.LEFT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.rep.RepForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdviceTest {
  private static final Protocol SLOW = Plans.slow().protocol();

  @ParameterizedTest
  @CsvSource({
    // lift, hold, lowering, rest and reload in ms
    "RUSHED, 500, 1000, 600, 900, 3, lowered in 0.6 ± 0.2 s: take 0.8 s at least",
    "RUSHED, 500, 1000, 399, 900, 3, the heel was dropped: take 0.8 s at least",
    "RUSHED, 500, 1000, 400, 900, 3, lowered in 0.4 ± 0.2 s: take 0.8 s at least",
    "RUSHED, 500, 1000, 399, 900, 4, lowered in 0.4 ± 0.2 s: take 0.8 s at least",
    "SHORT_HOLD, 500, 260, 900, 900, 9, held for 0.3 ± 0.2 s: hold 0.7 s at least",
    "BOUNCED, 500, 1000, 900, 140, 9, 'the heel was down for only 0.1 s before: let it rest for"
        + " 0.3 s'",
    "UNEVEN, 500, 1000, 900, 900, 9, up for 2.4 s: out of step with those before",
  })
  void aFaultIsToldWithItsFigureAndWhatToDo(
      FormFault fault, long lift, long hold, long lower, long rest, long reload, String advice) {
    RepForm form = new RepForm(rest * MS, 80 * MS, reload * MS, 0.3);
    assertEquals(advice, Advice.on(fault, Reps.rep(LEFT, 1000, lift, hold, lower, form), SLOW));
  }
}
