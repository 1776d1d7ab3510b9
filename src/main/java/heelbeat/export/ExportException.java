package heelbeat.export;

import java.io.IOException;

/**
 * An export did not come about; what was exported before is as it was. The message is for a person:
 * where, what is wrong, what to do.
 */
public final class ExportException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What kind of trouble; the light shows each in its own way. */
  public enum Kind {
    /** No room. */
    FULL,
    /** The stick's switch, or a file system that the kernel protects. */
    READ_ONLY,
    /** Pulled out, or never there. */
    GONE,
    /** A link in the way, or a folder of somebody else. */
    REFUSED,
    /** A file system with errors. */
    DAMAGED,
    /** Another export writes there at this moment. */
    BUSY,
    /** Anything else. */
    OTHER
  }

  private final Kind kind;

  /** Trouble of a kind, told to a person. */
  public ExportException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Trouble of a kind, told to a person. */
  public ExportException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What kind of trouble. */
  public Kind kind() {
    return kind;
  }
}
