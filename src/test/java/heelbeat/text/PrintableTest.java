package heelbeat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What others wrote is shown, and not obeyed. */
final class PrintableTest {
  @Test
  void whatATerminalObeysBecomesAQuestionMark() {
    assertEquals("?]0;PWN??[31mX", Printable.text("\u001b]0;PWN\u0007\u001b[31mX"));
    assertEquals("?31mX?", Printable.text("\u009b31mX\u007f"));
    assertEquals("over?written", Printable.text("over\rwritten"));
  }

  @Test
  void whatPushUpsTheWritingBecomesAQuestionMark() {
    assertEquals("a?cod.exe", Printable.line("a\u202ecod.exe"));
    assertEquals("a?b?", Printable.text("a\u2066b\u2069"));
  }

  @Test
  void linesStayInATextAndNotInALine() {
    assertEquals("one\n\ttwo", Printable.text("one\n\ttwo"));
    assertEquals("one??two", Printable.line("one\n\ttwo"));
    assertEquals("one?two", Printable.line("one\u2028two"));
  }

  @Test
  void allWritingStays() {
    String writing = "Füße, 足, كعب, 👩‍👩‍👧, e\u0301";
    assertEquals(writing, Printable.text(writing));
    assertEquals(writing, Printable.line(writing));
  }
}
