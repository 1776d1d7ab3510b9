package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.linux.SystemClock;
import heelbeat.loop.LoopReport;
import heelbeat.loop.PadSource;
import heelbeat.machine.Monitor;
import heelbeat.replay.PacedPad;
import heelbeat.terminal.Wording;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The pad's sensors live, for setting it up. */
@Command(
    name = "monitor",
    description =
        "Show what each sensor reads and what the heels do, live; nothing is stored. Ctrl-C ends.")
final class MonitorCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    PrintWriter out = spec.commandLine().getOut();
    PadSource pad = configuration.pad().open(new SystemClock());
    Monitor monitor =
        new Monitor(pad, out, "heelbeat monitor, pad: " + configuration.pad().kind().label());
    try (OrderlyEnd _ = new OrderlyEnd(monitor::stop)) {
      LoopReport report = monitor.run(() -> !out.checkError()); // Nobody sees it any more.
      out.println(Wording.of(report));
      out.flush();
    }
    if (pad instanceof PacedPad paced && paced.failure().isPresent()) {
      throw paced.failure().get();
    }
    return ExitStatus.OK;
  }
}
