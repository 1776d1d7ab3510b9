package heelbeat.terminal;

import java.io.Console;
import java.io.PrintWriter;

/** Shows a person what the machine does. Used by one thread, which may wait for a terminal. */
public interface Screen {
  /**
   * The screen that suits where the output goes: a live panel on a terminal, else plain lines.
   *
   * @param title what the panel is headed with
   */
  static Screen on(PrintWriter out, String title, Wording wording) {
    return isRedrawable() ? new LivePanel(out, title, wording) : new EventLines(out, wording);
  }

  /** Whether a person sits at a terminal. */
  @SuppressWarnings(
      "SystemConsoleNull") // It is null again since JDK 25 where there is no terminal.
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Whether a person sits at a terminal on which lines can be drawn over. */
  static boolean isRedrawable() {
    return isTerminal() && !"dumb".equals(System.getenv("TERM"));
  }

  /** Shows what is new since the last time. */
  void draw(ScreenFeed feed);

  /** Shows a line at the next drawing. */
  void report(String line);

  /** Shows the last of it and leaves the terminal as it was. */
  void finish(ScreenFeed feed);
}
