package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelEvent;
import heelbeat.signal.Foot;
import heelbeat.signal.LoadHistory;

/**
 * Counts one foot's steps on its toes: it comes from the air, and only the forefoot is loaded until
 * it leaves again or the heel comes down. What its heel's sensor feels meanwhile comes through the
 * pad. A heel detector never learns the load of a heel that does not land, so it tells when the
 * foot comes and goes, and the heel is held against the forefoot here; both sensors must be of a
 * kind.
 */
public final class StepCounter {
  /** A heel that carries more than this part of what the forefoot does is on the pad. */
  private static final double HEEL_PART = 0.15;

  /** A landing forefoot rocks the pad. */
  private static final long HEEL_DOWN_NS = 60_000_000L;

  /** A stance is never so short; a tap is. */
  private static final long SHORTEST_NS = 120_000_000L;

  /** Just before the foot came, its sensors felt nothing. */
  private static final long AIR_NS = 60_000_000L;

  /** No time. */
  private static final long NOT = Long.MIN_VALUE;

  private final Foot foot;
  private final LoadHistory history;
  private final StepListener listener;
  private boolean wasAway;
  private long startNs = NOT;
  private long heelNs = NOT;
  private double forefootZero;
  private double heelZero;

  /** A counter of one foot's steps, reading its signal and telling a listener. */
  public StepCounter(Foot foot, FootSignal signal, StepListener listener) {
    this.foot = foot;
    this.history = signal.history();
    this.listener = listener;
  }

  /** Whether the foot stands on its toes, having come from the air. */
  public boolean isOnToes() {
    return startNs != NOT;
  }

  /** Takes the next event of this foot. */
  public void onHeelEvent(HeelEvent event) {
    switch (event) {
      case HeelEvent.FootOn on -> {
        if (wasAway) {
          start(on.timeNs());
        }
      }
      case HeelEvent.FootOff off -> {
        end(off.timeNs());
        wasAway = true;
      }
      case HeelEvent.SensorFault fault -> forget();
      case HeelEvent.SensorOk ok -> forget();
      case HeelEvent.HeelOff off -> {}
      case HeelEvent.HeelDown down -> {}
      case HeelEvent.ToeRaise raise -> {}
      case HeelEvent.PartialLift lift -> {}
    }
  }

  private void start(long timeNs) {
    long air = history.indexAt(timeNs - AIR_NS);
    forefootZero = history.forefoot(air);
    heelZero = history.heel(air);
    startNs = timeNs;
    heelNs = NOT;
  }

  /** Follows the newest sample of the signal; to be called once for each, after its events. */
  public void onSample() {
    if (startNs == NOT) {
      return;
    }
    long newest = history.last();
    double forefoot = history.forefoot(newest) - forefootZero;
    double heel = history.heel(newest) - heelZero;
    if (heel < HEEL_PART * forefoot || forefoot <= 0) {
      heelNs = NOT;
      return;
    }
    long nowNs = history.timeNs(newest);
    if (heelNs == NOT) {
      heelNs = nowNs;
    } else if (nowNs - heelNs > HEEL_DOWN_NS) {
      end(heelNs);
    }
  }

  private void end(long timeNs) {
    if (startNs != NOT && timeNs - startNs > SHORTEST_NS) {
      listener.onStep(new ToeStep(foot, startNs, timeNs));
    }
    startNs = NOT;
  }

  /** Samples are missing: nothing can be told across. */
  public void onGap() {
    forget();
  }

  private void forget() {
    startNs = NOT;
    wasAway = false;
  }
}
