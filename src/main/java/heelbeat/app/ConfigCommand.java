package heelbeat.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a configuration file with every key, its default and what it means. */
@Command(
    name = "config",
    description = "Print a configuration file with every key, its default and what it means.")
final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(ConfigurationFile.template(Configuration.KEYS));
    out.flush();
    return ExitStatus.OK;
  }
}
