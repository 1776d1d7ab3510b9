package heelbeat.terminal;

import java.util.Locale;

/** The escape sequences that colour a terminal. */
final class Paint {
  static final String PLAIN = "\u001b[0m";
  static final String FAINT = "\u001b[2m";

  private Paint() {}

  /** That text in a lamp's colour, {@code 0xRRGGBB}; faint when the lamp is dark. */
  static String lit(int rgb, String text) {
    return rgb == 0
        ? FAINT + text + PLAIN
        : String.format(
            Locale.ROOT,
            "\u001b[38;2;%d;%d;%dm%s" + PLAIN,
            rgb >> 16,
            (rgb >> 8) & 0xff,
            rgb & 0xff,
            text);
  }
}
