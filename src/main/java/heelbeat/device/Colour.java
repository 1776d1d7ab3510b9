package heelbeat.device;

/** Arithmetic on colours {@code 0xRRGGBB}, whose components are as bright as on a screen. */
final class Colour {
  private static final int FULL = 255;

  private Colour() {}

  /** The component of an LED, 0 to 255: red, green, blue; a single LED shows the strongest. */
  static int component(int rgb, int led, int leds) {
    return leds == 1 ? strongest(rgb) : (rgb >> (16 - 8 * led)) & 0xff;
  }

  /**
   * Whether an LED that cannot be dimmed is on. The hue is kept as well as it can be, not the
   * brightness: an LED is on if it has at least half of the strongest component.
   */
  static boolean isOn(int rgb, int led, int leds) {
    int component = component(rgb, led, leds);
    return component > 0 && 2 * component >= strongest(rgb);
  }

  /**
   * For how much of the time an LED is on, to look as bright as its component does on a screen,
   * whose light goes with about the square of it. What is not dark stays visible.
   */
  static int dutyPercent(int component, int brightnessPercent) {
    return Math.ceilDiv(component * component * brightnessPercent, FULL * FULL);
  }

  private static int strongest(int rgb) {
    return Math.max((rgb >> 16) & 0xff, Math.max((rgb >> 8) & 0xff, rgb & 0xff));
  }
}
