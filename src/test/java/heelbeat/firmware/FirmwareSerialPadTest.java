package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.SerialPad;
import heelbeat.device.SerialStatistics;
import heelbeat.linux.SystemClock;
import heelbeat.loop.Clock;
import heelbeat.loop.PadSource;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heelbeat's own reading end on a pseudo-terminal, with the firmware behind it. */
@Tag("slow")
final class FirmwareSerialPadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long STATISTICS_LAG_NS = 1_200_000_000;

  /** What the converter makes of the voltages of the script. */
  private static final List<Integer> COUNTS = List.of(0, 255, 511, 920);

  @TempDir private Path folder;

  private final Clock clock = new SystemClock();
  private final List<PadFormat> formats = new ArrayList<>();
  private final List<Long> timesUs = new ArrayList<>();
  private final List<List<Integer>> counts = new ArrayList<>();

  private final PadListener listener =
      new PadListener() {
        @Override
        public void onFormat(PadFormat format) {
          formats.add(format);
        }

        @Override
        public void onFrame(long timeNs, int[] values) {
          timesUs.add(timeNs / 1000);
          counts.add(Arrays.stream(values).boxed().toList());
        }

        @Override
        public void onQuiet(long timeNs) {}
      };

  @Test
  void everyLineIsUnderstood() throws Exception {
    try (LiveProcess board = board("0 wait\n2 send ?\n10 wait\n");
        SerialPad pad = pad()) {
      readUntilPlayed(1, board, pad);
      SerialStatistics statistics = pad.statistics();
      end(board);

      assertEquals(1, formats.size());
      assertEquals(200, formats.getFirst().sampleRateHz());
      assertEquals(1023, formats.getFirst().fullScaleCounts());
      assertEquals(2000, counts.size(), 3);
      assertEquals(List.of(COUNTS), counts.stream().distinct().toList());
      for (int i = 1; i < timesUs.size(); i++) {
        assertEquals(5000, (double) (timesUs.get(i) - timesUs.get(i - 1)), 10);
      }
      assertEquals(
          new SerialStatistics(counts.size(), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1),
          statistics,
          "nothing is lost, and only the line for people is no frame");
    }
  }

  @Test
  void damageAResetAndAnUnplugAreEachCountedAndSurvived() throws Exception {
    Path afterwards = Files.writeString(folder.resolve("afterwards.txt"), "2 wait\n");
    try (LiveProcess board = board("0 wait\n2 flip\n3 lose 7\n4 lose 100\n5 reset\n6 wait\n");
        SerialPad pad = pad()) {
      readUntilPlayed(1, board, pad);
      assertEquals(2, formats.size(), "announced anew after the reset");
      board.report("unplug");
      awaitTrouble(pad);
      board.report("plug");
      board.report("play " + afterwards);
      readUntilPlayed(2, board, pad);
      SerialStatistics statistics = pad.statistics();
      end(board);
      System.out.println("flip, lose 7, lose 100, reset, unplug: " + statistics);

      assertEquals(8 * 200, counts.size(), 15);
      assertEquals(List.of(COUNTS), counts.stream().distinct().toList());
      assertEquals(3, formats.size(), "announced anew after the unplug");
      assertEquals(counts.size(), statistics.frames());
      assertEquals(2, statistics.opened());
      assertEquals(1, statistics.restarts());
      assertEquals(3, statistics.badChecksums(), "each of the three damages");
      assertEquals(6, statistics.lost(), "one frame, one, and four");
      assertEquals(3, statistics.malformed(), "the line for people at each start");
    }
  }

  private LiveProcess board(String script) throws Exception {
    return Board.start(
        Firmware.fsr(200), folder, folder.resolve("pad"), "0 mv 0 1250 2500 4500\n" + script, 1);
  }

  private SerialPad pad() {
    return SerialPad.open(folder.resolve("pad").toString(), 500_000, clock);
  }

  /** Reads until so many scripts were played to their ends, and for as long as statistics lag. */
  private void readUntilPlayed(int scripts, LiveProcess board, SerialPad pad) {
    long endNs = clock.nowNs() + PATIENCE.toNanos();
    long heardNs = clock.nowNs();
    while (board.count("played") < scripts || clock.nowNs() - heardNs < STATISTICS_LAG_NS) {
      assertTrue(clock.nowNs() < endNs, () -> "no end: " + board.text() + pad.trouble().text());
      if (pad.poll(clock.nowNs(), listener, 1000) > 0) {
        heardNs = clock.nowNs();
      }
      clock.sleepUntil(clock.nowNs() + 2_000_000);
    }
  }

  private static void end(LiveProcess board) throws Exception {
    board.report("quit");
    assertEquals(0, board.awaitEnd(), board.text());
    Board.mustHaveKeptTime(board);
  }

  private void awaitTrouble(SerialPad pad) {
    long endNs = clock.nowNs() + PATIENCE.toNanos();
    while (pad.state() == PadSource.State.LIVE) {
      assertTrue(clock.nowNs() < endNs, "nobody noticed that the pad was unplugged");
      pad.poll(clock.nowNs(), listener, 1000);
      clock.sleepUntil(clock.nowNs() + 2_000_000);
    }
  }
}
