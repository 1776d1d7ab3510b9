package heelbeat.device;

/**
 * Puts a pad's frames onto the host's time base.
 *
 * <p>The first frame is as late as its arrival; from then on the microcontroller's clock alone
 * counts, so that the time between two frames is exact to the microsecond, whatever the cable and
 * the scheduler do. After a reconnection, or when the pad's program began anew, the next frame
 * comes as long after the last one as its arrival did: the gap is right to within the difference of
 * two delivery times, and the two clocks' drift, up to 0.5 % with the ceramic resonator of a cheap
 * board, never adds up to a step back.
 *
 * <p>Not every clock can be believed. A time that is not later than the one before, or later than
 * its frame's arrival allows, is <em>odd</em>: the frame then comes one frame's length for each
 * sequence number later than the last one. If the clock stays where it went, it is followed from
 * there on. A clock that is odd again and again, or does not go as fast as the host's, is not
 * listened to any more: sequence numbers give the times then, and the host's clock how long one of
 * them takes. A clock that was well for half a minute is believed again.
 *
 * <p>All times are whole microseconds, in nanoseconds.
 */
final class PadTime {
  /** What the pad's clock is like. */
  enum Trust {
    /** It gives the times. */
    BELIEVED,
    /** Frames in a row have the same time. */
    STANDS,
    /** It goes back, or ahead of what has happened. */
    JUMPS,
    /** A second of it is no second. */
    OFF_PACE
  }

  /** A step this much longer than a frame takes is believed without looking at the arrival. */
  private static final double USUAL_STEPS = 1.5;

  private static final long USUAL_JITTER_NS = 1_000_000;

  /** A clock that goes on by steps of up to 16 ms may be that much behind (SIGNAL.md). */
  private static final long EARLY_NS = 20_000_000;

  /** The delivery's best may get worse with the clocks' drift, which is 0.5 % at most. */
  private static final double DRIFT = 0.01;

  /** A frame that is lost in a stall is found with those that the cable still holds. */
  private static final long STALL_NS = 250_000_000;

  /** So many odd frames in a row are another beginning of the clock. */
  private static final int STAYS = 4;

  /** Twice what a ceramic resonator may be off (0.5 %, data sheets). */
  private static final double PACE_TOLERANCE = 0.01;

  /** How far two deliveries differ, by which a short measurement is less exact. */
  private static final double DELIVERY_NS = 50e6;

  private static final double RIGHT_PACE = 0.007;
  private static final int WRONG_PACES = 3;

  /** So long after the first frame one has come without delay, whatever waited before it. */
  private static final long SETTLED_NS = 250_000_000;

  /**
   * No delivery gets that much better later on: the clock is ahead, before its pace is measured.
   */
  private static final long AHEAD_NS = 350_000_000;

  private static final long RIGHT_AGAIN_NS = 9_000_000_000L;

  private final PadPace pace = new PadPace();
  private final PacedTime paced = new PacedTime();
  private final OddTimes odd = new OddTimes();
  private Trust trust = Trust.BELIEVED;
  private double nominalNs = Double.NaN;

  private boolean started;
  private boolean connected;
  private int lastSequence;
  private long lastUs;
  private long lastArrivalNs;
  private long lastTimeNs;
  private long beganNs;
  private double beganBehindNs;
  private long promisedNs = Long.MIN_VALUE;

  /** The frames and the clock's microseconds since the connection began. */
  private long frame;

  private long clockUs;

  /** What the pad's clock stood at when it began, on the host's time base. */
  private long baseNs;

  /** The least that a frame's arrival was behind its time. */
  private double delayNs;

  private int wrongPaces;

  /**
   * The next frame comes from another connection, or from a program that began anew.
   *
   * @param rateHz frames a second, as the pad says
   */
  void reconnect(double rateHz) {
    connected = false;
    double newNs = 1e9 / rateHz;
    if (newNs != nominalNs) {
      nominalNs = newNs;
      trust = Trust.BELIEVED;
      pace.reset(newNs);
    }
  }

  /** What the pad's clock is like. */
  Trust trust() {
    return trust;
  }

  /** Which times were odd. */
  OddTimes odd() {
    return odd;
  }

  /** What the pad is measured to do by the host's clock. */
  PadPace pace() {
    return pace;
  }

  /**
   * Takes the next frame.
   *
   * @param sequence 0 to 65535
   * @param timeUs the microcontroller's clock, of 64 bits without a sign
   * @param arrivalNs the host's clock when the frame was read; does not fall
   * @return the frame's time
   */
  long next(int sequence, long timeUs, long arrivalNs) {
    if (connected) {
      follow(sequence, timeUs, arrivalNs);
    } else {
      begin(arrivalNs);
    }
    lastSequence = sequence;
    lastUs = timeUs;
    lastArrivalNs = arrivalNs;
    return lastTimeNs;
  }

  private void begin(long arrivalNs) {
    lastTimeNs = Math.max(at(arrivalNs), started ? lastTimeNs + 1000 : Long.MIN_VALUE);
    if (isPromised(lastTimeNs)) {
      lastTimeNs = promisedNs + 1000;
    }
    started = true;
    connected = true;
    frame = 0;
    clockUs = 0;
    baseNs = lastTimeNs;
    beganNs = arrivalNs;
    beganBehindNs = arrivalNs - (double) lastTimeNs;
    delayNs = beganBehindNs;
    paced.begin(lastTimeNs, delayNs, delayNs);
    wrongPaces = 0;
    odd.begin(arrivalNs);
    pace.reset(pace.periodNs());
  }

