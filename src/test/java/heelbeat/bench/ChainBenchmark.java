package heelbeat.bench;

import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
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
  private static final long PAUSE_NS = 60_000_000_000L;

  /** What the pad is made of. */
  @Param({"ADS1115", "AVR10", "HX711"})
  public SimulatedPadKind kind = SimulatedPadKind.ADS1115;

  private Visit visit = Visit.on(kind);
  private Session session = new Session(Plan.FREE, true, event -> {});
  private long visitNs;
  private int next;

  /** Records the visit. */
  @Setup
  public void record() {
    visit = Visit.on(kind);
    session = new Session(Plan.FREE, true, event -> {});
    session.onFormat(visit.format());
  }

  /** The next frame of it. */
  @Benchmark
  public void frame() {
    session.onFrame(visitNs + visit.timesNs().get(next), visit.counts().get(next));
    next++;
    if (next == visit.frames()) {
      next = 0;
      visitNs += visit.timesNs().getLast() + PAUSE_NS;
    }
  }
}
