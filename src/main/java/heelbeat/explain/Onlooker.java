package heelbeat.explain;

import heelbeat.session.Session;
import heelbeat.session.SessionListener;

/** Follows a replay, and looks at the chain after each frame. */
public interface Onlooker extends SessionListener {
  /**
   * The chain has taken a frame; the events since the last call were told at this one.
   *
   * @param timeNs when the frame was taken, in nanoseconds
   * @param counts what it held, valid during the call
   */
  void onFrame(long timeNs, int[] counts, Session session);
}
