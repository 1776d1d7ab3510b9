package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pad with an HX711 for every sensor; each chip has an oscillator of its own. */
@Tag("slow")
final class LoadCellFirmwareTest {
  private static final int NO_ANSWER = -8_388_608;

  @TempDir private Path folder;

  @Test
  void everyFrameHasANewReadingOfEveryChipAndTheTimeOfTheLast() throws Exception {
    Firmware firmware = Firmware.loadCells();
    Board board =
        Board.run(
            firmware,
            folder,
            "0 rates 80 79 82 81\n0 counts 0 -500 8380000 -8388600\n0 ramp 1\n4 quit\n");
    List<PadFrame> frames = board.sent().frames();

    double[] rate =
        IntStream.range(1, frames.size())
            .mapToDouble(i -> frames.get(i).timeUs() - frames.get(i - 1).timeUs())
            .toArray();
    NavigableSet<Double> readyUs = new TreeSet<>();
    for (int chip = 0; chip < 4; chip++) {
      Arrays.stream(board.tracedUs("ready " + chip)).forEach(readyUs::add);
    }
    // The clock starts a little after the processor, so each true time is the next one, nearly
    // always.
    double[] nextUs =
        frames.stream()
            .mapToDouble(f -> readyUs.ceiling((double) f.timeUs()) - f.timeUs())
            .sorted()
            .toArray();
    double originUs = nextUs[nextUs.length / 2];
    DoubleSummaryStatistics late =
        frames.stream()
            .mapToDouble(frame -> fromNearest(readyUs, frame.timeUs() + originUs))
            .summaryStatistics();
    double meanHz = 1e6 / Arrays.stream(rate).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "firmware with HX711s of 80, 79, 82 and 81 Hz: %.3f frames a second, stamped within %.1f"
            + " us; %s%n%s%n%s%n",
        meanHz,
        late.getMax() - late.getMin(),
        board.summary("chips"),
        firmware.size(),
        board.summary("stack"));

    assertTrue(firmware.ramBytes() + board.stackBytes() < 2048, "the stack meets the variables");
    assertEquals(79, meanHz, 0.079);
    assertTrue(late.getMax() - late.getMin() < 50, () -> "stamped when read: " + late);
    for (int i = 1; i < frames.size(); i++) {
      for (int channel = 0; channel < 4; channel++) {
        int step = frames.get(i).counts().get(channel) - frames.get(i - 1).counts().get(channel);
        assertTrue(step == 1 || step == 2, frames.get(i - 1) + " then " + frames.get(i));
      }
    }
    // Each has gone up by a reading's step some eighty times by then.
    List<Integer> first = frames.getFirst().counts();
    assertEquals(80, first.get(0), 10);
    assertEquals(-500 + 80, first.get(1), 10);
    assertEquals(8_380_000 + 80, first.get(2), 10);
    assertEquals(-8_388_600 + 80, first.get(3), 10);
    assertEquals(
        List.of(
            "HBG,1,80,loadcell,hx711,8388607,left_forefoot;left_heel;right_forefoot;right_heel"),
        board.sent().greetings());
    assertTrue(board.summary("chips").contains(" 0 unread, 0 overwritten"));
    assertEquals(List.of(), board.sent().damaged());
  }

  private static double fromNearest(NavigableSet<Double> timesUs, double timeUs) {
    return timesUs.subSet(timeUs - 1000, timeUs + 1000).stream()
        .mapToDouble(time -> timeUs - time)
        .boxed()
        .min(Comparator.comparingDouble(Math::abs))
        .orElseThrow();
  }

  @Test
  void aChipThatFallsSilentReadsAsItsLimitAndTheOthersGoOn() throws Exception {
    Board board =
        Board.run(
            Firmware.loadCells(),
            folder,
            """
            0 rates 80 80 80 80
            0 counts 100 200 300 400
            1.5 rates 80 0 80 80
            2.2 rates 80 80 80 80
            2.8 quit
            """);

    List<PadFrame> frames = board.sent().frames();
    List<PadFrame> without =
        frames.stream().filter(frame -> frame.counts().get(1) == NO_ANSWER).toList();
    assertTrue(without.size() > 30, () -> "only " + without.size());
    assertEquals(List.of(100, NO_ANSWER, 300, 400), without.getLast().counts());
    assertEquals(1.65, without.getFirst().timeUs() / 1e6, 0.05);
    assertEquals(List.of(100, 200, 300, 400), frames.getLast().counts());
    assertEquals(
        IntStream.range(0, frames.size()).boxed().toList(),
        frames.stream().map(PadFrame::sequence).toList());
  }

  @Test
  void theSelfTestNamesMissingAndSlowChips() throws Exception {
    Board board =
        Board.run(
            Firmware.loadCells(),
            folder,
            "0 rates 10 0 80 80\n0 counts 1 2 3 4\n0 ground 3\n2 quit\n");

    assertEquals(
        List.of(
            "Heelbeat pad, supply 5006 mV",
            "FAULT: A0 has an HX711 at 10 readings a second: connect its RATE to VCC",
            "FAULT: A1 hears no HX711: check its VCC, GND, DT and SCK",
            "FAULT: A3 hears no HX711: check its VCC, GND, DT and SCK"),
        board.sent().remarks());
    assertEquals(
        List.of(
            "HBG,1,10,loadcell,hx711,8388607,left_forefoot;left_heel;right_forefoot;right_heel"),
        board.sent().greetings());
    assertEquals(10, board.sent().frames().size(), 2);
    assertEquals(List.of(1, NO_ANSWER, 3, NO_ANSWER), board.sent().frames().getLast().counts());
  }

  @Test
  void withoutAnyChipThereAreStillFramesThatSayWhichOnesAreMissing() throws Exception {
    Board board = Board.run(Firmware.of("SENSOR=hx711", "FEET=left"), folder, "2.4 quit\n");

    assertEquals(2, board.sent().remarks().stream().filter(r -> r.contains("FAULT")).count());
    assertTrue(board.sent().frames().size() > 5, () -> "only " + board.sent().frames().size());
    assertEquals(List.of(NO_ANSWER, NO_ANSWER), board.sent().frames().getLast().counts());
    assertEquals(
        List.of("HBG,1,80,loadcell,hx711,8388607,left_forefoot;left_heel"),
        board.sent().greetings());
    assertEquals(1, board.saidAtS("start"::equals).size(), "the watchdog need not bite");
  }
}
