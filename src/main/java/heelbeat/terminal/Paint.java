package heelbeat.terminal;

import java.util.Locale;

/** The escape sequences that colour a terminal. */
final class Paint {
  static final String PLAIN = "\u001b[0m";
  static final String FAINT = "\u001b[2m";

  private Paint() {}

  /** A lamp of that colour, {@code 0xRRGGBB}; a faint ring when it is dark. */
  static String lamp(int rgb) {
    return rgb == 0
        ? FAINT + "○" + PLAIN
        : String.format(
            Locale.ROOT,
            "\u001b[38;2;%d;%d;%dm●" + PLAIN,
            rgb >> 16,
            (rgb >> 8) & 0xff,
            rgb & 0xff);
  }
}
