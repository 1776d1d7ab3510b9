package heelbeat.coach;

import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;

/**
 * Follows the person and says one thing at a time: what the feet do now, interrupted for a moment
 * by the verdict on what they just did. Faults come before everything.
 */
public final class Coach {
  private final Protocol protocol;
  private final boolean isQuiet;
  private final CueListener listener;
  private Cue cue = Cue.AWAY;
  private long cueSinceNs;
  private long nowNs;

  /**
   * @param isQuiet whether the buzzer stays silent
   */
  public Coach(Protocol protocol, boolean isQuiet, CueListener listener) {
    this.protocol = protocol;
    this.isQuiet = isQuiet;
    this.listener = listener;
  }

  /**
   * Time has come to a sample, and this is what the feet do.
   *
   * @param timeNs on the pad's time base, in nanoseconds
   */
  public void follow(long timeNs, FootWork work) {
    nowNs = timeNs;
    Cue wanted =
        switch (work) {
          case PAD_LOST -> Cue.PAD_LOST;
          case SENSOR_FAULT -> Cue.SENSOR_FAULT;
          case AWAY -> Cue.AWAY;
          case DOWN -> Cue.READY;
          case UP -> Cue.HOLD;
          case LOWERING -> Cue.LOWER;
        };
    boolean isFault = work == FootWork.PAD_LOST || work == FootWork.SENSOR_FAULT;
    boolean isVerdictShowing = isVerdict(cue) && !cue.isOverAt(nowNs - cueSinceNs);
    if (wanted != cue && (isFault || !isVerdictShowing)) {
      show(wanted);
    }
  }

  /** A repetition was counted. */
  public void onRep(Rep rep) {
    show(protocol.verdict(rep));
  }

  /** A movement was not counted; only those that somebody may have meant are told. */
  public void onRejected(RejectedRep rejected) {
    switch (rejected.reason()) {
      case PARTIAL, TOO_SHORT -> show(Cue.NOT_COUNTED);
      case JIGGLE, JUST_ARRIVED, TUCKED, FOREFOOT_LIFTED, SENSOR_FAULT, SIGNAL_GAP -> {}
    }
  }

  /** The light's colour now, {@code 0xRRGGBB}; 0 is dark. */
  public int rgb() {
    return cue.rgbAt(nowNs - cueSinceNs);
  }

  /** The buzzer's tone now, in hertz; 0 is silence. */
  public int toneHz() {
    return isQuiet ? 0 : cue.toneHzAt(nowNs - cueSinceNs);
  }

  private static boolean isVerdict(Cue cue) {
    return switch (cue) {
      case GOOD, TOO_FAST, NOT_COUNTED -> true;
      case AWAY, READY, HOLD, LOWER, SENSOR_FAULT, PAD_LOST -> false;
    };
  }

  private void show(Cue next) {
    cue = next;
    cueSinceNs = nowNs;
    listener.onCue(nowNs, next);
  }
}
