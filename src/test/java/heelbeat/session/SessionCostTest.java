package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.bench.FrameCost;
import heelbeat.replay.SimulatedPadKind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a frame of four channels costs, with repetitions and all: its processor time, so that
 * whatever else the machine does hardly counts. The best of several runs, as of a machine that has
 * been running for a while.
 */
final class SessionCostTest {
  private static final double MOST_US = 2;

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "AVR10", "HX711"})
  void aFrameCostsLessThanTwoMicroseconds(SimulatedPadKind kind) {
    FrameCost cost = FrameCost.of(kind);

    double us = cost.nsPerFrame() / 1000;
    System.out.printf(Locale.ROOT, "%s: %.2f us a frame, %d events%n", kind, us, cost.events());
    assertTrue(cost.events() > 0, "nothing was done");
    assertTrue(us < MOST_US, us + " us a frame");
  }
}