  private void follow(int sequence, long timeUs, long arrivalNs) {
    int steps = steps(sequence, arrivalNs);
    double expectedNs = steps * pace.periodNs();
    long stepUs = PadClock.stepUs(lastUs, timeUs, Math.round(expectedNs / 1000));
    frame += steps;
    // Another beginning: what it counted before is as good as gone.
    clockUs += PadClock.isStep(stepUs) ? stepUs : 0;
    odd.forget(arrivalNs - lastArrivalNs);
    if (trust == Trust.BELIEVED) {
      followClock(stepUs, expectedNs, arrivalNs);
    } else {
      if (stepUs <= 0 || !PadClock.isStep(stepUs) || stepUs * 1000.0 > expectedNs + EARLY_NS) {
        odd.add(stepUs == 0, arrivalNs);
      } else {
        odd.endRow();
      }
      lastTimeNs = paced.next(expectedNs, arrivalNs);
    }
    if (pace.onFrame(frame, clockUs, arrivalNs)) {
      judgePace(arrivalNs);
    }
  }

  private void followClock(long stepUs, double expectedNs, long arrivalNs) {
    long clockNs = baseNs + clockUs * 1000;
    boolean isUsual = clockNs - lastTimeNs <= USUAL_STEPS * expectedNs + USUAL_JITTER_NS;
    if (stepUs > 0
        && PadClock.isStep(stepUs)
        && clockNs > lastTimeNs
        && (isUsual || clockNs <= arrivalNs - delayNs + EARLY_NS)) {
      lastTimeNs = clockNs;
      odd.endRow();
    } else {
      lastTimeNs += Math.max(1000, wholeUs(Math.round(expectedNs)));
      odd.add(stepUs == 0, arrivalNs);
      if (odd.inRow() >= STAYS || !PadClock.isStep(stepUs)) {
        odd.endRow();
        baseNs = lastTimeNs - clockUs * 1000;
      }
    }
    delayNs =
        Math.min(delayNs + DRIFT * (arrivalNs - lastArrivalNs), arrivalNs - (double) lastTimeNs);
    if (odd.isHabit()) {
      distrust(odd.isStanding() ? Trust.STANDS : Trust.JUMPS, arrivalNs);
    } else if (arrivalNs - beganNs < SETTLED_NS) {
      beganBehindNs = delayNs;
    } else if (beganBehindNs - delayNs > AHEAD_NS + DRIFT * (arrivalNs - beganNs)) {
      distrust(Trust.OFF_PACE, arrivalNs);
    }
  }

  /** How many frames further this one is. */
  private int steps(int sequence, long arrivalNs) {
    int steps = (sequence - lastSequence) & SerialProtocol.SEQUENCE_MAX;
    // Standing still, or back: the numbers say nothing, and one line is one frame.
    boolean isForward = steps > 0 && steps <= SerialProtocol.SEQUENCE_MAX / 2;
    boolean hadTime =
        steps <= 1 || lastTimeNs + (steps - 1) * pace.periodNs() <= arrivalNs - delayNs + STALL_NS;
    return isForward && hadTime ? steps : 1;
  }

  private void judgePace(long arrivalNs) {
    double off = Math.abs(pace.clockRatio() - 1);
    boolean isWrong =
        pace.isMeasured() && off > Math.max(PACE_TOLERANCE, DELIVERY_NS / pace.spanNs());
    wrongPaces = isWrong ? wrongPaces + 1 : 0;
    if (trust == Trust.BELIEVED) {
      if (wrongPaces >= WRONG_PACES) {
        distrust(Trust.OFF_PACE, arrivalNs);
      }
      return;
    }
    paced.look();
    boolean isWell = odd.isOver(arrivalNs) && pace.spanNs() >= RIGHT_AGAIN_NS;
    if (isWell && off <= RIGHT_PACE) {
      trust = Trust.BELIEVED;
      baseNs = lastTimeNs - clockUs * 1000;
      odd.forgive();
    }
  }

  private void distrust(Trust reason, long arrivalNs) {
    trust = reason;
    paced.begin(lastTimeNs, delayNs, arrivalNs - (double) lastTimeNs);
  }

  /** Where the pad's time base stands at a time of the host's clock. */
  long at(long hostNs) {
    return started ? lastTimeNs + wholeUs(Math.max(0, hostNs - lastArrivalNs)) : wholeUs(hostNs);
  }

  /**
   * Says that every frame yet to come is later than the time base at that time of the host's clock.
   *
   * @return the pad's time that is promised; never falls
   */
  long promise(long hostNs) {
    promisedNs = Math.max(promisedNs, at(hostNs));
    return promisedNs;
  }

  /** Whether a frame at that time would break the promise. */
  boolean isPromised(long timeNs) {
    return timeNs <= promisedNs;
  }

  private static long wholeUs(long ns) {
    return Math.floorDiv(ns, 1000L) * 1000L;
  }
}
