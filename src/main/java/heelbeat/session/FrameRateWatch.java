package heelbeat.session;

/**
 * Notices frames that come too slowly to count by: as the pad says itself, or as they are measured.
 * A pad that hesitates, or is away for a while, is no slow one.
 */
public final class FrameRateWatch {
  /**
   * Of a simulated person's repetitions all were counted from 40 frames a second on, and next to
   * none at 36 (FrameRateTest).
   */
  public static final double LEAST_HZ = 40;

  /** A pad's own clock may be off by so much. */
  public static final double TOLERANCE = 0.05;

  /** What is told as too few: a pad of {@link #LEAST_HZ} is none. */
  public static final double TOO_FEW_HZ = LEAST_HZ * (1 - TOLERANCE);

  /** Not at once, or a rate at the limit would be reported again and again. */
  private static final double ENOUGH_HZ = LEAST_HZ * (1 - TOLERANCE / 2);

  private static final long WINDOW_NS = 5_000_000_000L;

  /** A good pad may hesitate several times in one window, once not counted, but not in each. */
  private static final int WINDOWS = 2;

  /** However long a pad is silent, it counts for no more. */
  private static final long LONGEST_NS = FootChain.LONGEST_BRIDGED_GAP_NS;

  private final double nominalHz;
  private boolean isStarted;
  private boolean isTooSlow;
  private double rateHz;
  private long lastNs;
  private long spanNs;
  private long longestNs;
  private int frames;
  private int slowWindows;

  /**
   * @param nominalHz what the pad says of itself
   */
  FrameRateWatch(double nominalHz) {
    this.nominalHz = nominalHz;
    this.rateHz = nominalHz;
  }

  /**
   * Takes the time of the next frame.
   *
   * @return whether {@link #isTooSlow()} has changed
   */
  boolean onFrame(long timeNs) {
    if (!isStarted) {
      isStarted = true;
      lastNs = timeNs;
      isTooSlow = nominalHz < TOO_FEW_HZ;
      return isTooSlow;
    }
    long intervalNs = Math.min(timeNs - lastNs, LONGEST_NS);
    lastNs = timeNs;
    spanNs += intervalNs;
    longestNs = Math.max(longestNs, intervalNs);
    frames++;
    return spanNs >= WINDOW_NS && nominalHz >= TOO_FEW_HZ && judgeWindow();
  }

  private boolean judgeWindow() {
    rateHz = (frames - 1) * 1e9 / (spanNs - longestNs);
    frames = 0;
    spanNs = 0;
    longestNs = 0;
    slowWindows = rateHz < TOO_FEW_HZ ? slowWindows + 1 : 0;
    boolean wasTooSlow = isTooSlow;
    isTooSlow = wasTooSlow ? rateHz < ENOUGH_HZ : slowWindows >= WINDOWS;
    return isTooSlow != wasTooSlow;
  }

  boolean isTooSlow() {
    return isTooSlow;
  }

  /** How many frames came a second when that was last judged. */
  double rateHz() {
    return rateHz;
  }
}
