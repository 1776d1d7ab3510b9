package heelbeat.accuracy;

import java.util.Locale;
import java.util.StringJoiner;

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
    RepTable table = head("Simulated people", "recording");
    accuracy.resistors().forEach(table::add);
    table.addPool(accuracy.pooledResistors());
    accuracy.loadCells().forEach(table::add);
    table.addPool(accuracy.pooledLoadCells());
    table.addPool(accuracy.pooled());
    lines.add(table.text());
  }

  private void movers(Accuracy accuracy) {
    RepTable table = head("Simulated people who move as real ones were measured to", "recording");
    accuracy.movers().forEach(table::add);
    table.addPool(accuracy.pooledMovers());
    lines.add(table.text());
  }

  private void ownPeople(Accuracy accuracy) {
    RepTable table = head("People whom this project simulates", "pad");
    accuracy.own().forEach(table::add);
    table.addPool(accuracy.pooledOwn());
    lines.add(table.text());
  }

  private RepTable head(String whose, String firstColumn) {
    lines.add(whose + "; " + RepTable.CELLS).add("");
    return new RepTable(firstColumn);
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
    walking("**" + all.name() + "**", all);
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
            RepTable.errors(row.heelDown()),
            row.insidePercent()));
  }
}
