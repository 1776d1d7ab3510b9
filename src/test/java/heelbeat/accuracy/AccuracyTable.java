package heelbeat.accuracy;

import heelbeat.replay.Pace;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accuracy as tables in Markdown, slow and fast repetitions apart. */
final class AccuracyTable {
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private AccuracyTable() {}

  static String of(Accuracy accuracy) {
    AccuracyTable table = new AccuracyTable();
    table.repetitions(accuracy);
    table.lines.add("");
    table.movers(accuracy);
    table.lines.add("");
    table.ownPeople(accuracy);
    table.lines.add("");
    table.walking(accuracy);
    return table.lines.toString();
  }

  private void repetitions(Accuracy accuracy) {
    head("Simulated people", "recording");
    accuracy.resistors().forEach(this::repetitions);
    pool(accuracy.pooledResistors());
    accuracy.loadCells().forEach(this::repetitions);
    pool(accuracy.pooledLoadCells());
    pool(accuracy.pooled());
  }

  private void movers(Accuracy accuracy) {
    head("Simulated people who move as real ones were measured to", "recording");
    accuracy.movers().forEach(this::repetitions);
    pool(accuracy.pooledMovers());
  }

  private void ownPeople(Accuracy accuracy) {
    head("People whom this project simulates", "pad");
    accuracy.own().forEach(this::repetitions);
    pool(accuracy.pooledOwn());
  }

  private void head(String whose, String firstColumn) {
    lines
        .add(
            whose
                + "; errors in ms: bias / median / 95th percentile, and how many phases are within"
                + " two of their standard errors")
        .add("");
    StringJoiner timings = new StringJoiner(" | ", "", " |");
    for (Timing timing : Timing.values()) {
      timings.add(("%-" + width(timing) + "s").formatted(timing.label()));
    }
    lines.add(
        "| %-30s | true | counted | F1     | exact    | pace | found | %s"
            .formatted(firstColumn, timings));
    lines.add(
        "|"
            + "-".repeat(32)
            + "|-----:|--------:|-------:|---------:|------|------:|"
            + Stream.of(Timing.values())
                .map(timing -> "-".repeat(width(timing) + 1) + ":|")
                .collect(Collectors.joining()));
  }

  private void repetitions(RepAccuracy row) {
    repetitions(row.name(), row);
  }

  private void pool(RepAccuracy row) {
    repetitions(standingOut(row.name()), row);
  }

  private void repetitions(String name, RepAccuracy row) {
    List<Pace> paces = Stream.of(Pace.values()).filter(pace -> row.found(pace) > 0).toList();
    if (paces.isEmpty()) {
      repetitions(name, row, Pace.SLOW);
    }
    paces.forEach(pace -> repetitions(name, row, pace));
  }

  private void repetitions(String name, RepAccuracy row, Pace pace) {
    StringJoiner timings = new StringJoiner(" | ", "", " |");
    for (Timing timing : Timing.values()) {
      ErrorFigures errors = row.figures(timing, pace);
      timings.add(timing.hasStandardError() ? errorsAndHonesty(errors) : errors(errors));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "| %-30s | %4d | %7d | %6s | %8s | %4s | %5d | %s",
            name,
            row.trueReps(),
            row.counted(),
            Double.isNaN(row.f1()) ? "-" : String.format(Locale.ROOT, "%.4f", row.f1()),
            row.exact() + " of " + row.recordings(),
            pace.label(),
            row.found(pace),
            timings));
  }

  private void walking(Accuracy accuracy) {
    lines.add("Real people walking; errors in ms: bias / median / 95th percentile").add("");
    lines.add(
        "| %-12s | reps | heel strikes | found   | %-23s | heel-offs inside |"
            .formatted("recording", "heel-down"));
    lines.add(
        "|"
            + "-".repeat(14)
            + "|-----:|-------------:|--------:|------------------------:|-----------------:|");
    accuracy.walks().forEach(walk -> walking(walk.name(), walk));
    GaitAccuracy all = accuracy.pooledWalks();
    walking(standingOut(all.name()), all);
  }

  private void walking(String name, GaitAccuracy row) {
    lines.add(
        String.format(
            Locale.ROOT,
            "| %-12s | %4d | %12d | %5.1f %% | %s | %14.1f %% |",
            name,
            row.reps(),
            row.stances(),
            row.foundPercent(),
            errors(row.heelDown()),
            row.insidePercent()));
  }

  private static int width(Timing timing) {
    return timing.hasStandardError() ? 31 : 23;
  }

  private static String errorsAndHonesty(ErrorFigures errors) {
    return errors(errors)
        + (Double.isNaN(errors.honestPercent())
            ? " ".repeat(8)
            : String.format(Locale.ROOT, ", %4.0f %%", errors.honestPercent()));
  }

  /** As pools do. */
  private static String standingOut(String name) {
    return "**" + name + "**";
  }

  private static String errors(ErrorFigures errors) {
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
