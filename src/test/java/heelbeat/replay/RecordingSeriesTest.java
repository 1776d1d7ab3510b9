package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.framesOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordingSeriesTest {
  private static final long SECOND_NS = 1_000_000_000;

  @TempDir private Path folder;

  @Test
  void aPieceEndsAfterItsTimeAndNoFrameIsLost() throws IOException {
    record(10, 0, 25);

    assertEquals(
        List.of(
            "pad-0001.frames.csv.gz",
            "pad-0001.json",
            "pad-0002.frames.csv.gz",
            "pad-0002.json",
            "pad-0003.frames.csv.gz",
            "pad-0003.json"),
        files());
    assertEquals(10, piece(1).size());
    assertEquals(10, piece(2).size());
    assertEquals(5, piece(3).size());
    assertEquals(10 * SECOND_NS, piece(2).getFirst().getFirst());
  }

  @Test
  void theOldestPiecesGoFirst() throws IOException {
    record(2, 0, 95);

    assertEquals(
        List.of(
            "pad-0009.frames.csv.gz", "pad-0009.json", "pad-0010.frames.csv.gz", "pad-0010.json"),
        files());
  }

  @Test
  void goesOnBehindThePiecesThatAreThere() throws IOException {
    record(10, 0, 15);
    Files.writeString(folder.resolve("other-0007.frames.csv.gz"), "");
    record(10, 100, 1);

    assertEquals(5, piece(2).size());
    assertEquals(1, piece(3).size());
  }

  @Test
  void anotherPadBeginsAnotherPiece() throws IOException {
    try (RecordingSeries series = series(10)) {
      series.onFormat(format(100));
      series.onFrame(0, new int[Channel.COUNT]);
      series.onFormat(format(100));
      series.onFrame(1, new int[Channel.COUNT]);
      series.onFormat(format(200));
      series.onFrame(2, new int[Channel.COUNT]);
    }

    assertEquals(4, files().size());
  }

  private void record(int keep, int fromS, int seconds) throws IOException {
    try (RecordingSeries series = series(keep)) {
      series.onFormat(format(1));
      for (int i = 0; i < seconds; i++) {
        series.onFrame((fromS + i) * SECOND_NS, new int[] {i, 0, 0, 0});
      }
    }
  }

  private RecordingSeries series(int keep) throws IOException {
    return new RecordingSeries(
        Recording.of(folder.resolve("pad.frames.csv.gz")), 10 * SECOND_NS, keep);
  }

  private static PadFormat format(int rateHz) {
    return new PadFormat(rateHz, SensorKind.FSR, "ads1115", 26400, Set.of(Channel.values()));
  }

  private List<List<Long>> piece(int number) throws IOException {
    return framesOf(Recording.of(folder.resolve("pad-000" + number + ".frames.csv.gz")));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
