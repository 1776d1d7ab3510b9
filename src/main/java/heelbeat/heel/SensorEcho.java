package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/** Tells of a heel whose input carries part of another sensor's. Its foot counts on. */
public final class SensorEcho {
  private final Foot foot;
  private final Channel heel;
  private final Crosstalk crosstalk;
  private final SensorListener listener;
  private boolean isTold;

  /** Asks what is known of its crosstalk, and tells a listener. */
  public SensorEcho(Foot foot, Crosstalk crosstalk, SensorListener listener) {
    this.foot = foot;
    this.heel = Channel.heel(foot);
    this.crosstalk = crosstalk;
    this.listener = listener;
  }

  /**
   * To be called with the pad's frames.
   *
   * @param isFaulty whether a sensor of the foot has a graver fault; when that ends, it is told
   *     anew that it echoes
   */
  public void onFrame(long nowNs, boolean isFaulty) {
    boolean isEcho = crosstalk.isGrave();
    if (isFaulty) {
      isTold = false;
    } else if (isEcho != isTold) {
      isTold = isEcho;
      listener.onSensor(
          isEcho
              ? new HeelEvent.SensorFault(foot, nowNs, heel, Kind.ECHO)
              : new HeelEvent.SensorOk(foot, nowNs, heel));
    }
  }
}
