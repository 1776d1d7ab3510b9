package heelbeat.device;

/** How a microcontroller's count of microseconds goes on, whatever its width. */
final class PadClock {
  /**
   * Where counters start over: MicroPython's {@code ticks_us()} at 2^30, signed counts at 2^31,
   * {@code micros()} at 2^32. One of 64 bits does by itself, as the difference does.
   */
  private static final long[] WRAPS_US = {1L << 30, 1L << 31, 1L << 32};

  /** A pad that is silent for two seconds is given up before; a longer step is no step of time. */
  static final long LONGEST_STEP_US = 4_000_000;

  /** A clock that falls so far, while the sequence breaks, has begun anew. */
  private static final long RESTART_US = 1_000_000;

  private PadClock() {}

  /**
   * The step from one count to the next, over the end of the counter if that is nearer.
   *
   * @param fromUs any count; of 64 bits without a sign
   * @param toUs the next one
   * @param expectedUs about how long it should be
   * @return microseconds; negative if the clock went back
   */
  static long stepUs(long fromUs, long toUs, long expectedUs) {
    long plainUs = toUs - fromUs;
    if (isNear(plainUs, expectedUs)) {
      return plainUs;
    }
    for (long wrapUs : WRAPS_US) {
      // Who has counted further does not start over here.
      if (isBelow(fromUs, wrapUs) && isBelow(toUs, wrapUs)) {
        if (isNear(plainUs + wrapUs, expectedUs)) {
          return plainUs + wrapUs;
        }
        if (isNear(plainUs - wrapUs, expectedUs)) {
          return plainUs - wrapUs;
        }
      }
    }
    return plainUs;
  }

  /** Whether a step is one of time, and not to another beginning. */
  static boolean isStep(long stepUs) {
    return stepUs >= -LONGEST_STEP_US && stepUs <= LONGEST_STEP_US;
  }

  /**
   * Whether the pad's program has begun anew between two frames: its sequence breaks, and either
   * its clock falls or it has greeted and counts from further back.
   *
   * @param missing how many sequence numbers lie between the two, modulo 65536
   * @param hasGreeted whether a greeting came between them
   */
  static boolean isNewBeginning(int missing, long fromUs, long toUs, boolean hasGreeted) {
    return missing != 0
        && (stepUs(fromUs, toUs, 0) < -RESTART_US
            || (hasGreeted && missing > SerialProtocol.SEQUENCE_MAX / 2));
  }

  private static boolean isNear(long stepUs, long expectedUs) {
    long offUs = stepUs - expectedUs;
    return offUs >= -LONGEST_STEP_US && offUs <= LONGEST_STEP_US;
  }

  private static boolean isBelow(long countUs, long limitUs) {
    return countUs >= 0 && countUs < limitUs;
  }
}
