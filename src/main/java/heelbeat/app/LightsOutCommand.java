package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.device.Panel;
import heelbeat.device.PartTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a service runs after the device ended, however that was. */
@Command(
    name = "lights-out",
    description = "Turn light and buzzer off that a killed \"run\" left on.")
final class LightsOutCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration of that \"run\".")
  private Path config = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    List<PartTrouble> troubles = Panel.darken(Configuration.read(config).panel());
    if (!troubles.isEmpty()) {
      spec.commandLine().getErr().println("heelbeat: " + PartTrouble.text(troubles));
      return ExitStatus.OUTPUT;
    }
    return ExitStatus.OK;
  }
}
