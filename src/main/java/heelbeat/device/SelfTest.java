package heelbeat.device;

import java.util.List;

/**
 * What light and buzzer show when they start, so that a maker sees that all wires are right.
 *
 * @param steps one after the other
 */
public record SelfTest(List<Step> steps) {
  static final int BEEP_HZ = 880;

  private static final long COLOUR_NS = 200_000_000;
  private static final long BEEP_NS = 100_000_000;

  private static final Step RED = new Step(0xff0000, 0, COLOUR_NS);
  private static final Step GREEN = new Step(0x00ff00, 0, COLOUR_NS);
  private static final Step BLUE = new Step(0x0000ff, 0, COLOUR_NS);
  private static final Step BEEP = new Step(0, BEEP_HZ, BEEP_NS);

  /** Nothing. */
  public static final SelfTest NONE = new SelfTest(List.of());

  /** Red, green, blue. */
  public static final SelfTest LIGHT = new SelfTest(List.of(RED, GREEN, BLUE));

  /** Red, green, blue, a beep. */
  public static final SelfTest LIGHT_AND_SOUND = new SelfTest(List.of(RED, GREEN, BLUE, BEEP));

  /**
   * One colour and one tone for some time.
   *
   * @param rgb {@code 0xRRGGBB}; 0 is dark
   * @param toneHz pitch of the buzzer in hertz; 0 is silent
   * @param forNs how long, in nanoseconds
   */
  public record Step(int rgb, int toneHz, long forNs) {}

  /** Copies the steps. */
  public SelfTest {
    steps = List.copyOf(steps);
  }
}
