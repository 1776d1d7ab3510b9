package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pad makes of its own trouble: the watchdog, the self-test, the light. */
@Tag("slow")
final class FirmwareTroubleTest {
  @TempDir private Path folder;

  /**
   * With interrupts on it is the clock that notices, with interrupts off the processor's own
   * watchdog.
   */
  @ParameterizedTest
  @CsvSource({"hang, 3.2", "freeze, 3.25"})
  void aProgramThatHangsStartsOverByItself(String trouble, double startS) throws Exception {
    Board board =
        Board.run(
            Firmware.fsr(200),
            folder,
            "0 mv 1000 2000 3000 4000\n3 %s\n6 quit\n".formatted(trouble));

    List<Double> starts = board.saidAtS("start"::equals);
    List<PadFrame> frames = board.sent().frames();
    long after = frames.stream().skip(600).filter(frame -> frame.sequence() < 600).count();
    System.out.printf(
        Locale.ROOT,
        "%s at 3 s: started over at %.3f s, %d frames before and %d after%n",
        trouble,
        starts.getLast(),
        frames.size() - after,
        after);

    assertEquals(2, starts.size());
    assertEquals(startS, starts.getLast(), 0.01);
    assertEquals(2, board.sent().greetings().size());
    assertEquals(
        List.of(
            "Heelbeat pad, supply 5006 mV",
            "Heelbeat pad, supply 5006 mV, started over by the watchdog"),
        board.sent().remarks());
    assertEquals((6 - starts.getLast()) * 200, frames.size() - 599.0, 6);
    assertEquals(frames.getLast().sequence(), frames.size() - 599, 2, "it began at 1 again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open 1      | FAULT: A1 has no resistor to ground, or touches 5 V
          mv 0 0 5000 | FAULT: A2 has no resistor to ground, or touches 5 V
          ground 3    | FAULT: A3 touches ground
          supply 3600 | FAULT: use another USB cable or port: supply 3610 mV
          """)
  void theSelfTestNamesWhatIsWrongAndTheLightHurries(String trouble, String remark)
      throws Exception {
    Board board =
        Board.run(
            Firmware.fsr(100), folder, "0 mv 0 5 900 3500\n0 %s\n4 quit\n".formatted(trouble));

    assertTrue(board.sent().remarks().contains(remark), () -> "said " + board.sent().remarks());
    assertEquals(1, board.sent().remarks().stream().filter(line -> line.contains("FAULT")).count());
    assertEquals(1, board.sent().greetings().size(), "it works as far as it can");
    assertEquals(4 * 3.8, board.saidAtS("light 1"::equals).size(), 1);
  }

  @Test
  void theLightOfAGoodPadBlinksOnceASecond() throws Exception {
    Board board = Board.run(Firmware.fsr(100), folder, "0 mv 0 5 900 3500\n5 quit\n");

    assertEquals(List.of("Heelbeat pad, supply 5006 mV"), board.sent().remarks());
    List<Double> on = board.saidAtS("light 1"::equals);
    List<Double> off = board.saidAtS("light 0"::equals);
    assertEquals(5, on.size());
    assertEquals(0.066, off.getLast() - on.getLast(), 0.002);
  }
}
