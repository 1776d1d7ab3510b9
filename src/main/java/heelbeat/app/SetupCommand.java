package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.doctor.Diagnosis;
import heelbeat.doctor.Dialogue;
import heelbeat.doctor.Doctor;
import heelbeat.doctor.Setup;
import heelbeat.linux.SystemClock;
import heelbeat.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The first configuration, by what is found or said. */
@Command(
    name = "setup",
    description = {
      "Find the pad, or ask what is built; write the configuration for it, and check it as doctor"
          + " does.",
      "Ends with 0 if nothing is broken, with 1 if something is to be mended."
    })
final class SetupCommand implements Callable<Integer> {
  private static final double WATCHED_S = 5;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "heelbeat.toml",
      description = "Where the configuration goes; by default ${DEFAULT-VALUE}.")
  private Path file = Path.of("heelbeat.toml");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SettingsException {
    Dialogue person = Dialogue.atTerminal(spec.commandLine().getOut());
    Optional<Configuration> written = new Setup(file, new SystemClock(), person).run();
    if (written.isEmpty()) {
      return ExitStatus.TO_MEND;
    }
    Diagnosis diagnosis =
        new Doctor(written.get(), new SystemClock(), spec.commandLine().getOut()::println)
            .examine(file.toString(), WATCHED_S, null);
    spec.commandLine().getOut().print(diagnosis.text());
    spec.commandLine()
        .getOut()
        .printf(
            "%nTo count: %s run --config %s%nTo see how right it is: %1$s check --config %2$s%n",
            Typed.program(), Typed.word(file.toString()));
    spec.commandLine().getOut().flush();
    return diagnosis.isFault() ? ExitStatus.TO_MEND : ExitStatus.OK;
  }
}
