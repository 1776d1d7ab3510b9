package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.doctor.Diagnosis;
import heelbeat.doctor.Dialogue;
import heelbeat.doctor.Doctor;
import heelbeat.linux.SystemClock;
import heelbeat.settings.SettingsException;
import heelbeat.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Every device and permission of the configuration, what is wrong, and how to mend it. */
@Command(
    name = "doctor",
    description = {
      "Check configuration, pad, each sensor, store and clock; say what is wrong and how to mend"
          + " it.",
      "Ends with 0 if nothing is broken, with 1 if something is to be mended."
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "How long the sensors are watched, 3 to 600; by default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(names = "--json", description = "Print the same as JSON, with all figures.")
  private boolean isJson;

  @Option(
      names = "--guide",
      description =
          "Ask for each heel and forefoot to be lifted, to know for sure that no sensors are"
              + " swapped; on a terminal.")
  private boolean isGuided;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!(seconds >= 3 && seconds <= 600)) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be 3 to 600, but is " + seconds);
    }
    if (isGuided && (isJson || !Screen.isTerminal())) {
      throw new ParameterException(
          spec.commandLine(), "--guide talks to somebody at a terminal, and not in JSON");
    }
    Diagnosis diagnosis = diagnose();
    PrintWriter out = spec.commandLine().getOut();
    out.print(isJson ? diagnosis.json() + "\n" : diagnosis.text());
    out.flush();
    return diagnosis.isFault() ? ExitStatus.TO_MEND : ExitStatus.OK;
  }

  private Diagnosis diagnose() throws IOException {
    Configuration configuration;
    try {
      configuration = config.read();
    } catch (SettingsException e) {
      return Diagnosis.ofConfiguration(String.valueOf(e.getMessage()));
    }
    Dialogue person = isGuided ? Dialogue.atTerminal(spec.commandLine().getOut()) : null;
    return new Doctor(configuration, new SystemClock(), this::report)
        .examine(config.text(), seconds, person);
  }

  private void report(String line) {
    if (!isJson && Screen.isTerminal()) {
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
  }
}
