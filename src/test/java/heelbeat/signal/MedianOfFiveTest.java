package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MedianOfFiveTest {
  @Test
  void twoWrongSamplesInARowAreTakenOut() {
    MedianOfFive median = new MedianOfFive();
    double[] read = {5, 5, 5, 900, 800, 5, 5};
    double[] reported = {5, 5, 5, 5, 5, 5, 5};
    for (int i = 0; i < read.length; i++) {
      assertEquals(reported[i], median.filter(read[i]), "sample " + i);
    }
  }

  @Test
  void aStepIsToldTwoSamplesLate() {
    MedianOfFive median = new MedianOfFive();
    for (int i = 0; i < 5; i++) {
      median.filter(1);
    }
    assertEquals(1, median.filter(2));
    assertEquals(1, median.filter(2));
    assertEquals(2, median.filter(2));
  }
}
