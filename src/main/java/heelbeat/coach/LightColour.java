package heelbeat.coach;

import java.util.Locale;

/**
 * The colours of the light: what red, green and blue show that are either on or off, so that a
 * light that cannot be dimmed shows the same.
 */
public enum LightColour {
  DARK(0x000000),
  WHITE(0x202020),
  LIGHT_BLUE(0x00ffff),
  BLUE(0x0000ff),
  YELLOW(0xffff00),
  RED(0xff0000),
  GREEN(0x00ff00),
  VIOLET(0xff00ff);

  private final int rgb;

  LightColour(int rgb) {
    this.rgb = rgb;
  }

  /** Its components {@code 0xRRGGBB}, as bright as on a screen. */
  public int rgb() {
    return rgb;
  }

  /** Its name, for whoever cannot tell colours apart. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
