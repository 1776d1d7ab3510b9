package heelbeat.device;

/** What light and buzzer show when they start, so that a maker sees that all wires are right. */
public enum SelfTest {
  /** Nothing. */
  NONE,
  /** Red, green, blue. */
  LIGHT,
  /** Red, green, blue, a beep. */
  LIGHT_AND_SOUND;

  static final int BEEP_HZ = 880;

  private static final long COLOUR_NS = 200_000_000;
  private static final long BEEP_NS = 100_000_000;

  /** Shows something for some time, in nanoseconds. */
  @FunctionalInterface
  interface Stage {
    void show(int rgb, int toneHz, long forNs);
  }

  void play(Stage stage) {
    if (this == NONE) {
      return;
    }
    stage.show(0xff0000, 0, COLOUR_NS);
    stage.show(0x00ff00, 0, COLOUR_NS);
    stage.show(0x0000ff, 0, COLOUR_NS);
    if (this == LIGHT_AND_SOUND) {
      stage.show(0, BEEP_HZ, BEEP_NS);
    }
  }
}
