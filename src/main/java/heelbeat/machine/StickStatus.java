package heelbeat.machine;

import heelbeat.coach.Cue;
import java.util.Locale;

/**
 * What became of a stick that was plugged in. {@code scripts/system/stick-export} writes it as a
 * word.
 */
enum StickStatus {
  /** All is on it and it is unmounted. */
  SAFE,
  /** Something else went wrong; the journal says what. */
  FAILED,
  /** It has no file system that can be written, or a damaged one. */
  UNREADABLE,
  /** A link or a folder is in the way. */
  REFUSED,
  /** It is write-protected. */
  READ_ONLY,
  /** No room. */
  FULL,
  /** It was pulled out before all was written. */
  PULLED,
  /** It is being written to and must stay in. */
  EXPORTING;

  /** Of several sticks, the one that most needs somebody: what is declared last. */
  boolean isUrgentBefore(StickStatus other) {
    return compareTo(other) > 0;
  }

  /**
   * What becomes of a stick of which this is one partition and the other another. All sessions are
   * on it as soon as one partition has them; that a second one cannot be read is no trouble then.
   */
  StickStatus withPartition(StickStatus other) {
    if (this == EXPORTING || other == EXPORTING) {
      return EXPORTING;
    }
    if (this == SAFE || other == SAFE) {
      return SAFE;
    }
    return isUrgentBefore(other) ? this : other;
  }

  /** Understands the word; one that is none of them is no good sign. */
  static StickStatus of(String word) {
    for (StickStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    return FAILED;
  }

  /** What light and buzzer say of it. */
  Cue cue() {
    return switch (this) {
      case SAFE -> Cue.SAFE_TO_REMOVE;
      case FAILED -> Cue.STICK_FAILED;
      case UNREADABLE -> Cue.STICK_UNREADABLE;
      case REFUSED -> Cue.STICK_BLOCKED;
      case READ_ONLY -> Cue.STICK_READ_ONLY;
      case FULL -> Cue.STICK_FULL;
      case PULLED -> Cue.STICK_PULLED;
      case EXPORTING -> Cue.EXPORTING;
    };
  }

  /** As {@code stick-export} writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
