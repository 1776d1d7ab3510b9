package heelbeat.bench;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A frame of four sensors through the whole chain, in a visit that begins anew when it ends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChainBenchmark {
  private static final int SECONDS = 400;
  private static final long PAUSE_NS = 60_000_000_000L;

  /** What the pad is made of. */
  @Param({"ADS1115", "AVR10", "HX711"})
  public SimulatedPadKind kind = SimulatedPadKind.ADS1115;

  private final List<int[]> counts = new ArrayList<>();
  private long[] timesNs = {};
  private Session session = new Session(Plan.FREE, true, event -> {});
  private long visitNs;
  private int next;

  /** Records the visit. */
  @Setup
  public void record() {
    SimulatedPad pad = new SimulatedPad(1, kind, SECONDS);
    List<Long> times = new ArrayList<>();
    while (pad.advance()) {
      times.add(pad.timeNs());
      counts.add(pad.counts().clone());
    }
    timesNs = times.stream().mapToLong(Long::longValue).toArray();
    session = new Session(Plan.FREE, true, event -> {});
    session.onFormat(pad.format());
  }

  /** The next frame of it. */
  @Benchmark
  public void frame() {
    session.onFrame(visitNs + timesNs[next], counts.get(next));
    next++;
    if (next == timesNs.length) {
      next = 0;
      visitNs += timesNs[timesNs.length - 1] + PAUSE_NS;
    }
  }
}
