package heelbeat.bench;

import heelbeat.coach.Plan;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * How fast recordings go through the chain, on one core: read, parsed, followed.
 *
 * @param frames how many they have
 * @param framesPerSecond of processor time, of the quickest run
 */
public record ReplaySpeed(long frames, double framesPerSecond) {
  private static final int RUNS = 12;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * Measures it in the calling thread.
   *
   * @throws RecordingException if a recording cannot be read
   */
  public static ReplaySpeed of(List<Recording> recordings) throws RecordingException {
    double best = 0;
    long frames = 0;
    for (int run = 0; run < RUNS; run++) {
      long beforeNs = THREADS.getCurrentThreadCpuTime();
      frames = 0;
      for (Recording recording : recordings) {
        frames += play(recording);
      }
      best = Math.max(best, frames * 1e9 / (THREADS.getCurrentThreadCpuTime() - beforeNs));
    }
    return new ReplaySpeed(frames, best);
  }

  private static long play(Recording recording) throws RecordingException {
    Session session = new Session(Plan.FREE, true, event -> {});
    try (FrameStream stream = recording.open()) {
      long frames = Replay.play(stream, session);
      session.finish();
      return frames;
    }
  }
}
