package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/** Reports once that a sensor whose foot counts on is not as it should be, and once that it is. */
final class SensorWarning {
  private final Foot foot;
  private final Channel channel;
  private final Kind kind;
  private final SensorListener listener;
  private boolean isReported;

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
   * @param isFaulty whether there is a graver fault; when that ends, it is reported anew
   */
  void onSample(long nowNs, boolean begins, boolean ends, boolean isFaulty) {
    if (isFaulty) {
      isReported = false;
    } else if (!isReported && begins) {
      isReported = true;
      listener.onSensor(new HeelEvent.SensorFault(foot, nowNs, channel, kind));
    } else if (isReported && ends) {
      isReported = false;
      listener.onSensor(new HeelEvent.SensorOk(foot, nowNs, channel));
    }
  }
}
