package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body's single strokes in the load, which is that of a stroke by a known height. */
final class StrokeTest {
  private static final double PERIOD_S = 0.005;
  private static final long PERIOD_NS = 5_000_000L;
  private static final double GRAVITY = 9.81;
  private static final double HEIGHT_M = 0.05;

  private final LoadSums sums = new LoadSums(StrokeFinder.most(PERIOD_S));
  private final StrokeFinder finder = new StrokeFinder(sums, PERIOD_S);
  private final StrokeWatch ups = new StrokeWatch(finder, 1, 0.65);
  private final List<String> reported = new ArrayList<>();
  private long samples;

  /** Lengths that the finder has exactly. */
  @ParameterizedTest
  @CsvSource({"0.28, 1", "0.4, 1", "0.8, 1", "1.1, 1", "0.8, -1"})
  void aStrokeIsFoundWhenItEndsByItsLengthAndWay(double lengthS, int way) {
    rest(2);
    stroke(lengthS, way);

    assertTrue(finder.look(way, 0.03, 0.16));
    assertEquals(lengthS, finder.lengthS(), 1e-9);
    assertEquals(1, finder.likeness(), 0.01);
    assertFalse(finder.look(-way, 0.03, 0.16) && finder.likeness() > 0.9);
  }

  /** Of 80 samples a second a bin of a short stroke has one and three quarters. */
  @ParameterizedTest
  @CsvSource({"80, 0.2", "80, 0.275", "80, 0.55", "100, 0.28", "100, 0.55", "50, 0.4"})
  void aStrokeIsFoundAsWellHoweverManySamplesCome(double rateHz, double lengthS) {
    LoadSums sumsOfRate = new LoadSums(StrokeFinder.most(1 / rateHz));
    StrokeFinder ofRate = new StrokeFinder(sumsOfRate, 1 / rateHz);
    for (int i = 0; i < rateHz; i++) {
      sumsOfRate.add(0);
    }
    long count = Math.round(lengthS * rateHz);
    for (int i = 0; i < count; i++) {
      sumsOfRate.add(load((i + 0.5) / count, lengthS));
    }
    assertTrue(ofRate.look(1, 0.03, 0.16));
    assertEquals(lengthS, ofRate.lengthS(), 0.006);
    assertEquals(1, ofRate.likeness(), 0.03);
  }

  @Test
  void aStrokeHasTheHeightOfTheBodysWay() {
    rest(2);
    stroke(0.8, 1);

    assertTrue(finder.look(1, 0.98 * HEIGHT_M, 1.02 * HEIGHT_M));
    assertEquals(0.8, finder.lengthS(), 1e-9);
    assertFalse(finder.look(1, 1.02 * HEIGHT_M, 1) && finder.lengthS() == 0.8);
    assertFalse(finder.look(1, 0, 0.98 * HEIGHT_M) && finder.lengthS() == 0.8);
  }

  @Test
  void withoutLoadsThereIsNoStroke() {
    assertFalse(finder.look(1, 0, 1));
    stroke(0.24, 1);
    assertTrue(finder.look(1, 0.03, 0.16));
    sums.clear();
    assertFalse(finder.look(1, 0, 1));
    rest(0.235);
    assertFalse(finder.look(1, 0, 1));
  }

  @Test
  void aStrokeIsToldOnceItHasEndedForTwelveHundredths() {
    watch(2, 0);
    long fromNs = nowNs();
    watchStroke(0.8);
    long endNs = nowNs();
    watch(3, 0);

    assertEquals(List.of("120 ms after its end"), reported);
    assertEquals(fromNs / 1e9, ups.startNs() / 1e9, 0.03);
    assertEquals(endNs / 1e9, ups.endNs() / 1e9, 0.03);
    assertEquals((fromNs + endNs) / 2e9, ups.middleNs() / 1e9, 0.03);
  }

  @Test
  void strokesThatFollowEachOtherAreToldEach() {
    watch(2, 0);
    for (int i = 0; i < 3; i++) {
      watchStroke(0.4);
      watch(1.5, 0);
    }
    assertEquals(3, reported.size());
  }

  @Test
  void strokesWithoutARestBetweenAreToldEach() {
    watch(2, 0);
    watchStroke(0.8);
    watchStroke(0.8);
    watch(1, 0);
    assertEquals(2, reported.size());
  }

  @Test
  void whatIsForgottenIsNotTold() {
    watch(2, 0);
    watchStroke(0.8);
    ups.clear();
    sums.clear();
    watch(0.15, 0);
    assertEquals(List.of(), reported);
  }

  private void rest(double s) {
    for (int i = 0; i < Math.round(s / PERIOD_S); i++) {
      sums.add(0);
    }
  }

  private void stroke(double lengthS, int way) {
    long count = Math.round(lengthS / PERIOD_S);
    for (int i = 0; i < count; i++) {
      sums.add(way * load((i + 0.5) / count, lengthS));
    }
  }

  private void watchStroke(double lengthS) {
    long count = Math.round(lengthS / PERIOD_S);
    for (int i = 0; i < count; i++) {
      watch(PERIOD_S, load((i + 0.5) / count, lengthS));
    }
  }

  private void watch(double s, double load) {
    for (int i = 0; i < Math.round(s / PERIOD_S); i++) {
      samples++;
      sums.add(load);
      if (ups.isReported(nowNs(), 0.03, 0.16)) {
        reported.add((nowNs() - ups.endNs()) / 1_000_000 + " ms after its end");
      }
    }
  }

  private long nowNs() {
    return samples * PERIOD_NS;
  }

  private static double load(double part, double lengthS) {
    return HEIGHT_M * MinimumJerk.acceleration(part) / (lengthS * lengthS) / GRAVITY;
  }
}
