package heelbeat.accuracy;

import heelbeat.text.Printable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a recorded person truly did is not known, or cannot be understood. The message is one line
 * for a person: which file, where in it, what is wrong and, where that helps, what to do.
 */
public final class TruthException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Enough of a wrong value to find it again. */
  private static final int CLIPPED_CHARS = 40;

  TruthException(Path file, String reason) {
    super(file + ": " + reason);
  }

  TruthException(Path file, long line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  /** A file's own text for use in a message: short, on one line, harmless to a terminal. */
  static String clip(String text) {
    String start = text.length() > CLIPPED_CHARS ? text.substring(0, CLIPPED_CHARS) + "..." : text;
    return "\"" + Printable.line(start) + "\"";
  }
}
