package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import heelbeat.text.Printable;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard error for the log and for stack traces, which may hold what others wrote. */
final class ErrorStream extends PrintStream {
  ErrorStream(OutputStream target) {
    super(target, true, UTF_8);
  }

  @Override
  public void print(String text) {
    super.print(Printable.text(String.valueOf(text)));
  }
}
