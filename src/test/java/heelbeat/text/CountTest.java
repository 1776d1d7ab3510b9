package heelbeat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CountTest {
  @Test
  void onlyOneIsSingular() {
    assertEquals("0 reps", Count.of(0, "rep"));
    assertEquals("1 rep", Count.of(1, "rep"));
    assertEquals("2 reps", Count.of(2, "rep"));
  }

  @Test
  void aNounThatIsIrregularBringsItsPlural() {
    assertEquals("1 entry", Count.of(1, "entry", "entries"));
    assertEquals("0 entries", Count.of(0, "entry", "entries"));
  }
}
