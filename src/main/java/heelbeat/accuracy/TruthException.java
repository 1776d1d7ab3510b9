package heelbeat.accuracy;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a recorded person truly did is not known, or cannot be understood. The message is one line
 * for a person: which file, where in it, what is wrong and, where that helps, what to do.
 */
public final class TruthException extends IOException {
  private static final long serialVersionUID = 1L;

  TruthException(Path file, String reason) {
    super(file + ": " + reason);
  }

  TruthException(Path file, long line, String reason) {
    super(file + ", line " + line + ": " + reason);
  }
}
