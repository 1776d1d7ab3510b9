package heelbeat.app;

import heelbeat.coach.Plan;
import heelbeat.config.Configuration;
import heelbeat.config.LongPress;
import heelbeat.config.QuietHours;
import heelbeat.device.Panel;
import heelbeat.device.PanelSettings;
import heelbeat.export.CsvOptions;
import heelbeat.export.ExportFolder;
import heelbeat.export.SessionExport;
import heelbeat.linux.Supervisor;
import heelbeat.loop.LoopReport;
import heelbeat.machine.Machine;
import heelbeat.replay.PacedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreReader;
import heelbeat.terminal.Screen;
import heelbeat.terminal.Wording;
import heelbeat.text.Wrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole device on a simulated person, whose truth only the screen knows. */
@Command(
    name = "demo",
    description =
        "Show the whole device on a simulated person, who does the protocol; or, without one, a set "
            + "of each tradition, with distractions.")
final class DemoCommand implements Callable<Integer> {
  /** What is told at the end stands below its first word. */
  private static final int INDENT = 11;

  private static final double FASTEST = 50;

  // Of the people of the accuracy page's third table one whose errors are about the median's.
  @Option(
      names = "--seed",
      defaultValue = "2",
      paramLabel = "N",
      description = "The same seed is the same person; by default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      paramLabel = "S",
      description = "How long the person stays; by default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--speed",
      defaultValue = "1",
      paramLabel = "X",
      description = "How many times real time, up to 50; the results are the same.")
  private double speed;

  @Option(
      names = "--pad",
      defaultValue = "ads1115",
      paramLabel = "KIND",
      description = "What the pad is made of: ${COMPLETION-CANDIDATES}.")
  private SimulatedPadKind kind = SimulatedPadKind.ADS1115;

  @Option(
      names = "--data",
      defaultValue = "heelbeat-data",
      paramLabel = "DIR",
      description = "Where store and recording go; by default ${DEFAULT-VALUE}.")
  private Path data = Path.of("");

  @Option(
      names = "--export",
      defaultValue = "heelbeat-export",
      paramLabel = "DIR",
      description = "Where the CSV files go; by default ${DEFAULT-VALUE}.")
  private Path export = Path.of("");

  @Option(names = "--verbose", description = "Tell how the loop kept its time, too.")
  private boolean isVerbose;

  @Mixin private PlanOption planned = new PlanOption();

  @Mixin private TimelineOption timeline = new TimelineOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be above 0 to 86400, but is " + seconds);
    }
    if (!(speed > 0 && speed <= FASTEST)) {
      throw new ParameterException(
          spec.commandLine(), "--speed must be above 0 to 50, but is " + speed);
    }
    Plan plan = planned.get();
    timeline.prepare(1);
    // Before the demo, which a wrong name would only stop at its end.
    ExportFolder.make(export);
    try (SessionStore store = SessionStore.open(data)) {
      return demo(plan, store);
    }
  }

  private int demo(Plan plan, SessionStore store) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    DemoVisit visit = new DemoVisit(seed, kind, seconds, plan);
    TrueReps truth = new TrueReps(visit.pad().truth(), kind);
    Machine machine =
        new Machine(
            new PacedPad(visit.pad(), speed),
            Panel.open(PanelSettings.NONE),
            plan,
            false,
            store,
            QuietHours.NONE,
            LongPress.NOTHING,
            Screen.on(out, title(plan), new Wording(plan.protocol(), truth)),
            Configuration.USUAL_RATE_HZ);
    try (OrderlyEnd _ = new OrderlyEnd(machine::stop)) {
      LoopReport report = machine.run(Supervisor.NOBODY);
      DemoRecording recording = DemoRecording.write(visit, report.frames(), data);
      out.println(truth.summary(recording.endNs()));
      if (isVerbose) {
        out.println(Wrapped.text(Wording.of(report), INDENT));
      }
      export();
      Path frames = recording.recording().frames();
      out.println("sessions:  " + data.resolve("heelbeat.db"));
      out.println("recording: " + frames);
      out.println("report:    " + export.resolve("heelbeat").resolve("report.html"));
      out.println("The recording counts the same:");
      out.println(Typed.program() + " replay " + Typed.word(frames.toString()) + " \\");
      out.println("  --out replayed" + planned.typed());
      timeline
          .write(recording.recording(), plan)
          .ifPresent(picture -> out.println("timeline:  " + picture));
      out.flush();
    }
    return ExitStatus.OK;
  }

  private String title(Plan plan) {
    return String.format(
        Locale.ROOT,
        "heelbeat demo · seed %d · %s · %s · %s",
        seed,
        kind,
        plan.protocol().name(),
        plan.exercise().name());
  }

  private void export() throws IOException {
    try (StoreReader reader = StoreReader.open(data)) {
      new SessionExport(CsvOptions.PLAIN, Clock.system(ZoneId.systemDefault()))
          .write(reader, export);
    }
  }
}
