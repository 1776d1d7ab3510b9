package heelbeat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.coach.Protocol;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines that scroll by fit a terminal of 80 columns. */
final class RedrawTest {
  private static final long MS = 1_000_000;

  @Test
  void aRepetitionWithItsErrorsFitsIntoOneLine() {
    List<String> lines =
        shown(new Wording(Protocol.FREE, Remarks.NONE).of(rep(999), ScreenFeedTest.feed(0, 0)));

    assertEquals(
        List.of(" 163.151  push-up 999 right lift 0.7 ± 0.2, hold 1.9 ± 0.6, lowering 2.1 ± 0.5 s"),
        lines);
    assertTrue(lines.getFirst().length() <= 80, lines::toString);
  }

  @Test
  void whatIsWrongWithItStandsBelow() {
    List<String> lines = shown(" 163.151  push-up 1   left " + "words ".repeat(20));

    assertEquals(
        List.of(
            " 163.151  push-up 1   left words words words words words words words words words",
            "          words words words words words words words words words words words"),
        lines);
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    assertEquals(List.of("x".repeat(200)), shown("x".repeat(200)));
    assertEquals(List.of("1 " + "x".repeat(200)), shown("1 " + "x".repeat(200)));
  }

  @Test
  void whatOthersWroteIsNotObeyedAndWhatIsPaintedIs() {
    StringWriter out = new StringWriter();
    Printer printer = new Printer(out, false);
    Redraw redraw = new Redraw(printer);
    redraw.report("pad: \u001b]0;PWN\u0007 \u009b31mX");
    redraw.draw(Paint.FAINT + "panel" + Paint.PLAIN);
    printer.print("\u001b[31mlabel\n");

    String shown = out.toString();
    assertTrue(shown.contains("pad: ?]0;PWN? ?31mX\n"), shown);
    assertTrue(shown.contains(Paint.FAINT + "panel" + Paint.PLAIN), shown);
    assertTrue(shown.endsWith("?[31mlabel\n"), shown);
  }

  private static List<String> shown(String line) {
    StringWriter out = new StringWriter();
    Redraw redraw = new Redraw(new PrintWriter(out));
    redraw.report(line);
    redraw.draw("");
    return out.toString().replaceAll("\u001b\\[[?0-9]*[a-zA-Z]", "").lines().toList();
  }

  private static SessionEvent rep(int number) {
    Rep rep =
        new Rep(
            Foot.RIGHT,
            158_451 * MS,
            159_151 * MS,
            161_051 * MS,
            163_151 * MS,
            new PhaseErrors(90 * MS, 310 * MS, 240 * MS),
            new RepForm(0, 0, 0, 0));
    return new SessionEvent.RepCounted(
        rep, number, new Judgement(1, number, 0, Set.<FormFault>of(), 3));
  }
}
