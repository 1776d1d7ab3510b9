package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.config.ExportSettings;
import heelbeat.config.ExportSettings.ByteOrderMark;
import heelbeat.config.ExportSettings.Separator;
import heelbeat.export.CsvOptions;
import heelbeat.export.ExportException;
import heelbeat.export.SessionExport;
import heelbeat.settings.SettingsException;
import heelbeat.store.StoreReader;
import heelbeat.text.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All sessions into a folder. */
@Command(
    name = "export",
    description = {
      "Write all sessions as CSV and a report into DIR/heelbeat.",
      "Ends with 1 if the configuration cannot be read; all is exported even so."
    })
final class ExportCommand implements Callable<Integer> {
  private static final ExportSettings PLAIN =
      new ExportSettings(false, Separator.AUTO, ByteOrderMark.AUTO, false);

  @Parameters(paramLabel = "DIR", description = "An existing folder, such as a mounted stick.")
  private Path directory = Path.of("");

  @Option(
      names = "--decimal-comma",
      description = "Semicolons and decimal commas, as most of Europe's spreadsheets expect.")
  private boolean isDecimalComma;

  @Option(
      names = "--byte-order-mark",
      description = "Begin tables with the mark that Excel knows UTF-8 by.")
  private boolean isMarked;

  @Option(
      names = "--fit",
      description = "A FIT file of each session, too, for Garmin Connect, Strava and the like.")
  private boolean isFit;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A configuration, whose tables export and goal are followed.")
  private @Nullable Path config;

  @Option(
      names = "--sums",
      description = "Print the SHA-256 of each file, as \"sha256sum --check\" reads it.")
  private boolean isSummed;

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Sessions are not kept back because something in the configuration is wrong. */
  private Optional<Configuration> configuration() {
    try {
      return config == null ? Optional.empty() : Optional.of(Configuration.read(config));
    } catch (SettingsException e) {
      spec.commandLine()
          .getErr()
          .println(
              "heelbeat: exported with decimal points and without a goal, because of "
                  + e.getMessage());
      return Optional.empty();
    }
  }

  private CsvOptions options(ExportSettings asked) {
    boolean isComma = isDecimalComma || asked.isDecimalComma();
    char separator =
        switch (asked.separator()) {
          case AUTO, COMMA -> isComma ? ';' : ',';
          case SEMICOLON -> ';';
          case TAB -> '\t';
        };
    boolean hasMark =
        switch (asked.mark()) {
          case AUTO -> isComma;
          case YES -> true;
          case NO -> false;
        };
    return new CsvOptions(separator, isComma ? ',' : '.', isMarked || hasMark);
  }

  @Override
  public Integer call() throws IOException {
    Optional<Configuration> configured = configuration();
    ExportSettings asked = configured.map(Configuration::export).orElse(PLAIN);
    if (isDecimalComma && asked.separator() == Separator.COMMA) {
      throw new ParameterException(
          spec.commandLine(),
          "--decimal-comma does not go with export.separator = \"comma\" of " + config);
    }
    List<String> sums;
    try (StoreReader reader = StoreReader.open(data.directory())) {
      SessionExport export =
          new SessionExport(
              options(asked),
              configured.flatMap(Configuration::goal),
              Clock.system(ZoneId.systemDefault()));
      boolean hasFit = isFit || asked.isFit();
      sums = (hasFit ? export.withFit() : export).write(reader, directory);
      long undated =
          hasFit
              ? reader.sessions().stream().filter(session -> !session.clockTrusted()).count()
              : 0;
      if (undated > 0) {
        spec.commandLine()
            .getErr()
            .printf(
                "heelbeat: %s without a FIT file: the clock was not set, so that the date is not"
                    + " known%n",
                Count.of(undated, "session"));
      }
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
    return config != null && configured.isEmpty() ? ExitStatus.TO_MEND : ExitStatus.OK;
  }
}
