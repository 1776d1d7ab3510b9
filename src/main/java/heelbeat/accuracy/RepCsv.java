package heelbeat.accuracy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import heelbeat.replay.Pace;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Accuracies as CSV: a row for each recording and pace, slow and fast repetitions apart. */
public final class RepCsv {
  /** What a spreadsheet would take for the start of a formula. */
  private static final String FORMULA_STARTS = "=+-@";

  private RepCsv() {}

  /** The header and the rows; what there is none of is empty. */
  public static String of(List<RepAccuracy> rows) {
    StringWriter text = new StringWriter();
    // Unbuffered: what is written to is memory.
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(header());
    for (RepAccuracy row : rows) {
      RepTable.paces(row).forEach(pace -> csv.writeRecord(cells(row, pace)));
    }
    return text.toString();
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of(
                "recording",
                "truth",
                "recordings",
                "exact",
                "true_reps",
                "counted",
                "found",
                "f1",
                "pace",
                "found_of_pace"));
    for (Timing timing : Timing.values()) {
      String name = RepJson.key(timing);
      header.addAll(List.of(name + "_bias_ms", name + "_median_ms", name + "_p95_ms"));
      if (timing.hasStandardError()) {
        header.add(name + "_within_2_errors_percent");
      }
    }
    return header;
  }

  private static List<String> cells(RepAccuracy row, Pace pace) {
    List<String> cells = new ArrayList<>();
    cells.add(neutralised(row.name()));
    cells.add(row.sources().stream().map(TruthSource::label).collect(Collectors.joining(" + ")));
    for (int count :
        List.of(row.recordings(), row.exact(), row.trueReps(), row.counted(), row.found())) {
      cells.add(Integer.toString(count));
    }
    cells.add(number(row.f1(), 4));
    cells.add(pace.label());
    cells.add(Integer.toString(row.found(pace)));
    for (Timing timing : Timing.values()) {
      ErrorFigures errors = row.figures(timing, pace);
      cells.add(number(errors.biasMs(), 1));
      cells.add(number(errors.medianMs(), 1));
      cells.add(number(errors.p95Ms(), 1));
      if (timing.hasStandardError()) {
        cells.add(number(errors.honestPercent(), 1));
      }
    }
    return cells;
  }

  private static String neutralised(String name) {
    return FORMULA_STARTS.indexOf(name.charAt(0)) < 0 ? name : "'" + name;
  }

  private static String number(double value, int decimals) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
