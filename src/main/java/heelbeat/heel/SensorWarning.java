package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/** Tells once that a sensor whose foot counts on is not as it should be, and once that it is. */
final class SensorWarning {
  private final Foot foot;
  private final Channel channel;
  private final Kind kind;
  private final SensorListener listener;
  private boolean isTold;

  SensorWarning(Foot foot, Channel channel, Kind kind, SensorListener listener) {
    this.foot = foot;
    this.channel = channel;
    this.kind = kind;
    this.listener = listener;
  }

  /**
   * Takes what is known at a sample.
   *
   * @param begins whether it is sure that something is wrong
   * @param ends whether it is sure that nothing is
   * @param isFaulty whether there is a graver fault; when that ends, it is told anew
   */
  void onSample(long nowNs, boolean begins, boolean ends, boolean isFaulty) {
    if (isFaulty) {
      isTold = false;
    } else if (!isTold && begins) {
      isTold = true;
      listener.onSensor(new HeelEvent.SensorFault(foot, nowNs, channel, kind));
    } else if (isTold && ends) {
      isTold = false;
      listener.onSensor(new HeelEvent.SensorOk(foot, nowNs, channel));
    }
  }
}
