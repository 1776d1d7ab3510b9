package heelbeat.app;

import heelbeat.bench.RunFigures;
import heelbeat.config.Configuration;
import heelbeat.device.ConverterPad;
import heelbeat.device.Panel;
import heelbeat.device.SerialPad;
import heelbeat.linux.ProcessCost;
import heelbeat.linux.Supervisor;
import heelbeat.linux.SystemClock;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.machine.Machine;
import heelbeat.replay.PacedPad;
import heelbeat.replay.RecordedPad;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreMedium;
import heelbeat.terminal.Remarks;
import heelbeat.terminal.Screen;
import heelbeat.terminal.Wording;
import heelbeat.text.Count;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The device proper. */
@Command(
    name = RunCommand.NAME,
    description = "Be the device: follow the pad, guide by light, store every session.")
final class RunCommand implements Callable<Integer> {
  static final String NAME = "run";

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration; \"heelbeat config\" prints one.")
  private Path config = Path.of("");

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Record the pad's frames, too: an hour a file, the newest 100 are kept.")
  private @Nullable Path recordings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Configuration configuration = Configuration.read(config);
    PlanOption.report(configuration.refusedProtocols(), spec);
    Rehearsal rehearsal = Rehearsal.begin(configuration.plan());
    // First of all: a second device must not touch the first one's pad and light.
    try (SessionStore store = SessionStore.open(configuration.dataDirectory())) {
      return run(configuration, store, rehearsal);
    }
  }

  private int run(Configuration configuration, SessionStore store, Rehearsal rehearsal)
      throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    StoreMedium.trouble(configuration.dataDirectory().toAbsolutePath())
        .ifPresent(lost -> out.println("store: " + lost + "; " + StoreMedium.MEND));
    PadSource pad = configuration.pad().open(new SystemClock());
    PadSource polled = recordings == null ? pad : RecordedPad.into(recordings, pad);
    Panel panel = Panel.open(configuration.panel());
    Machine machine =
        new Machine(
            polled,
            panel,
            configuration.plan(),
            configuration.isQuiet(),
            store,
            configuration.quietHours(),
            configuration.longPress(),
            Screen.on(
                out,
                "heelbeat, pad: " + configuration.pad().kind().label(),
                new Wording(configuration.plan().protocol(), Remarks.NONE)),
            configuration.rateHz());
    try (OrderlyEnd _ = new OrderlyEnd(machine::stop)) {
      rehearsal.end();
      ProcessCost cost = ProcessCost.fromNow();
      LoopReport report = machine.run(Supervisor.of(System.getenv()));
      print(report, cost.figures(report.firstFrameNs()));
      if (polled instanceof RecordedPad recorded) {
        out.println(recorded.text());
      }
      print(pad, panel);
    }
    if (pad instanceof PacedPad paced && paced.failure().isPresent()) {
      throw paced.failure().get();
    }
    return ExitStatus.OK;
  }

  private void print(LoopReport report, ProcessCost.Figures figures) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Wording.of(report));
    out.println("process:   " + figures.text());
    out.println(RunFigures.of(report, figures).line());
  }

  private void print(PadSource pad, Panel panel) {
    PrintWriter out = spec.commandLine().getOut();
    if (pad instanceof ConverterPad converters) {
      out.println("converter: " + converters.statistics().text());
    }
    if (pad instanceof SerialPad serial) {
      out.println("serial:    " + serial.statistics().text());
    }
    if (panel.errors() > 0) {
      out.println(
          "panel:     " + Count.of(panel.errors(), "error") + " of light, buzzer and button");
    }
    out.flush();
  }
}
