package heelbeat.replay;

import static heelbeat.replay.RecordingFixture.frame;
import static heelbeat.replay.RecordingFixture.framesOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingRoundTripTest {
  @TempDir Path directory;

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      String ending = random.nextBoolean() ? ".frames.csv" : ".frames.csv.gz";
      Recording recording = Recording.of(directory.resolve("walk-" + seed + ending));
      PadFormat format = anyFormat(random);
      List<List<Long>> written = new ArrayList<>();

      try (RecordingWriter writer = new RecordingWriter(recording)) {
        writer.onFormat(format);
        long timeNs = random.nextInt(1_000_000) * 1000L;
        for (int i = random.nextInt(1, 2000); i > 0; i--) {
          timeNs += random.nextInt(1, 20_000) * 1000L;
          int[] counts = anyCounts(format, random);
          writer.onFrame(timeNs, counts);
          written.add(frame(timeNs, counts));
        }
      }

      assertEquals(written, framesOf(recording), "seed " + seed);
      try (FrameStream stream = recording.open()) {
        assertEquals(format, stream.format(), "seed " + seed);
      }
    }
  }

  private static PadFormat anyFormat(Random random) {
    EnumSet<Channel> channels = EnumSet.allOf(Channel.class);
    channels.removeIf(_ -> random.nextInt(3) == 0);
    channels.add(Channel.LEFT_HEEL);
    return new PadFormat(
        random.nextDouble(1, 1000),
        random.nextBoolean() ? SensorKind.FSR : SensorKind.LOAD_CELL,
        "converter \"" + random.nextInt() + "\", ä",
        random.nextInt(1, Integer.MAX_VALUE),
        channels);
  }

  private static int[] anyCounts(PadFormat format, Random random) {
    int[] counts = new int[Channel.COUNT];
    int index = 0;
    for (Channel channel : Channel.values()) {
      if (format.channels().contains(channel)) {
        int fullScale = format.fullScaleCounts();
        counts[index] =
            switch (random.nextInt(4)) {
              case 0 -> fullScale;
              case 1 -> -fullScale;
              default -> random.nextInt(-fullScale, fullScale);
            };
      }
      index++;
    }
    return counts;
  }
}
