package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
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
  private static final int SEED = 11;
  private static final int SECONDS = 200;
  private static final int MOST_RUNS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private int reps;

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "AVR10", "HX711"})
  void aFrameCostsLessThanTwoMicroseconds(SimulatedPadKind kind) {
    SimulatedPad pad = new SimulatedPad(SEED, kind, SECONDS);
    List<Long> timesNs = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    while (pad.advance()) {
      timesNs.add(pad.timeNs());
      counts.add(pad.counts().clone());
    }
    double bestUs = Double.POSITIVE_INFINITY;
    for (int run = 0; run < MOST_RUNS; run++) {
      bestUs = Math.min(bestUs, playUs(pad, timesNs, counts));
    }
    System.out.printf(
        Locale.ROOT, "%s, seed %d: %.2f us a frame, %d reps%n", kind, SEED, bestUs, reps);
    assertTrue(reps > 0, "nothing to estimate");
    assertTrue(bestUs < MOST_US, bestUs + " us a frame");
  }

  private double playUs(SimulatedPad pad, List<Long> timesNs, List<int[]> counts) {
    reps = 0;
    Session session =
        new Session(
            Plan.FREE,
            true,
            event -> {
              if (event instanceof SessionEvent.RepCounted) {
                reps++;
              }
            });
    session.onFormat(pad.format());
    long beforeNs = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < counts.size(); i++) {
      session.onFrame(timesNs.get(i), counts.get(i));
    }
    return (THREADS.getCurrentThreadCpuTime() - beforeNs) / 1e3 / counts.size();
  }
}
