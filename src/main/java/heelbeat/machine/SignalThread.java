package heelbeat.machine;

import heelbeat.loop.LoopReport;
import heelbeat.loop.SignalLoop;
import heelbeat.session.Session;
import org.jspecify.annotations.Nullable;

/** The thread that the loop and everything it calls runs in. */
public final class SignalThread extends Thread {
  private final SignalLoop loop;
  private final Session session;
  private volatile @Nullable LoopReport report;
  private volatile @Nullable RuntimeException defect;

  /** Turns that loop and then ends the session. */
  public SignalThread(SignalLoop loop, Session session) {
    super("signal");
    this.loop = loop;
    this.session = session;
  }

  @Override
  public void run() {
    try {
      report = loop.run();
    } catch (RuntimeException e) {
      defect = e;
    } finally {
      // What was counted before a defect is stored all the same.
      if (loop.isStopped()) {
        session.stop();
      } else {
        session.finish();
      }
    }
  }

  /**
   * How the loop kept its time, once the thread has ended.
   *
   * @throws RuntimeException the defect that ended it early
   */
  public LoopReport report() {
    if (defect != null) {
      throw defect;
    }
    if (report == null) {
      throw new IllegalStateException("the signal thread has not ended");
    }
    return report;
  }
}
