package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pad with force-sensing resistors: its clock, its counts, its lines. */
@Tag("slow")
final class FirmwareFramesTest {
  private static final double CONVERSIONS_US = 4 * 104;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void framesComeAtTheirRateAndTellWhenTheyWereSampled(int rateHz) throws Exception {
    Firmware firmware = Firmware.fsr(rateHz);
    Board board = Board.run(firmware, folder, "0 mv 1000 2000 3000 4000\n20 quit\n");
    List<PadFrame> frames = board.sent().frames();
    double[] sampledUs = board.tracedUs("adc");
    double[] lineUs = board.tracedUs("line");

    double periodUs = 1e6 / rateHz;
    int last = frames.size() - 1;
    double clockHz = last * 1e6 / (frames.get(last).timeUs() - frames.getFirst().timeUs());
    double trueHz = last * 1e6 / (sampledUs[last] - sampledUs[0]);
    DoubleSummaryStatistics grid =
        IntStream.rangeClosed(0, last)
            .mapToDouble(i -> frames.get(i).timeUs() - i * periodUs)
            .summaryStatistics();
    DoubleSummaryStatistics stamp =
        IntStream.rangeClosed(0, last)
            .mapToDouble(i -> frames.get(i).timeUs() - sampledUs[i])
            .summaryStatistics();
    // The first line is the greeting, and the first frames wait for it.
    double printingUs =
        IntStream.rangeClosed(10, last)
            .mapToDouble(i -> lineUs[i + 1] - sampledUs[i] - CONVERSIONS_US)
            .max()
            .orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "firmware at %d Hz: %.4f Hz by its clock, %.4f Hz true; %d frames, times at most %.1f us"
            + " off their grid, sampling and time stamp within %.1f us; a frame takes %.0f us to"
            + " print%n%s%n%s%n",
        rateHz,
        clockHz,
        trueHz,
        frames.size(),
        grid.getMax() - grid.getMin(),
        stamp.getMax() - stamp.getMin(),
        printingUs,
        firmware.size(),
        board.summary("stack"));

    assertTrue(firmware.ramBytes() + board.stackBytes() < 2048, "the stack meets the variables");
    assertEquals(20 * rateHz, frames.size(), 2);
    assertEquals(rateHz, clockHz, 0.001 * rateHz);
    assertEquals(rateHz, trueHz, 0.001 * rateHz);
    assertTrue(grid.getMax() - grid.getMin() <= 10, () -> "off the grid: " + grid);
    assertTrue(stamp.getMax() - stamp.getMin() <= 5, () -> "stamped at another time: " + stamp);
    assertEquals(IntStream.rangeClosed(1, last + 1).boxed().toList(), sequences(frames));
    assertEquals(List.of(), board.sent().damaged());
  }

  @Test
  void countsAreTheVoltages() throws Exception {
    Random random = new Random(4);
    int[][] mv = new int[50][];
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < mv.length; i++) {
      mv[i] = random.ints(4, 0, 5000).toArray();
      script.append(i * 0.1 + 0.0025).append(" mv");
      Arrays.stream(mv[i]).forEach(value -> script.append(' ').append(value));
      script.append('\n');
    }
    script.append("5 quit\n");

    Board board = Board.run(Firmware.fsr(200), folder, script.toString());

    int checked = 0;
    for (PadFrame frame : board.sent().frames()) {
      int step = (int) ((frame.timeUs() - 2500) / 100_000);
      for (int channel = 0; channel < 4; channel++) {
        // So the simulator has it; a real converter multiplies by 1024.
        double expected = mv[step][channel] * 1023 / 5000.0;
        assertEquals(expected, frame.counts().get(channel), 1.0, () -> "at " + frame);
        checked++;
      }
    }
    assertTrue(checked > 3900, "only " + checked);
  }

  @Test
  void aGreetingInMidStreamCostsNoFrame() throws Exception {
    String script = "0 mv 1000 2000 3000 4000\n1 send ?\n1.001 send ?\n2 send ?x?\n3 quit\n";

    PadText sent = Board.run(Firmware.fsr(200), folder, script).sent();

    String greeting = "HBG,1,200,fsr,avr10,1023,left_forefoot;left_heel;right_forefoot;right_heel";
    assertEquals(List.of(greeting), sent.greetings().stream().distinct().toList());
    assertTrue(sent.greetings().size() >= 4, () -> "asked four times: " + sent.greetings());
    assertEquals(
        IntStream.rangeClosed(1, sent.frames().size()).boxed().toList(), sequences(sent.frames()));
    assertEquals(List.of(), sent.damaged());
  }

  @Test
  void aLineTooSlowForTheFramesLosesWholeFramesOnly() throws Exception {
    Firmware firmware = Firmware.of("SENSOR=fsr", "RATE=200", "BAUD=19200");

    PadText sent =
        Board.run(firmware, folder, "0 mv 1000 2000 3000 4000\n3 send ?\n6 quit\n").sent();

    List<PadFrame> frames = sent.frames();
    int made = frames.getLast().sequence();
    System.out.println(
        "at 19200 baud, 200 Hz: " + frames.size() + " of " + made + " frames came, all whole");
    assertEquals(List.of(), sent.damaged());
    assertEquals(2, sent.greetings().size(), "the greeting waits for room");
    assertEquals(1200, made, 60);
    assertTrue(frames.size() < made / 2, "the line was not too slow");
    assertTrue(frames.size() > 180, "hardly any frame came");
    PadFrame first = frames.getFirst();
    for (PadFrame frame : frames) {
      assertEquals(
          (frame.sequence() - first.sequence()) * 5000.0,
          (double) (frame.timeUs() - first.timeUs()),
          20,
          "the sequence counts what is lost");
    }
  }

  private static List<Integer> sequences(List<PadFrame> frames) {
    return frames.stream().map(PadFrame::sequence).toList();
  }
}
