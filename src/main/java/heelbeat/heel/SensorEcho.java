package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/** Reports a heel whose input carries part of another sensor's. Its foot counts on. */
public final class SensorEcho {
  private final Crosstalk crosstalk;
  private final SensorWarning warning;

  /** Asks what is known of its crosstalk, and reports it to a listener. */
  public SensorEcho(Foot foot, Crosstalk crosstalk, SensorListener listener) {
    this.crosstalk = crosstalk;
    this.warning = new SensorWarning(foot, Channel.heel(foot), Kind.ECHO, listener);
  }

  /**
   * To be called with the pad's frames.
   *
   * @param isFaulty whether a sensor of the foot has a graver fault; when that ends, it is told
   *     anew that it echoes
   */
  public void onFrame(long nowNs, boolean isFaulty) {
    boolean isEcho = crosstalk.isGrave();
    warning.onSample(nowNs, isEcho, !isEcho, isFaulty);
  }
}
