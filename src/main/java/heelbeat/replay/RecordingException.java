package heelbeat.replay;

import heelbeat.text.Printable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A recording cannot be found, understood or written. The message is one line for a person: which
 * file, where in it, what is wrong and, where that helps, what to do.
 */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Enough of a wrong value to find it again; a damaged file can hold megabytes of one. */
  private static final int CLIPPED_CHARS = 40;

  /**
   * Of a file as a whole.
   *
   * @param reason what is wrong with it, for a person
   */
  public RecordingException(Path file, String reason) {
    super(file + ": " + reason);
  }

  /**
   * Of a line of a file.
   *
   * @param line from 1
   * @param reason what is wrong there, for a person
   */
  public RecordingException(Path file, long line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }

  /** A file's own text for use in a message: short, on one line, harmless to a terminal. */
  public static String clip(String text) {
    String start = text.length() > CLIPPED_CHARS ? text.substring(0, CLIPPED_CHARS) + "..." : text;
    return Printable.line(start);
  }
}
