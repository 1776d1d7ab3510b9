package heelbeat.app;

import heelbeat.export.CsvOptions;
import heelbeat.export.SessionExport;
import heelbeat.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
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

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CsvOptions options = isDecimalComma ? CsvOptions.DECIMAL_COMMA : CsvOptions.PLAIN;
    try (StoreReader reader = StoreReader.open(data.directory())) {
      new SessionExport(options, Clock.system(ZoneId.systemDefault())).write(reader, directory);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("exported to " + directory.resolve("heelbeat"));
    out.flush();
    return ExitStatus.OK;
  }
}
