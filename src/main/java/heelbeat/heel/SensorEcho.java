package heelbeat.heel;

import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices a heel whose input carries part of another sensor's, as behind a multiplexer that has no
 * time to settle: in the air it reads that part and nothing else, sample by sample, where a heel
 * that gives up part of its load goes its own way. Lifts are missed by it and none are made; so its
 * foot counts on, as well as it can. Told of resistors, which share a converter.
 */
public final class SensorEcho {
  private final Foot foot;
  private final Channel heel;
  private final HeelListener listener;
  private final List<EchoSource> sources = new ArrayList<>();
  private boolean isTold;

  /** Listens to the heel of a foot of that pad, and tells a listener. */
  public SensorEcho(Foot foot, PadFormat format, HeelListener listener) {
    this.foot = foot;
    this.heel = Channel.heel(foot);
    this.listener = listener;
    if (format.sensor() == SensorKind.FSR) {
      for (Foot one : format.feet()) {
        sources.add(new EchoSource(Channel.forefoot(one).index(), heel.index(), format));
      }
    }
  }

  /**
   * Takes the pad's next frame.
   *
   * @param isFaulty whether the sensor has a fault that is graver; when that ends, it is told anew
   *     that it echoes
   */
  public void onFrame(long nowNs, int[] counts, boolean isFaulty) {
    boolean isEcho = false;
    for (int i = 0; i < sources.size(); i++) {
      sources.get(i).onFrame(counts);
      isEcho |= sources.get(i).isSure();
    }
    if (isFaulty) {
      isTold = false;
    } else if (isEcho != isTold) {
      isTold = isEcho;
      listener.onHeelEvent(
          isEcho
              ? new HeelEvent.SensorFault(foot, nowNs, heel, Kind.ECHO)
              : new HeelEvent.SensorOk(foot, nowNs, heel));
    }
  }
}
