package heelbeat.app;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Commands as somebody can type them here, into a POSIX shell. */
final class Typed {
  /** Set by the scripts that start Heelbeat: the one that did. */
  static final String LAUNCHER = "heelbeat.launcher";

  private static final Pattern PLAIN = Pattern.compile("[\\w./,:+@%=-]+");

  private Typed() {}

  /** How Heelbeat was started: by its name where it is installed, by its script in a clone. */
  static String program() {
    String launcher = System.getProperty(LAUNCHER, "");
    if (!launcher.endsWith("/scripts/heelbeat")) {
      return "heelbeat";
    }
    Path script = Path.of(launcher);
    Path here = Path.of("").toAbsolutePath();
    return word((script.startsWith(here) ? here.relativize(script) : script).toString());
  }

  /** One word, whatever is in it. */
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
