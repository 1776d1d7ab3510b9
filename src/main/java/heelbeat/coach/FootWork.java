package heelbeat.coach;

/** What both feet together do at a moment, the most telling first. */
public enum FootWork {
  /** Nothing comes from the pad. */
  PAD_LOST,
  /** A sensor cannot be believed, or all are read too rarely to count by. */
  SENSOR_FAULT,
  /** A heel is on its way down. */
  LOWERING,
  /** A heel is up. */
  UP,
  /** A foot is on the pad, no heel is up. */
  DOWN,
  /** No foot is on the pad. */
  AWAY
}
