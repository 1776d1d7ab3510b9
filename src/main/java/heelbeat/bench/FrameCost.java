package heelbeat.bench;

import com.sun.management.ThreadMXBean;
import heelbeat.coach.Plan;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import java.lang.management.ManagementFactory;

/**
 * What the chain takes for a frame of four sensors, from the counts to the light.
 *
 * @param frames how many a run had, repetitions, cues and all
 * @param nsPerFrame processor time, of the quickest run
 * @param events what they reported
 * @param quietBytes allocated by frames that reported nothing, all in all
 * @param eventBytes allocated for an event, on average
 */
public record FrameCost(
    int frames, double nsPerFrame, int events, long quietBytes, double eventBytes) {
  private static final int RUNS = 12;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Measures it in the calling thread, with somebody simulated on a pad of that kind. */
  public static FrameCost of(SimulatedPadKind kind) {
    Visit visit = Visit.on(kind);
    double bestNs = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      bestNs = Math.min(bestNs, playNs(visit));
    }
    return counted(visit, bestNs);
  }

  private static double playNs(Visit visit) {
    Session session = new Session(Plan.FREE, true, event -> {});
    session.onFormat(visit.format());
    long beforeNs = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < visit.frames(); i++) {
      session.onFrame(visit.timesNs().get(i), visit.counts().get(i));
    }
    return (double) (THREADS.getCurrentThreadCpuTime() - beforeNs) / visit.frames();
  }

  /** Of a run in which nothing is compiled any more. */
  private static FrameCost counted(Visit visit, double nsPerFrame) {
    int[] reported = {0};
    Session session = new Session(Plan.FREE, true, event -> reported[0]++);
    session.onFormat(visit.format());
    long quiet = 0;
    long busy = 0;
    for (int i = 0; i < visit.frames(); i++) {
      int reportedBefore = reported[0];
      long timeNs = visit.timesNs().get(i);
      int[] frame = visit.counts().get(i);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      session.onFrame(timeNs, frame);
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      if (reported[0] == reportedBefore) {
        quiet += allocated;
      } else {
        busy += allocated;
      }
    }
    return new FrameCost(
        visit.frames(), nsPerFrame, reported[0], quiet, (double) busy / Math.max(1, reported[0]));
  }
}
