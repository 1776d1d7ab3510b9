package heelbeat.coach;

import java.util.Locale;

/** The colours of the light. */
public enum LightColour {
  DARK(0x000000),
  WHITE(0x202020),
  SKY_BLUE(0x00c0ff),
  BLUE(0x0000ff),
  ORANGE(0xff8000),
  RED(0xff0000),
  VERMILION(0xff4000),
  GREEN(0x00ff00),
  VIOLET(0xc000ff);

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
