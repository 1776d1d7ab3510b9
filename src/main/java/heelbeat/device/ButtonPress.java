package heelbeat.device;

/** What a person can do with the one button. Between the two it is neither: somebody hesitated. */
public enum ButtonPress {
  /** Released within 0.8 s. */
  SHORT,
  /** Held for 2 s; told while it is still held, so that the light can answer. */
  LONG
}
