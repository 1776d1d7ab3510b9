package heelbeat.accuracy;

import heelbeat.replay.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accuracies as a table in Markdown, slow and fast repetitions apart. */
public final class RepTable {
  /** What the cells say, to stand above the table. */
  public static final String CELLS =
      "errors in ms: bias / median / 95th percentile, and how many phases are within two of their"
          + " standard errors";

  private static final int LEAST_WIDTH = 30;

  private final String firstColumn;
  private final List<String> names = new ArrayList<>();
  private final List<RepAccuracy> rows = new ArrayList<>();

  /**
   * Starts with no rows.
   *
   * @param firstColumn what the rows are
   */
  public RepTable(String firstColumn) {
    this.firstColumn = firstColumn;
  }

  /** Adds a row for each pace that there is. */
  public void add(RepAccuracy row) {
    add(row.name().replace("|", "\\|"), row);
  }

  /** The same, standing out. */
  public void addPool(RepAccuracy row) {
    add("**" + row.name() + "**", row);
  }

  private void add(String name, RepAccuracy row) {
    names.add(name);
    rows.add(row);
  }

  /** The lines of the table, without a line break at the end. */
  public String text() {
    int width = names.stream().mapToInt(String::length).reduce(LEAST_WIDTH, Math::max);
    StringJoiner lines = new StringJoiner("\n");
    head(lines, width);
    for (int i = 0; i < rows.size(); i++) {
      String name = padded(names.get(i), width);
      RepAccuracy row = rows.get(i);
      paces(row).forEach(pace -> lines.add(line(name, row, pace)));
    }
    return lines.toString();
  }

  /** Those with errors; one without any stands for nothing found. */
  static List<Pace> paces(RepAccuracy row) {
    List<Pace> paces = Stream.of(Pace.values()).filter(pace -> row.found(pace) > 0).toList();
    return paces.isEmpty() ? List.of(Pace.SLOW) : paces;
  }

  private void head(StringJoiner lines, int width) {
    StringJoiner timings = new StringJoiner(" | ", "", " |");
    for (Timing timing : Timing.values()) {
      timings.add(padded(timing.label(), width(timing)));
    }
    lines.add(
        "| %s | true | counted | F1     | exact    | pace | found | %s"
            .formatted(padded(firstColumn, width), timings));
    lines.add(
        "|"
            + "-".repeat(width + 2)
            + "|-----:|--------:|-------:|---------:|------|------:|"
            + Stream.of(Timing.values())
                .map(timing -> "-".repeat(width(timing) + 1) + ":|")
                .collect(Collectors.joining()));
  }

  private static String line(String name, RepAccuracy row, Pace pace) {
    StringJoiner timings = new StringJoiner(" | ", "", " |");
    for (Timing timing : Timing.values()) {
      ErrorFigures errors = row.figures(timing, pace);
      timings.add(timing.hasStandardError() ? errorsAndHonesty(errors) : errors(errors));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %4d | %7d | %6s | %8s | %4s | %5d | %s",
        name,
        row.trueReps(),
        row.counted(),
        Double.isNaN(row.f1()) ? "-" : String.format(Locale.ROOT, "%.4f", row.f1()),
        row.exact() + " of " + row.recordings(),
        pace.label(),
        row.found(pace),
        timings);
  }

  private static int width(Timing timing) {
    return timing.hasStandardError() ? 31 : 23;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String errorsAndHonesty(ErrorFigures errors) {
    return errors(errors)
        + (Double.isNaN(errors.honestPercent())
            ? " ".repeat(8)
            : String.format(Locale.ROOT, ", %4.0f %%", errors.honestPercent()));
  }

  /** A cell of errors without a share, 23 wide. */
  static String errors(ErrorFigures errors) {
    String text =
        Double.isNaN(errors.biasMs())
            ? "-"
            : String.join(
                " / ",
                List.of(
                    tenths(errors.biasMs()), tenths(errors.medianMs()), tenths(errors.p95Ms())));
    return "%23s".formatted(text);
  }

  /** Rounded first, because a format alone writes "-0.0". */
  private static String tenths(double valueMs) {
    return String.format(Locale.ROOT, "%.1f", Math.round(valueMs * 10) / 10.0);
  }
}
