package heelbeat.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voltages at the simulated inputs; needs no rig. */
final class VoltagesTest {
  private final Voltages voltages = new Voltages(3);

  @Test
  void rowHoldsUntilTheNext() {
    voltages.set(0, 0.5);
    voltages.play(
        new TreeMap<>(Map.of(0L, new double[] {1.0, 5.0}, 10L, new double[] {2.0, 6.0})), 1000);
    assertEquals(0.5, voltages.at(0, 999));
    assertEquals(5.0, voltages.at(1, 1009));
    assertTrue(voltages.isPlaying(1009));
    assertEquals(6.0, voltages.at(1, 1010));
    assertFalse(voltages.isPlaying(1010));
    assertEquals(2.0, voltages.at(0, 9999));
  }

  @Test
  void inputsBeyondTheTableKeepWhatTheyHad() {
    voltages.set(2, 3.3);
    voltages.play(new TreeMap<>(Map.of(0L, new double[] {1.0})), 0);
    assertEquals(3.3, voltages.at(2, 5));
  }

  @Test
  void afterStoppingTheLastRowStays() {
    voltages.play(new TreeMap<>(Map.of(0L, new double[] {1.0}, 10L, new double[] {2.0})), 0);
    voltages.stop(5);
    assertEquals(1.0, voltages.at(0, 50));
  }

  @Test
  void recordingStartsWithItsFirstFrame(@TempDir Path folder)
      throws IOException, RecordingException {
    Path frames = folder.resolve("a.frames.csv");
    Files.writeString(
        frames, "time_us,left_forefoot,left_heel\n5000000,100,200\n5010000,300,400\n");
    Files.writeString(
        folder.resolve("a.json"),
        "{\"sample_rate_hz\":100,\"sensor\":\"fsr\",\"adc\":\"ads1115\",\"full_scale_counts\":26400,"
            + "\"feet\":[\"left\"]}");
    NavigableMap<Long, double[]> rows = Voltages.ofRecording(frames, 0.5);
    assertEquals(Set.of(0L, 10_000_000L), rows.keySet());
    assertEquals(200, rows.lastEntry().getValue()[1]);
  }
}
