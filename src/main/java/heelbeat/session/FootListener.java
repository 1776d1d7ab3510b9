package heelbeat.session;

import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelListener;
import heelbeat.rep.RepListener;
import heelbeat.rep.StepListener;

/** Receives all that one foot's chain reports. */
interface FootListener extends HeelListener, RepListener, StepListener {
  /** A sensor is not as it should be, or is again; its foot counts on all the while. */
  void onWarning(HeelEvent.SensorState state);

  /** The foot's sensors dropped out for that long until that time, in nanoseconds. */
  void onDropOut(long timeNs, long lengthNs);
}
