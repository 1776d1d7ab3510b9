package heelbeat.loop;

/** A light and a buzzer. Called on the signal thread, and only when something changes. */
public interface FeedbackOutput extends AutoCloseable {
  /**
   * Shows one colour and sounds one tone until the next call. A single lamp lights for any colour
   * but black. Must return within microseconds.
   *
   * @param rgb {@code 0xRRGGBB}; 0 is dark
   * @param toneHz pitch of the buzzer in hertz; 0 is silent
   */
  void show(int rgb, int toneHz);

  /** Goes dark and silent and releases the device; idempotent and never throws. */
  @Override
  void close();
}
