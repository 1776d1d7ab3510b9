package heelbeat.terminal;

import java.util.List;

/** A number in digits of three lines, to be read from where the feet are. */
final class BigNumber {
  /** How many lines it is high. */
  static final int LINES = 3;

  /** The digits 0 to 9 of each line, three columns wide, a blank behind each. */
  private static final List<String> DIGITS =
      List.of(
          "█▀█ ▀█  ▀▀█ ▀▀█ █ █ █▀▀ █▀▀ ▀▀█ █▀█ █▀█ ",
          "█ █  █  █▀▀ ▀▀█ ▀▀█ ▀▀█ █▀█   █ █▀█ ▀▀█ ",
          "▀▀▀ ▀▀▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀ ");

  private static final int WIDTH = 4;

  private BigNumber() {}

  /** One of its lines, from 0 at the top; of a number of at least 0. */
  static String line(int number, int line) {
    StringBuilder text = new StringBuilder();
    Integer.toString(number)
        .chars()
        .map(digit -> (digit - '0') * WIDTH)
        .forEach(at -> text.append(DIGITS.get(line), at, at + WIDTH));
    return text.toString();
  }
}
