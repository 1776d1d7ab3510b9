package heelbeat.device;

/**
 * Puts the microcontroller's 32-bit microseconds onto the host's time base.
 *
 * <p>The first frame is as late as its arrival; from then on the microcontroller's clock alone
 * counts, so that the time between two frames is exact to the microsecond, whatever the cable and
 * the scheduler do. After a reconnection, or when the microcontroller's clock jumps because it was
 * reset, the next frame comes as long after the last one as its arrival did: the gap is right to
 * within the difference of two delivery times, and the two clocks' drift, up to 0.5 % with the
 * ceramic resonator of a cheap board, never adds up to a step back.
 *
 * <p>All times are whole microseconds, in nanoseconds.
 */
final class PadTime {
  /** A pad that is silent this long has been given up before. */
  private static final long LONGEST_STEP_US = 4_000_000;

  private static final long WRAP_MASK = 0xffff_ffffL;

  private boolean started;
  private boolean connected;
  private long lastUs;
  private long lastArrivalNs;
  private long lastTimeNs;
  private long promisedNs = Long.MIN_VALUE;

  /** The next frame comes from another connection, or from a microcontroller that was reset. */
  void reconnect() {
    connected = false;
  }

  /**
   * Takes the next frame.
   *
   * @param timeUs the microcontroller's clock, 0 to 2^32 - 1
   * @param arrivalNs the host's clock when the frame was read; does not fall
   * @return the frame's time
   */
  long next(long timeUs, long arrivalNs) {
    long stepUs = (timeUs - lastUs) & WRAP_MASK;
    if (connected && stepUs > 0 && stepUs <= LONGEST_STEP_US) {
      lastTimeNs += stepUs * 1000;
    } else {
      lastTimeNs = Math.max(at(arrivalNs), started ? lastTimeNs + 1000 : Long.MIN_VALUE);
      if (isPromised(lastTimeNs)) {
        lastTimeNs = promisedNs + 1000;
      }
    }
    started = true;
    connected = true;
    lastUs = timeUs;
    lastArrivalNs = arrivalNs;
    return lastTimeNs;
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
