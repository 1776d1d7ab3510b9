package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heelbeat.accuracy.SharedRecordings;
import heelbeat.replay.FrameRecorderTest;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at a pad: doctor, monitor, record. */
final class PadCommandsTest {
  @TempDir private Path folder;

  @Test
  void theDoctorFindsAHealthyPadWell() throws IOException {
    CommandRun run = CommandRun.of("doctor", "--seconds", 3, "--config", pad(false));

    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("ok     left heel "), run.out());
    assertTrue(run.out().endsWith("All is well.\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theDoctorNamesALeadThatIsOffAndEndsWithOne() throws IOException {
    CommandRun run = CommandRun.of("doctor", "--seconds", 3, "--config", pad(true));

    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("FAULT  left heel        always 0 in "), run.out());
    assertTrue(run.out().endsWith("1 fault to mend; then run doctor again.\n"), run.out());
  }

  @Test
  void theDoctorsJsonHoldsTheSame() throws IOException {
    CommandRun run = CommandRun.of("doctor", "--json", "--seconds", 3, "--config", pad(true));

    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertEquals(1, run.status());
    assertEquals("FAULT", json.get("verdict").getAsString());
    JsonObject pad = json.getAsJsonObject("pad");
    assertEquals(100, pad.get("measured_rate_hz").getAsDouble(), 0.1);
    assertEquals(0, pad.get("lost_frames").getAsInt());
    JsonObject heel = pad.getAsJsonObject("channels").getAsJsonObject("left_heel");
    assertEquals(1, heel.get("distinct").getAsInt());
    assertEquals(pad.get("frames").getAsInt() - 1, heel.get("repeated").getAsInt());
    assertTrue(json.getAsJsonArray("findings").size() > 8, run.out());
  }

  @Test
  void theDoctorTellsOfAConfigurationThatIsWrong() throws IOException {
    Path config = Files.writeString(folder.resolve("wrong.toml"), "paad = \"serial\"\n");

    CommandRun run = CommandRun.of("doctor", "--config", config);

    assertEquals(1, run.status());
    String reported = run.out().replaceAll("\\s+", " ");
    assertTrue(reported.contains("line 1: unknown key paad; did you mean pad?"), run.out());
  }

  @Test
  void theDoctorNamesAPadWithoutAWholeFoot() throws IOException {
    Recording recording = Recording.of(folder.resolve("heel.frames.csv"));
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(
          new PadFormat(100, SensorKind.FSR, "ads1115", 26400, Set.of(Channel.LEFT_HEEL)));
      for (long i = 0; i < 3100; i++) {
        writer.onFrame(i * 10_000_000, new int[] {0, (int) (9000 + 7 * i % 101), 0, 0});
      }
    }

