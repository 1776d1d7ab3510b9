package heelbeat.app;

import static java.util.stream.Collectors.joining;

import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.config.PlanKeys;
import heelbeat.export.ExportFolder;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingWriter;
import heelbeat.replay.SimulatedPad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The recording of a demo. The simulated pad gives the same frames again, so they need not be
 * written while the signal thread runs.
 *
 * @param recording where it lies
 * @param endNs the time of its last frame, in nanoseconds
 */
record DemoRecording(Recording recording, long endNs) {

  /**
   * Writes the first frames of that pad, and the person's truth beside them, into {@code
   * DIR/recordings}; an older recording of the same demo is replaced.
   *
   * @throws IOException if they cannot be written
   */
  static DemoRecording write(DemoVisit visit, long frames, Path data) throws IOException {
    String kind = visit.kind().toString().toLowerCase(Locale.ROOT);
    String name = "demo-" + visit.seed() + "-" + kind + suffix(visit.plan());
    Path directory = data.resolve("recordings");
    ExportFolder.make(directory);
    Recording recording = Recording.of(directory.resolve(name + ".frames.csv.gz"));
    Files.deleteIfExists(recording.frames());
    Files.deleteIfExists(recording.metadata());
    SimulatedPad pad = visit.pad();
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onFormat(pad.format());
      for (long i = 0; i < frames && pad.advance(); i++) {
        writer.onFrame(pad.timeNs(), pad.counts());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    visit.until(pad.timeNs() / 1e9).pad().truth().write(directory, name);
    return new DemoRecording(recording, pad.timeNs());
  }

  /** What the person was told to do makes another recording of them. */
  private static String suffix(Plan plan) {
    Stream<String> asked =
        Stream.of(plan.protocol().name(), plan.exercise().name())
            .filter(name -> !name.equals(Protocol.FREE.name()) && !name.equals(PlanKeys.SEATED));
    return asked.map(name -> "-" + name).collect(joining());
  }
}
