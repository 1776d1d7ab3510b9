package heelbeat.bench;

import heelbeat.coach.Plan;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How fast a recording goes through the chain, on one core: read, parsed, followed.
 *
 * @param frames how many it has
 * @param framesPerSecond of processor time, of the quickest run
 */
public record ReplaySpeed(long frames, double framesPerSecond) {
  private static final int RUNS = 12;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Measures it in the calling thread.
   *
   * @throws RecordingException if the recording cannot be read
   */
  public static ReplaySpeed of(Recording recording) throws RecordingException {
    double best = 0;
    long frames = 0;
    for (int run = 0; run < RUNS; run++) {
      long beforeNs = THREADS.getCurrentThreadCpuTime();
      Session session = new Session(Plan.FREE, true, event -> {});
      try (FrameStream stream = recording.open()) {
        frames = Replay.play(stream, session);
      }
      session.finish();
      best = Math.max(best, frames * 1e9 / (THREADS.getCurrentThreadCpuTime() - beforeNs));
    }
    return new ReplaySpeed(frames, best);
  }
}
