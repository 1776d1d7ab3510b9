package heelbeat.signal;

import java.util.Locale;

/** One sensor of the pad. */
public enum Channel {
  LEFT_FOREFOOT,
  LEFT_HEEL,
  RIGHT_FOREFOOT,
  RIGHT_HEEL;

  /** How many counts a frame holds, whether or not the pad has all the sensors. */
  public static final int COUNT = 4;

  /** The sensor under the forefoot of that foot. */
  public static Channel forefoot(Foot foot) {
    return foot == Foot.LEFT ? LEFT_FOREFOOT : RIGHT_FOREFOOT;
  }

  /** The sensor under the heel of that foot. */
  public static Channel heel(Foot foot) {
    return foot == Foot.LEFT ? LEFT_HEEL : RIGHT_HEEL;
  }

  /** Where this sensor's count stands in a frame, 0 to {@link #COUNT} - 1. */
  @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of a frame.
  public int index() {
    return ordinal();
  }

  /** The name in recordings, greetings and messages, such as {@code left_forefoot}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
