package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.SharedRecordings;
import heelbeat.device.PtyPair;
import heelbeat.device.SerialPadPlayer;
import heelbeat.rep.Rep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.PadFormat;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredFault;
import heelbeat.store.StoredSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device with a recording behind its serial port, at the recording's own pace. */
@Tag("slow")
final class SerialPadRunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What the device says at its end if every frame came, and in time. */
  private static final Pattern WHOLE =
      Pattern.compile("^serial: +\\d+ frames, 0 lost; opened 1 x$", Pattern.MULTILINE);

  /** A counted repetition without its place in time. */
  private record Phases(String foot, long concentricNs, long holdNs, long eccentricNs) {
    static List<Phases> of(List<Rep> reps) {
      return reps.stream()
          .map(rep ->
              new Phases(rep.foot().label(), rep.concentricNs(), rep.holdNs(), rep.eccentricNs()))
          .toList();
    }
  }

  @TempDir private Path folder;

  @Test
  void countsWhatTheReplayOfTheRecordingCounts() throws Exception {
    Recording recording = recording();
    List<Rep> replayed = SharedRecordings.repsOf(SharedRecordings.eventsOf(recording));
    String text;
    try (PtyPair cable = cable();
        HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration())) {
      play(cable, recording, 0, Long.MAX_VALUE);
      Thread.sleep(500);
      assertEquals(143, device.terminate(), device.text());
      text = device.text();
    }

    List<Rep> counted = SameResultsTest.storedReps(folder);

    System.out.println(
        recording.name()
            + " over a serial port: "
            + counted.size()
            + " reps, replay "
            + replayed.size());
    assertTrue(counted.size() > 4, "nothing much was counted");
    if (WHOLE.matcher(text).find()) {
      assertEquals(Phases.of(replayed), Phases.of(counted), text);
    } else {
      System.out.println("this machine was held up, so that frames came late: " + text);
      assertEquals(
          replayed.stream().map(Rep::foot).toList(), counted.stream().map(Rep::foot).toList());
    }
  }

  @Test
  void theSessionGoesOnWhenThePadIsUnpluggedAndBack() throws Exception {
    Recording recording = recording();
    Duration usedWhileGone;
    try (HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration())) {
      device.await(1, line -> line.contains("pad: "), PATIENCE);
      try (PtyPair cable = cable()) {
        play(cable, recording, 0, 20_000_000_000L);
      }
      device.await(1, line -> line.contains("nothing comes from the pad"), PATIENCE);
      Duration before = device.cpu();
      Thread.sleep(4000);
      usedWhileGone = device.cpu().minus(before);
      try (PtyPair cable = cable()) {
        play(cable, recording, 20_000_000_000L, 40_000_000_000L);
        Thread.sleep(500);
      }
      device.await(1, line -> line.contains("the pad is back after"), PATIENCE);
      assertEquals(143, device.terminate(), device.text());
      assertFalse(device.text().contains("Exception"), device.text());
    }
    System.out.println("unplugged for 4 s: " + usedWhileGone.toMillis() + " ms of processor time");
    assertTrue(usedWhileGone.toMillis() < 1200, "busy while the pad was gone: " + usedWhileGone);
    try (StoreReader store = StoreReader.open(folder)) {
      List<StoredSession> sessions = store.sessions();
      assertEquals(1, sessions.size(), "the session goes on");
      List<StoredFault> faults = store.faults(sessions.getFirst());
      assertTrue(faults.size() >= 2, () -> "the gap is not named: " + faults);
    }
    long first = repsWithin(recording, 0, 20);
    long second = repsWithin(recording, 20, 40);
    int counted = SameResultsTest.storedReps(folder).size();
    System.out.println(counted + " reps around the gap, replay " + first + " and " + second);
    // What was under way when the plug was pulled is no repetition.
    assertTrue(counted <= first + second && counted >= first + second - 4, "counted " + counted);
  }

  private long repsWithin(Recording recording, double fromS, double toS) throws IOException {
    return SharedRecordings.repsOf(SharedRecordings.eventsOf(recording)).stream()
        .filter(rep -> rep.heelDownNs() / 1e9 >= fromS && rep.heelDownNs() / 1e9 < toS)
        .count();
  }

  private PtyPair cable() throws IOException, InterruptedException {
    return PtyPair.open(folder.resolve("pad"), folder.resolve("host"));
  }

  private static void play(PtyPair cable, Recording recording, long fromNs, long toNs)
      throws IOException {
    try (FrameStream frames = new Part(recording.open(), fromNs, toNs);
        SerialPadPlayer pad = SerialPadPlayer.on(cable.padEnd())) {
      pad.play(frames, PATIENCE);
    }
  }

  /** One that was made elsewhere, if there is one here, else one of a simulated person. */
  private Recording recording() throws IOException {
    Path shared = Path.of("..", "shared", "recordings", "05-circulation-serial.frames.csv.gz");
    if (Files.exists(shared)) {
      return Recording.of(shared);
    }
    Recording made = Recording.of(folder.resolve("made.frames.csv"));
    SimulatedPad pad = new SimulatedPad(5, SimulatedPadKind.AVR10, 60);
    try (RecordingWriter writer = new RecordingWriter(made)) {
      writer.onFormat(pad.format());
      while (pad.advance()) {
        writer.onFrame(pad.timeNs(), pad.counts());
      }
    }
    return made;
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "serial"
        [data]
        directory = "%s"
        [serial]
        port = "%s"
        """
            .formatted(folder, folder.resolve("host")));
  }

  /** The frames of a recording between two times. */
  private record Part(FrameStream whole, long fromNs, long toNs) implements FrameStream {
    @Override
    public PadFormat format() {
      return whole.format();
    }

    @Override
    public boolean advance() throws RecordingException {
      boolean isMore = whole.advance();
      while (isMore && whole.timeNs() < fromNs) {
        isMore = whole.advance();
      }
      return isMore && whole.timeNs() < toNs;
    }

    @Override
    public long timeNs() {
      return whole.timeNs();
    }

    @Override
    public int[] counts() {
      return whole.counts();
    }

    @Override
    public void close() {
      whole.close();
    }
  }
}
