package heelbeat.app;

import heelbeat.coach.Plan;
import heelbeat.explain.PictureFile;
import heelbeat.explain.TimelinePicture;
import heelbeat.export.ExportException;
import heelbeat.export.ExportFolder;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --timeline FILE_OR_DIR}: a picture of each run. */
final class TimelineOption {
  private static final String ENDING = ".svg";

  @Option(
      names = "--timeline",
      paramLabel = "FILE_OR_DIR",
      description =
          "Draw the run: feet, light, buzzer and sets over time. FILE.svg, or DIR for DIR/NAME.svg.")
  private @Nullable Path place;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * Makes the folder, so that no run is in vain.
   *
   * @param runs how many pictures there are to be
   * @throws ParameterException if all of them would have to go to one file
   * @throws ExportException if the folder cannot be made
   */
  void prepare(int runs) throws ExportException {
    if (place == null) {
      return;
    }
    if (runs > 1 && isFile(place)) {
      throw new ParameterException(
          command.commandLine(),
          "--timeline "
              + place
              + " is one picture, but these are "
              + runs
              + " recordings: name a folder instead");
    }
    ExportFolder.make(isFile(place) ? place.toAbsolutePath().resolveSibling("") : place);
  }

  /**
   * Writes the picture of a run, if it was asked for.
   *
   * @param name the run's
   * @throws ExportException if it cannot be written
   */
  void write(TimelinePicture picture, String name, Plan plan) throws ExportException {
    if (place != null) {
      PictureFile.write(fileFor(place, name), picture.finish(title(name, plan)));
    }
  }

  /**
   * Writes the picture of a recorded run, which a replay repeats, if it was asked for.
   *
   * @return where it is
   * @throws ExportException if it cannot be written
   */
  Optional<Path> write(Recording recording, Plan plan) throws RecordingException, ExportException {
    if (place != null) {
      TimelinePicture picture = new TimelinePicture();
      Session session = new Session(plan, false, picture);
      try (FrameStream frames = recording.open()) {
        Replay.play(frames, session);
      }
      session.finish();
      write(picture, recording.name(), plan);
    }
    return Optional.ofNullable(place).map(given -> fileFor(given, recording.name()));
  }

  private String title(String name, Plan plan) {
    return String.join(
        " · ",
        name,
        plan.protocol().name(),
        plan.exercise().name(),
        plan.mode().label(),
        command.root().version()[0]);
  }

  private static Path fileFor(Path place, String name) {
    return isFile(place) ? place : place.resolve(name + ENDING);
  }

  private static boolean isFile(Path place) {
    return place.toString().endsWith(ENDING);
  }
}
