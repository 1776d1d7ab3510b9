package heelbeat.linux;

import com.pi4j.io.exception.IOException;

/**
 * Trouble with a line, a bus or a chip of the board. Its message says what happened to which device
 * and, where that can be known, what to do about it.
 */
public class BoardException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param message what happened to which device, and what to do
   */
  public BoardException(String message) {
    super(message);
  }

  /**
   * @param message what happened to which device, and what to do
   * @param cause what was noticed of it
   */
  public BoardException(String message, Throwable cause) {
    super(message, cause);
  }
}
