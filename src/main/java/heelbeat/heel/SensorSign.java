package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/**
 * Detects a load cell that reads less when it is pressed: its signal wires are exchanged, or it
 * lies upside down. A foot that comes to an empty pad shows it at once; where somebody was there
 * from the start, lifts do.
 */
final class SensorSign {
  /**
   * So many lifts in a row say that a cell is reversed. Of those of simulated people one in 160
   * says the wrong thing, and never did two in a row.
   */
  private static final int LIFTS = 3;

  /** So many say that it is right again. Chosen. */
  private static final int RIGHT_LIFTS = 2;

  /** A zero that is set anew jumps; the samples before and after move by less than this part. */
  private static final double RESTING_PART = 0.35;

  /** Across a longer pause the zero, and the wires, may be others. */
  private static final long LONGEST_GAP_NS = 250_000_000L;

  private final LoadHistory history;
  private final boolean isHeel;
  private final double leastFootLoad;
  private final StepOnSign stepOn;
  private final LiftSign lifts;
  private long lastNs;
  private boolean isRight;
  private boolean isReversed;

  SensorSign(FootSignal signal, boolean isHeel, long periodNs) {
    this.history = signal.history();
    this.isHeel = isHeel;
    this.leastFootLoad = signal.scale().leastFootLoad();
    this.stepOn = new StepOnSign(leastFootLoad, periodNs);
    this.lifts = new LiftSign(signal, periodNs);
  }

  /** Whether the sensor reads less when it is pressed. */
  boolean isReversed() {
    return isReversed;
  }

  /** Forgets what lifts and feet that came have told; a sensor that was reversed still is. */
  void restart() {
    isRight = false;
    lifts.restart();
    stepOn.restart();
  }

  /** Follows the newest sample of the signal. */
  void onSample() {
    long last = history.last();
    if (last < 0) {
      return;
    }
    long nowNs = history.timeNs(last);
    if (last == 0 || nowNs - lastNs > LONGEST_GAP_NS || isZeroSetAnew(last)) {
      restart();
    }
    lastNs = nowNs;
    int sign = stepOn.onSample(nowNs, own(last), neighbour(last));
    if (sign > 0) {
      isRight = true;
      isReversed = false;
    } else if (sign < 0 && !isRight) {
      isReversed = true;
    }
    lifts.onSample();
    judgeLifts();
  }

  private void judgeLifts() {
    int votes = isHeel ? lifts.heelVotes() : lifts.forefootVotes();
    if (votes >= RIGHT_LIFTS) {
      isRight = true;
      isReversed = false;
    } else if (votes <= -LIFTS) {
      // Who walks unloads the forefoot, too, once the heel is in the air.
      isReversed |= lifts.heelVotes() <= -LIFTS;
    }
  }

  private boolean isZeroSetAnew(long last) {
    return last - history.first() >= 3
        && isJump(own(last), own(last - 1), own(last - 2), own(last - 3))
        && isJump(neighbour(last), neighbour(last - 1), neighbour(last - 2), neighbour(last - 3));
  }

  private boolean isJump(double newest, double after, double before, double oldest) {
    double jump = Math.abs(after - before);
    return jump > leastFootLoad
        && Math.abs(newest - after) < RESTING_PART * jump
        && Math.abs(before - oldest) < RESTING_PART * jump;
  }

  private double own(long index) {
    return isHeel ? history.heel(index) : history.forefoot(index);
  }

  private double neighbour(long index) {
    return isHeel ? history.forefoot(index) : history.heel(index);
  }
}
