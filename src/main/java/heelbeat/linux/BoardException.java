package heelbeat.linux;

import com.pi4j.io.exception.IOException;
import heelbeat.loop.Trouble;

/**
 * Trouble with a line, a bus or a chip of the board. Its message says what happened to which device
 * and, where that can be known, what to do about it.
 */
public class BoardException extends IOException {
  private static final long serialVersionUID = 1;

  private final Trouble.Kind kind;

  /**
   * @param message what happened to which device, and what to do
   */
  public BoardException(String message) {
    this(Trouble.Kind.OTHER, message);
  }

  /**
   * @param message what happened to which device, and what to do
   * @param cause what was noticed of it
   */
  public BoardException(String message, Throwable cause) {
    this(Trouble.Kind.OTHER, message, cause);
  }

  /**
   * @param kind what sort of trouble it is
   * @param message what happened to which device, and what to do
   */
  BoardException(Trouble.Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Of another whose cause is of more than one sort. */
  BoardException(Trouble.Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** The same without a way through the program. */
  public final Trouble trouble() {
    return new Trouble(kind, String.valueOf(getMessage()));
  }
}
