package heelbeat.app;

import heelbeat.accuracy.RepAccuracy;
import heelbeat.accuracy.RepCsv;
import heelbeat.accuracy.RepJson;
import heelbeat.accuracy.RepTable;
import heelbeat.accuracy.TruthException;
import heelbeat.accuracy.TruthSource;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the device's own chain counts and times in recordings, against what was truly done. */
@Command(
    name = "accuracy",
    description =
        "Hold what is counted and timed in recordings against what was truly done, as the accuracy"
            + " page's tables do.")
final class AccuracyCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_DIR",
      description =
          "Recordings with their truth, NAME.truth-reps.csv, beside them, or a height sensor's"
              + " columns in them; a directory stands for those in it.")
  private List<Path> paths = List.of();

  @Option(
      names = "--height",
      description =
          "Take the truth from the height sensors' columns, even where there is a truth file.")
  private boolean isHeight;

  @Option(names = "--json", description = "Print the same as JSON, with all digits.")
  private boolean isJson;

  @Option(names = "--csv", description = "Print the same as CSV.")
  private boolean isCsv;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final List<RepAccuracy> rows = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (isJson && isCsv) {
      throw new ParameterException(spec.commandLine(), "--json or --csv, not both");
    }
    for (Path path : paths) {
      try {
        for (Recording recording : Recording.find(path)) {
          measure(recording);
        }
      } catch (RecordingException e) {
        leaveOut(e);
      }
    }
    if (!rows.isEmpty() || isJson) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(told());
      out.flush();
    }
    return leftOut.isEmpty() ? ExitStatus.OK : ExitStatus.DATA;
  }

  /** The other recordings are measured all the same. */
  private void measure(Recording recording) {
    try {
      rows.add(RepAccuracy.of(recording, source(recording)));
    } catch (RecordingException | TruthException e) {
      leaveOut(e);
    }
  }

  private TruthSource source(Recording recording) throws RecordingException, TruthException {
    return isHeight ? TruthSource.HEIGHT : TruthSource.of(recording);
  }

  private void leaveOut(IOException wrong) {
    String message = String.valueOf(wrong.getMessage());
    leftOut.add(message);
    spec.commandLine().getErr().println("heelbeat: " + message);
  }

  private String told() {
    RepAccuracy pool = RepAccuracy.pool(ALL, rows);
    if (isJson) {
      return RepJson.of(rows, pool, leftOut);
    }
    List<RepAccuracy> all = new ArrayList<>(rows);
    if (isCsv) {
      all.add(pool);
      return RepCsv.of(all).stripTrailing();
    }
    RepTable table = new RepTable("recording");
    rows.forEach(table::add);
    table.addPool(pool);
    return String.join("\n", RepTable.CELLS, "", table.text(), "", truths());
  }

  private String truths() {
    return Stream.of(TruthSource.values())
        .map(source -> source.label() + " " + count(source))
        .collect(Collectors.joining(", ", "recordings by their truth: ", ""));
  }

  private long count(TruthSource source) {
    return rows.stream().filter(row -> row.sources().contains(source)).count();
  }
}
