package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.linux.SystemClock;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.machine.Monitor;
import heelbeat.replay.FrameRecorder;
import heelbeat.replay.PacedPad;
import heelbeat.replay.RecordedPad;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.RecordingOutput;
import heelbeat.replay.RecordingSeries;
import heelbeat.replay.RecordingWriter;
import heelbeat.terminal.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Raw frames of the pad into recordings. */
@Command(
    name = "record",
    description =
        "Record what the pad delivers, for \"heelbeat replay\"; shows it as \"monitor\" does."
            + " Ctrl-C ends.")
final class RecordCommand implements Callable<Integer> {
  private static final String ENDING = ".frames.csv.gz";

  @Parameters(
      paramLabel = "FILE",
      description = "NAME or NAME.frames.csv.gz; NAME.json is written beside it.")
  private Path file = Path.of("");

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long; by default until Ctrl-C or the pad's end.")
  private double seconds = Double.POSITIVE_INFINITY;

  @Option(
      names = "--minutes-per-file",
      paramLabel = "M",
      description = "Begin another file after so long: NAME-0001, NAME-0002, ...")
  private @Nullable Double minutesPerFile;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Keep the newest N of them; by default all. Needs --minutes-per-file.")
  private @Nullable Integer keep;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    checkOptions();
    Configuration configuration = config.read();
    RecordingOutput output = output();
    PrintWriter out = spec.commandLine().getOut();
    PadSource pad = configuration.pad().open(new SystemClock());
    FrameRecorder recorder = FrameRecorder.start(output, trouble -> {});
    Monitor monitor = new Monitor(new RecordedPad(pad, recorder), out, "heelbeat record " + file);
    try (OrderlyEnd _ = new OrderlyEnd(monitor::stop)) {
      LoopReport report =
          monitor.run(() -> recorder.failure().isEmpty() && recorder.recordedNs() < seconds * 1e9);
      out.println(Wording.of(report));
      out.println(recorder.text());
      out.flush();
    }
    if (recorder.failure().isPresent()) {
      spec.commandLine().getErr().println("heelbeat: " + recorder.failure().get().getMessage());
      return ExitStatus.OUTPUT;
    }
    if (pad instanceof PacedPad paced && paced.failure().isPresent()) {
      throw paced.failure().get();
    }
    return recorder.isComplete() ? ExitStatus.OK : ExitStatus.OUTPUT;
  }

  private RecordingOutput output() throws RecordingException {
    String name = String.valueOf(file.getFileName());
    Path named = name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    Recording recording = Recording.of(named);
    if (minutesPerFile == null) {
      return new RecordingWriter(recording);
    }
    return new RecordingSeries(
        recording,
        (long) (minutesPerFile * TimeUnit.MINUTES.toNanos(1)),
        keep == null ? Integer.MAX_VALUE : keep);
  }

  private void checkOptions() {
    if (file.getFileName() == null || file.getFileName().toString().isEmpty()) {
      refuse("\"" + file + "\" names no file: name the recording");
    }
    if (!(seconds > 0)) {
      refuse("--seconds must be above 0, but is " + seconds);
    }
    if (minutesPerFile != null && !(minutesPerFile > 0 && minutesPerFile <= 1440)) {
      refuse("--minutes-per-file must be above 0 to 1440, but is " + minutesPerFile);
    }
    if (keep != null && (keep < 1 || minutesPerFile == null)) {
      refuse("--keep must be at least 1 and needs --minutes-per-file");
    }
  }

  private void refuse(String why) {
    throw new ParameterException(spec.commandLine(), why);
  }
}
