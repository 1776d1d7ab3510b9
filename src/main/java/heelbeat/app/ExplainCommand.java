package heelbeat.app;

import heelbeat.coach.Plan;
import heelbeat.explain.Account;
import heelbeat.explain.Chronicle;
import heelbeat.explain.Excerpt;
import heelbeat.explain.ExcerptPicture;
import heelbeat.explain.ExcerptText;
import heelbeat.explain.ExcerptTrace;
import heelbeat.explain.LowestLoads;
import heelbeat.explain.Onlooker;
import heelbeat.explain.OverviewPicture;
import heelbeat.explain.PictureFile;
import heelbeat.explain.Reasons;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.session.Session;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Why the chain counted what it did. The recording is played twice: first to learn what was
 * reported, then to look at the chain where something happened. The same frames give the same
 * events.
 */
@Command(
    name = "explain",
    description = "Tell and draw why the movements of a recording were counted or not.")
final class ExplainCommand implements Callable<Integer> {
  /** Times are shown with three decimals; who types one as it is shown means that moment. */
  private static final double ROUNDING_S = 0.0005;

  @Parameters(
      paramLabel = "RECORDING",
      description = "A recording NAME.frames.csv or NAME.frames.csv.gz.")
  private Path file = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "SECONDS",
      description =
          "Look closely at what happened then, on the recording's time base; by default, at all of it.")
  private @Nullable Double atS;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The picture to write, SVG; by default NAME.svg or NAME-at-SECONDS.svg here.")
  private @Nullable Path out;

  @Mixin private PlanOption planned = new PlanOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Plan plan = planned.get();
    Recording recording = Recording.of(file);
    refuseToOverwrite(recording);
    Account account = new Account();
    RecordingException trouble = play(recording, plan, account);
    if (account.format().isPresent()) {
      explain(recording, plan, account, account.format().get());
    }
    if (trouble != null) {
      // What came before it was explained all the same.
      throw trouble;
    }
    return ExitStatus.OK;
  }

  private void refuseToOverwrite(Recording recording) throws IOException {
    Path picture = out;
    if (picture != null && Files.exists(picture)) {
      for (Path read : List.of(recording.frames(), recording.metadata())) {
        if (Files.exists(read) && Files.isSameFile(picture, read)) {
          throw new ParameterException(
              spec.commandLine(),
              "--out " + picture + " is the recording itself: name another file for the picture");
        }
      }
    }
  }

  private void explain(Recording recording, Plan plan, Account account, PadFormat format)
      throws IOException {
    LowestLoads lowest = new LowestLoads(account);
    Reasons reasons = new Reasons(account, lowest, plan.protocol().longestHoldNs());
    PrintWriter reported = spec.commandLine().getOut();
    Double asked = atS;
    Path picture;
    if (asked == null) {
      OverviewPicture overview = new OverviewPicture(account, format.feet());
      play(recording, plan, lowest, overview);
      new Chronicle(account, reasons).lines().forEach(reported::println);
      picture = out == null ? Path.of(recording.name() + ".svg") : out;
      PictureFile.write(picture, overview.finish(title(recording, format)));
    } else {
      Excerpt moment = Excerpt.at(timeNs(asked, account), account);
      ExcerptTrace trace = new ExcerptTrace(moment);
      play(recording, plan, lowest, trace);
      Set<Foot> feet = format.feet();
      String at = String.format(Locale.ROOT, "at-%.3f", asked);
      new ExcerptText(account, moment, trace, reasons).lines(feet).forEach(reported::println);
      picture = out == null ? Path.of(recording.name() + "-" + at + ".svg") : out;
      String title = title(recording, format) + String.format(Locale.ROOT, " · at %.3f s", asked);
      PictureFile.write(picture, ExcerptPicture.of(title, account, moment, trace, feet, reasons));
    }
    reported.println("picture: " + picture);
    reported.flush();
  }

  private String title(Recording recording, PadFormat format) {
    return String.format(
        Locale.ROOT,
        "%s · %s, %s, %.0f Hz · %s",
        recording.name(),
        format.sensor().label(),
        format.adc(),
        format.sampleRateHz(),
        spec.root().version()[0]);
  }

  private long timeNs(double seconds, Account account) {
    double fromS = account.startNs() / 1e9;
    double toS = account.endNs() / 1e9;
    if (!(seconds >= fromS - ROUNDING_S && seconds <= toS + ROUNDING_S)) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "--at must be within the recording, %.3f to %.3f s, but is %s",
              fromS,
              toS,
              seconds));
    }
    return Math.clamp(Math.round(seconds * 1e9), account.startNs(), account.endNs());
  }

  /** Plays a recording to its end or to what is wrong in it. */
  private @Nullable RecordingException play(Recording recording, Plan plan, Onlooker... onlookers)
      throws RecordingException {
    List<Onlooker> all = List.of(onlookers);
    Session session =
        new Session(plan, false, event -> all.forEach(onlooker -> onlooker.onEvent(event)));
    try (FrameStream frames = recording.open()) {
      session.onFormat(frames.format());
      try {
        while (frames.advance()) {
          session.onFrame(frames.timeNs(), frames.counts());
          all.forEach(onlooker -> onlooker.onFrame(frames.timeNs(), frames.counts(), session));
        }
        return null;
      } catch (RecordingException e) {
        return e;
      } finally {
        session.finish();
      }
    }
  }
}
