package heelbeat.app;

import heelbeat.coach.Plan;
import heelbeat.explain.TimelinePicture;
import heelbeat.export.ReplayTables;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import heelbeat.terminal.ReplaySummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The device's own chain over recordings, as fast as they can be read. */
@Command(
    name = "replay",
    description = "Run recordings through the device's own chain and tell what it counts.")
final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_DIR",
      description =
          "Recordings NAME.frames.csv or NAME.frames.csv.gz; a directory stands for those in it.")
  private List<Path> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where DIR/NAME/reps.csv and DIR/NAME/events.csv are written.")
  private @Nullable Path out;

  @Mixin private PlanOption planned = new PlanOption();

  @Mixin private TimelineOption timeline = new TimelineOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Plan plan = planned.get();
    int status = ExitStatus.OK;
    Map<String, Recording> recordings = new LinkedHashMap<>();
    for (Path path : paths) {
      try {
        for (Recording recording : Recording.find(path)) {
          Recording other = recordings.putIfAbsent(recording.name(), recording);
          if (other != null) {
            throw new ParameterException(
                spec.commandLine(),
                recording + " has the same name as " + other + "; replay them apart");
          }
        }
      } catch (RecordingException e) {
        status = report(e);
      }
    }
    timeline.prepare(recordings.size());
    for (Recording recording : recordings.values()) {
      try {
        replay(recording, plan);
      } catch (RecordingException e) {
        status = report(e);
      }
    }
    return status;
  }

  /** The other recordings are replayed all the same. */
  private int report(RecordingException wrong) {
    spec.commandLine().getErr().println("heelbeat: " + wrong.getMessage());
    return ExitStatus.DATA;
  }

  private void replay(Recording recording, Plan plan) throws IOException {
    ReplayTables tables = new ReplayTables();
    ReplaySummary summary = new ReplaySummary();
    TimelinePicture picture = new TimelinePicture();
    Session session =
        new Session(
            plan,
            false,
            event -> {
              tables.onEvent(event);
              summary.onEvent(event);
              picture.onEvent(event);
            });
    try (FrameStream frames = recording.open()) {
      try {
        Replay.play(frames, session);
      } finally {
        // What came before the trouble is told all the same.
        session.finish();
        if (out != null) {
          tables.write(out.resolve(recording.name()));
        }
        timeline.write(picture, recording.name(), plan);
        PrintWriter reported = spec.commandLine().getOut();
        reported.println(recording.name() + ": " + summary.upTo(session.lastNs()));
        reported.flush();
      }
    }
  }
}
