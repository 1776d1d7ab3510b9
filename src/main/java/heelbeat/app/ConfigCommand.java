package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.settings.Key;
import java.io.PrintWriter;
import java.util.List;
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
    out.print(template(Configuration.KEYS));
    out.flush();
    return ExitStatus.OK;
  }

  private static String template(List<Key<?>> keys) {
    StringBuilder text =
        new StringBuilder(
            "# Heelbeat. Every key is here with its default; delete what you keep.\n");
    String table = "";
    for (Key<?> key : keys) {
      int dot = key.name().indexOf('.');
      String tableOfKey = dot < 0 ? "" : key.name().substring(0, dot);
      if (!tableOfKey.equals(table)) {
        text.append("\n[").append(tableOfKey).append("]\n");
        table = tableOfKey;
      }
      text.append("\n# ")
          .append(key.description())
          .append("\n# ")
          .append(key.bounds())
          .append('\n');
      text.append(key.name().substring(dot + 1)).append(" = ");
      text.append(key.defaultText()).append('\n');
    }
    return text.toString();
  }
}