    CommandRun run = CommandRun.of("doctor", "--seconds", 3, "--config", pad(recording));

    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("no foot is complete"), run.out());
    assertTrue(run.out().contains("-> a foot needs a forefoot and a heel sensor"), run.out());
  }

  @Test
  void theDoctorRefusesSecondsThatTellNothing() {
    assertEquals(64, CommandRun.of("doctor", "--seconds", 1).status());
  }

  @Test
  void theGuideNeedsATerminal() {
    assertEquals(64, CommandRun.of("doctor", "--guide").status());
  }

  @Test
  void theMonitorTellsCountsAndHeelsAndStoresNothing() throws IOException {
    CommandRun run = CommandRun.of("monitor", "--config", pad(false));

    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("left heel off"), run.out());
    assertTrue(run.out().contains("push-up 1 "), run.out());
    assertTrue(
        run.out().matches("(?s).*\\.\\d{3}  left: forefoot \\d+, heel \\d+, on the pad; .*"));
    assertFalse(Files.exists(folder.resolve("data")));
  }

  /** And says from ten on what is to be done. */
  @Test
  void theMonitorTellsOfSensorsThatDropOutTogether() throws IOException {
    Path config =
        pad((counts, timeNs) -> {
          if (timeNs > 6e9 && timeNs % 1_500_000_000L < 200_000_000L) {
            counts[Channel.LEFT_FOREFOOT.index()] = 0;
            counts[Channel.LEFT_HEEL.index()] = 0;
          }
        });

    CommandRun run = CommandRun.of("monitor", "--config", config);

    assertEquals(0, run.status(), run.err());
    assertTrue(
        run.out().contains("left foot: both sensors dropped out for 200 ms, which is bridged"),
        run.out());
    assertTrue(
        run.out()
            .contains(
                "pad: the two sensors of a foot dropped out together, 10 x and more, for a moment"),
        run.out());
    assertTrue(run.out().contains("see to the pad's supply and its plugs"), run.out());
  }

  @Test
  void aRecordingOfARecordingIsTheSame() throws IOException {
    Path config = pad(false);

    CommandRun run = CommandRun.of("record", folder.resolve("copy"), "--config", config);

    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(" frames in 30.0 s, none lost"), run.out());
    assertEquals(
        SharedRecordings.eventsOf(Recording.of(folder.resolve("pad.frames.csv.gz"))),
        SharedRecordings.eventsOf(Recording.of(folder.resolve("copy.frames.csv.gz"))));
  }

  @Test
  void theDeviceRecordsWhatItCounts() throws IOException {
    Path config = pad(false);

    CommandRun run = CommandRun.of("run", "--record", folder.resolve("kept"), "--config", config);

    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(" frames in 30.0 s, none lost"), run.out());
    assertEquals(
        SharedRecordings.eventsOf(Recording.of(folder.resolve("pad.frames.csv.gz"))),
        SharedRecordings.eventsOf(
            Recording.of(folder.resolve("kept").resolve("pad-0001.frames.csv.gz"))));
  }

  @Test
  void aRecordingIsNeverOverwritten() throws IOException {
    Path config = pad(false);
    Files.writeString(folder.resolve("copy.json"), "mine");

    CommandRun run = CommandRun.of("record", folder.resolve("copy"), "--config", config);

    assertEquals(74, run.status());
    assertTrue(run.err().contains("copy.json: already there"), run.err());
  }

  @Test
  void recordEndsAfterItsSeconds() throws IOException {
    CommandRun run =
        CommandRun.of("record", folder.resolve("copy"), "--seconds", 5, "--config", pad(false));

    assertEquals(0, run.status(), run.err());
    int events =
        SharedRecordings.eventsOf(Recording.of(folder.resolve("copy.frames.csv.gz"))).size();
    assertTrue(events > 0);
  }

  @Test
  void keepingFilesNeedsFiles() {
    assertEquals(64, CommandRun.of("record", folder.resolve("copy"), "--keep", 3).status());
  }

  @Tag("slow")
  @Test
  void aKilledRecordingIsReadableUpToItsLastSeconds() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("live.toml"), "pad = \"simulated\"\nsimulated.seconds = 60.0\n");
    Recording recording = Recording.of(folder.resolve("killed.frames.csv.gz"));
    try (HeelbeatProcess process =
        HeelbeatProcess.start("record", recording.frames(), "--config", config)) {
      process.await(1, line -> line.contains("   8."), Duration.ofSeconds(30));
      process.kill();
    }

    int frames = FrameRecorderTest.readable(recording);
    Process zcat = new ProcessBuilder("zcat", recording.frames().toString()).start();
    long lines;
    try (var out = zcat.inputReader()) {
      lines = out.lines().count();
    }
    System.out.println(
        "killed after 8 s: " + frames + " frames readable, zcat " + lines + " lines");
    assertTrue(frames > 500, "readable: " + frames);
    assertEquals(frames + 1, lines);
  }

  /** Half a minute of somebody who sits on the pad, and a configuration that plays it fast. */
  private Path pad(boolean isHeelOff) throws IOException {
    return pad((counts, timeNs) -> counts[Channel.LEFT_HEEL.index()] *= isHeelOff ? 0 : 1);
  }

  private Path pad(ObjLongConsumer<int[]> damage) throws IOException {
    Recording recording = Recording.of(folder.resolve("pad.frames.csv.gz"));
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.ADS1115, 60);
      writer.onFormat(pad.format());
      while (pad.advance() && pad.timeNs() <= 30_000_000_000L) {
        int[] counts = pad.counts().clone();
        damage.accept(counts, pad.timeNs());
        writer.onFrame(pad.timeNs(), counts);
      }
    }
    return pad(recording);
  }

  private Path pad(Recording recording) throws IOException {
    return Files.writeString(
        folder.resolve("pad.toml"),
        """
        pad = "recording"
        data.directory = "%s"
        [recording]
        file = "%s"
        speed = 10.0
        """
            .formatted(folder.resolve("data"), recording.frames()));
  }
}
