package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/**
 * Reports a sensor of whose samples many stick out, each by itself, as of a bad HX711 board. The
 * signal's filter takes them out, so that its foot counts on.
 */
public final class LoneSpikes {
  /** Where spikes crowd, that shows within this time, and is the watch's to tell. */
  private static final long CROWDING_NS = 300_000_000L;

  private final SensorWatch watch;
  private final SensorWarning warning;
  private final Since many = new Since();
  private final Since few = new Since();

  /** Asks what a watch knows of a foot's sensor, and reports it to a listener. */
  public LoneSpikes(Foot foot, Channel channel, SensorWatch watch, SensorListener listener) {
    this.watch = watch;
    this.warning = new SensorWarning(foot, channel, Kind.NOISY, listener);
  }

  /** To be called after the watch has judged a sample; a graver fault's end has it told anew. */
  public void onSample(long nowNs) {
    boolean areFew = few.holds(watch.spikes().areFew(), nowNs, SensorWatch.CLEAN_NS);
    boolean areMany = many.holds(watch.spikes().areMany(), nowNs, CROWDING_NS);
    warning.onSample(nowNs, areMany, areFew, watch.isFaulty());
  }
}
