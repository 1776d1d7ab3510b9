package heelbeat.rep;

import heelbeat.signal.Foot;
import java.util.Locale;

/**
 * A movement that looked like a repetition and was not counted.
 *
 * @param foot the foot that moved
 * @param startNs when it started, nanoseconds on the pad's time base
 * @param endNs when it ended or was given up
 * @param reason why it does not count
 */
public record RejectedRep(Foot foot, long startNs, long endNs, Reason reason) {

  /** Why a movement is no repetition. */
  public enum Reason {
    PARTIAL("the heel never left the pad"),
    JIGGLE("too quick and too often: leg jiggling"),
    TOO_SHORT("the heel was up too briefly"),
    JUST_ARRIVED("the foot had only just come onto the pad"),
    TUCKED("on the toes longer than the longest hold"),
    FOREFOOT_LIFTED("the forefoot left the pad before the heel was back"),
    SENSOR_FAULT("a sensor failed meanwhile"),
    SIGNAL_GAP("samples were lost meanwhile");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** The reason in short, such as {@code too short}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The reason for a person, without a full stop. */
    public String text() {
      return text;
    }
  }
}
