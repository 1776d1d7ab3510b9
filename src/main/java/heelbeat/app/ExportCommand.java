package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.export.CsvOptions;
import heelbeat.export.ExportException;
import heelbeat.export.SessionExport;
import heelbeat.settings.SettingsException;
import heelbeat.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All sessions into a folder. */
@Command(name = "export", description = "Write all sessions as CSV and a report into DIR/heelbeat.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "An existing folder, such as a mounted stick.")
  private Path directory = Path.of("");

  @Option(
      names = "--decimal-comma",
      description = "Semicolons and decimal commas, as most of Europe's spreadsheets expect.")
  private boolean isDecimalComma;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A configuration, whose export.decimal_comma asks for the same.")
  private @Nullable Path config;

  @Option(
      names = "--sums",
      description = "Print the SHA-256 of each file, as \"sha256sum --check\" reads it.")
  private boolean isSummed;

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Sessions are not kept back because something in the configuration is wrong. */
  private boolean isDecimalCommaConfigured() {
    try {
      return config != null && Configuration.read(config).isDecimalComma();
    } catch (SettingsException e) {
      spec.commandLine()
          .getErr()
          .println("heelbeat: exported with decimal points, because of " + e.getMessage());
      return false;
    }
  }

  @Override
  public Integer call() throws IOException {
    CsvOptions options =
        isDecimalComma || isDecimalCommaConfigured() ? CsvOptions.DECIMAL_COMMA : CsvOptions.PLAIN;
    List<String> sums;
    try (StoreReader reader = StoreReader.open(data.directory())) {
      sums =
          new SessionExport(options, Clock.system(ZoneId.systemDefault())).write(reader, directory);
      reader
          .leftOut()
          .ifPresent(words -> spec.commandLine().getErr().println("heelbeat: " + words));
    } catch (ExportException e) {
      // A script that mounts sticks wants to know what was wrong.
      spec.commandLine().getErr().println("heelbeat: " + e.getMessage());
      return ExportStatus.of(e.kind());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (isSummed) {
      sums.forEach(out::println);
    } else {
      out.println("exported to " + directory.resolve("heelbeat"));
    }
    out.flush();
    return ExitStatus.OK;
  }
}
