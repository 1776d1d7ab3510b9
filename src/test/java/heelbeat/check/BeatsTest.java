package heelbeat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BeatsTest {
  @Test
  void eachSecondHasItsCueAndCountsDown() {
    Beats beats = new Beats(1, 2, 2, 2, 3);
    assertEquals(7_000_000_000L, beats.periodNs());
    assertEquals(21_000_000_000L, beats.lengthNs());
    assertEquals(
        "RAISE 1, HOLD 2, HOLD 1, LOWER 2, LOWER 1, REST 2, REST 1, RAISE 1",
        IntStream.range(0, 8)
            .mapToObj(second -> second * 1_000_000_000L + 500_000_000L)
            .map(atNs -> beats.beat(atNs) + " " + beats.left(atNs))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void aHeelThatFallsIsNotAskedToGoDownSlowly() {
    Beats beats = new Beats(1, 1, 0, 3, 3);
    assertEquals(Beat.HOLD, beats.beat(1_900_000_000L));
    assertEquals(Beat.REST, beats.beat(2_000_000_000L));
  }
}
