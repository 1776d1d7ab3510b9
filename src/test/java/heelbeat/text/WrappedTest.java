package heelbeat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WrappedTest {
  private static final String WORDS =
      "heelbeat: the port /dev/ttyUSB0 is not there; plug the pad in, or name another as serial.port";

  @Test
  void aLineIsBrokenBetweenWordsAndGoesOnBelow() {
    assertEquals(
        """
        heelbeat: the port /dev/ttyUSB0 is not there; plug the pad in, or name another
                  as serial.port\
        """,
        Wrapped.text(WORDS, 10));
  }

  @Test
  void aLineThatFitsStaysAsItIs() {
    assertEquals("x".repeat(80), Wrapped.text("x".repeat(80), 10));
    assertEquals("one  two", Wrapped.text("one  two  ", 0));
    assertEquals("", Wrapped.text("", 10));
  }

  @Test
  void aLongWordStaysWhole() {
    String path = "/" + "p".repeat(90);
    assertEquals("at\n" + path + "\nit ends", Wrapped.text("at " + path + " it ends", 0));
    assertEquals("    " + path, Wrapped.text("    " + path, 4));
  }

  @Test
  void noWordIsLostAtAnyIndent() {
    for (int indent = 0; indent < 40; indent++) {
      String text = Wrapped.text(WORDS + " " + WORDS + " " + WORDS, indent);
      assertEquals(WORDS + " " + WORDS + " " + WORDS, text.replaceAll("\\s+", " "));
      assertTrue(text.lines().allMatch(line -> line.length() <= Wrapped.COLUMNS));
    }
  }
}
