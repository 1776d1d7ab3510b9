package heelbeat.device;

import heelbeat.loop.Trouble;
import java.io.IOException;

/** What is connected to a port is no pad, or no longer one. */
final class NoPadException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Trouble trouble;

  NoPadException(Trouble trouble) {
    super(trouble.text());
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
