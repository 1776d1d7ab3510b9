package heelbeat.session;

import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelListener;
import heelbeat.rep.RepListener;
import heelbeat.rep.StepListener;

/** Receives all that one foot's chain tells. */
interface FootListener extends HeelListener, RepListener, StepListener {
  /** A sensor hums, or does not any more; repetitions go on. */
  void onHum(HeelEvent event);

  /** The foot's sensors dropped out for that long until that time, in nanoseconds. */
  void onDropOut(long timeNs, long lengthNs);
}
