package heelbeat.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoadHistoryTest {
  @Test
  void anEmptyHistoryHasNoNewestSample() {
    LoadHistory history = new LoadHistory(8);
    assertEquals(-1, history.last());
    assertEquals(0, history.first());
  }

  @Test
  void itRemembersAtLeastAsManySamplesAsWanted() {
    LoadHistory history = new LoadHistory(100);
    addTo(history, 1000);
    assertEquals(999, history.last());
    assertEquals(1000 - 128, history.first());
    for (int i = 1000 - 128; i < 1000; i++) {
      assertEquals(10L * i, history.timeNs(i));
      assertEquals(i, history.forefoot(i));
      assertEquals(-i, history.heel(i));
    }
  }

  /** Each sample beyond a power of two doubles the memory, and none before it does. */
  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 4", "127, 128", "128, 128", "129, 256"})
  void itRemembersNoMoreThanTheNextPowerOfTwo(int wanted, int remembered) {
    LoadHistory history = new LoadHistory(wanted);
    addTo(history, 1000);
    assertEquals(1000 - remembered, history.first());
  }

  @Test
  void aTimeIsFoundAtTheLastSampleNotLaterThanIt() {
    LoadHistory history = new LoadHistory(16);
    addTo(history, 100);
    assertEquals(90, history.indexAt(900));
    assertEquals(90, history.indexAt(909));
    assertEquals(89, history.indexAt(899));
    assertEquals(99, history.indexAt(Long.MAX_VALUE));
    assertEquals(history.first(), history.indexAt(Long.MIN_VALUE));
  }

  @Test
  void meansIncludeBothEnds() {
    LoadHistory history = new LoadHistory(16);
    addTo(history, 100);
    assertEquals(92, history.meanForefoot(91, 93));
    assertEquals(-92, history.meanHeel(91, 93));
    assertEquals(95, history.meanForefoot(95, 95));
  }

  @Test
  void clearingForgetsEverything() {
    LoadHistory history = new LoadHistory(4);
    addTo(history, 10);
    history.clear();
    assertEquals(-1, history.last());
    history.add(70, 1, 2);
    assertEquals(0, history.indexAt(1000));
    assertEquals(70, history.timeNs(0));
  }

  /** Any size, any number of samples, any times that rise: as a plain list would answer. */
  @Test
  void itAnswersLikeAListOfAllSamples() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      LoadHistory history = new LoadHistory(random.nextInt(1, 70));
      List<Long> timesNs = new ArrayList<>();
      long timeNs = random.nextLong(-1L << 40, 1L << 40);
      for (int i = 0; i < random.nextInt(1, 500); i++) {
        timeNs += random.nextLong(1, 1L << random.nextInt(1, 36));
        timesNs.add(timeNs);
        history.add(timeNs, i, -i);
      }
      for (int i = 0; i < 50; i++) {
        long soughtNs = timeNs - random.nextLong(-1L << 20, 1L << random.nextInt(21, 40));
        int expected = Math.toIntExact(history.first());
        while (expected < history.last() && timesNs.get(expected + 1) <= soughtNs) {
          expected++;
        }
        assertEquals(expected, history.indexAt(soughtNs), "seed " + seed);
        assertEquals(expected, history.forefoot(expected), "seed " + seed);
      }
    }
  }

  /** Sample i at 10 i nanoseconds, with loads i and -i. */
  private static void addTo(LoadHistory history, int samples) {
    for (int i = 0; i < samples; i++) {
      history.add(10L * i, i, -i);
    }
  }
}
