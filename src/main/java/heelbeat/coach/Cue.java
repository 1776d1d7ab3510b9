package heelbeat.coach;

/**
 * The language of light and buzzer: each cue is a rhythm, with a colour for those who have one and
 * a tone for those who want one. The rhythm alone tells cues apart.
 */
public enum Cue {
  /** Nobody on the pad. */
  AWAY("nobody on the pad", 0x000000, 0, Repeat.YES),
  /** A foot is on the pad and the heel may rise. */
  READY("ready", 0x202020, 0, Repeat.YES, 1000),
  /** The heel is up, rising or held. */
  HOLD("hold", 0x0000ff, 0, Repeat.YES, 700, 100),
  /** The heel is on its way down. */
  LOWER("lower slowly", 0xff8000, 0, Repeat.YES, 250, 250),
  /** A repetition was counted. */
  GOOD("good", 0x00ff00, 880, Repeat.NO, 150, 100, 150),
  /** A repetition was counted whose lowering was rushed. */
  TOO_FAST("too fast", 0xff4000, 330, Repeat.NO, 600),
  /** The heel moved and no repetition came of it. */
  NOT_COUNTED("not counted", 0xff0000, 0, Repeat.NO, 100, 200, 100),
  /** A sensor cannot be believed. */
  SENSOR_FAULT("sensor fault", 0xff0000, 0, Repeat.YES, 150, 250, 150, 250, 150, 1250),
  /** Nothing comes from the pad. */
  PAD_LOST("no pad", 0xff0000, 0, Repeat.YES, 150, 1350);

  private enum Repeat {
    YES,
    NO
  }

  private static final long NS_PER_MS = 1_000_000L;

  private final String words;
  private final int rgb;
  private final int toneHz;
  private final Repeat repeat;

  /** Never handed out or changed; a list would box on the signal thread. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] rhythmMs;

  private final long lengthNs;

  /** The rhythm is times of light and dark in turn, beginning with light. */
  Cue(String words, int rgb, int toneHz, Repeat repeat, int... rhythmMs) {
    this.words = words;
    this.rgb = rgb;
    this.toneHz = toneHz;
    this.repeat = repeat;
    this.rhythmMs = rhythmMs;
    long sumMs = 0;
    for (int ms : rhythmMs) {
      sumMs += ms;
    }
    this.lengthNs = sumMs * NS_PER_MS;
  }

  /** The cue for a person. */
  public String words() {
    return words;
  }

  /** Whether the rhythm is through by then and does not start over. */
  boolean isOverAt(long sinceNs) {
    return repeat == Repeat.NO && sinceNs >= lengthNs;
  }

  /** The colour {@code 0xRRGGBB} that long after the cue began, in nanoseconds; 0 is dark. */
  int rgbAt(long sinceNs) {
    return isOnAt(sinceNs) ? rgb : 0;
  }

  /** The tone in hertz that long after the cue began, in nanoseconds; 0 is silence. */
  int toneHzAt(long sinceNs) {
    return isOnAt(sinceNs) ? toneHz : 0;
  }

  private boolean isOnAt(long sinceNs) {
    if (lengthNs == 0 || isOverAt(sinceNs)) {
      return false;
    }
    long restMs = (sinceNs % lengthNs) / NS_PER_MS;
    boolean isOn = true;
    for (int ms : rhythmMs) {
      if (restMs < ms) {
        return isOn;
      }
      restMs -= ms;
      isOn = !isOn;
    }
    return false;
  }
}
