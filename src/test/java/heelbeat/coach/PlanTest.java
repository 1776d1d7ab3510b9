package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for, before anybody has done anything. */
final class PlanTest {
  private static final long MS = 1_000_000L;

  @ParameterizedTest
  @CsvSource({
    "3000, 1000, 1000, 2000, 3112",
    "1500, 1499, 2499, 2500, 2123", // halves are rounded up
    "399, 1, 400, 0, XX00", // a fall, and what takes no time at all
  })
  void theNotationIsThatOfTrainersLoweringFirst(
      long lowerMs, long restMs, long liftMs, long holdMs, String notation) {
    TempoPlan tempo = new TempoPlan(span(liftMs), span(holdMs), span(lowerMs), span(restMs));
    assertEquals(notation, tempo.notation());
    assertEquals((lowerMs + restMs + liftMs + holdMs) * MS, tempo.periodNs());
  }

  @Test
  void aSpanHoldsItsBounds() {
    PhaseSpan span = new PhaseSpan(10, 20, 30);
    assertEquals(
        List.of(false, true, true, false),
        List.of(9L, 10L, 30L, 31L).stream().map(span::contains).toList());
    assertTrue(new PhaseSpan(0, 0, 0).contains(0));
  }

  @ParameterizedTest
  @CsvSource({"-1, 20, 30", "21, 20, 30", "10, 31, 30"})
  void aSpanWhoseLengthsDoNotRiseIsRefused(long least, long target, long most) {
    assertThrows(IllegalArgumentException.class, () -> new PhaseSpan(least, target, most));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, 5, 0, 0",
    "1, -1, 5, 0, 0",
    "1, 5, 4, 0, 0",
    "1, 5, 5, -1, 0",
    "1, 5, 5, 0, -1"
  })
  void setsOfLessThanNothingAreRefused(int sets, int fewest, int most, long rest, long pause) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SetPlan(sets, fewest, most, rest, pause, Sides.ANY));
  }

  @Test
  void setsOfNoCertainLengthEndByAPauseAlone() {
    assertTrue(new SetPlan(0, 0, 0, 0, 0, Sides.ANY).isContinuous());
    assertFalse(new SetPlan(0, 0, 1, 0, 0, Sides.ANY).isContinuous());
  }

  @ParameterizedTest
  @CsvSource({
    "true, TOGETHER, EACH", "true, EACH, EACH", "true, ANY, ANY",
    "false, TOGETHER, TOGETHER", "false, EACH, EACH", "false, ANY, ANY",
  })
  void aLegThatWorksAloneHasItsOwnSets(boolean isOneLegged, Sides asked, Sides done) {
    Exercise seated = Exercise.SEATED;
    Exercise exercise =
        new Exercise("x", "x", seated.posture(), isOneLegged, seated.rule(), "all", "nothing");
    Protocol protocol = Plans.slow(2, 5, 5, asked).protocol();
    assertEquals(done, new Plan(protocol, exercise, Mode.SHADOW, 0).sides());
  }

  @Test
  void anotherProtocolOrReminderChangesNothingElse() {
    Plan led = Plans.led(5);
    Protocol other = Protocol.FREE.remindingAfter(7);
    assertEquals(new Plan(other, led.exercise(), Mode.METRONOME, 0), led.with(other));
    assertEquals(7, other.reminderNs());
    assertEquals(Protocol.FREE, other.remindingAfter(0));
  }

  @Test
  void namesInFilesStayWhatTheyAre() {
    assertEquals(List.of("shadow", "metronome"), names(Mode.values(), Mode::label));
    assertEquals(List.of("heel", "edge", "steps"), names(RepRule.values(), RepRule::label));
    assertEquals(List.of("seated", "lying", "standing"), names(Posture.values(), Posture::text));
    assertEquals(
        List.of("rushed", "short_hold", "bounced", "uneven"),
        names(FormFault.values(), FormFault::label));
  }

  @Test
  void noTwoThingsAreToldInTheSameWords() {
    expectDifferent(names(Sides.values(), Sides::text));
    expectDifferent(names(FormFault.values(), FormFault::text));
    expectDifferent(names(SetFinding.Kind.values(), SetFinding.Kind::text));
    assertEquals(
        "holds became shorter (13 %)", new SetFinding(SetFinding.Kind.HOLDS_SHRINK, 12.6).text());
  }

  private static PhaseSpan span(long targetMs) {
    return new PhaseSpan(0, targetMs * MS, Long.MAX_VALUE);
  }

  private static <T> List<String> names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).toList();
  }

  private static void expectDifferent(List<String> words) {
    assertEquals(words.size(), Set.copyOf(words).size(), words::toString);
    assertFalse(words.contains(""), words::toString);
  }
}
