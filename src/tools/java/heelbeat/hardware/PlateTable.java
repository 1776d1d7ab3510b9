package heelbeat.hardware;

import java.util.List;
import java.util.Locale;

/** The plates' measures as Markdown. */
final class PlateTable {
  private PlateTable() {}

  static String of(List<PlateSet> sets, double sensorMm) {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "set",
                "EU sizes",
                "feet, mm",
                "forefoot plate, mm",
                "heel plate, mm",
                "gap, mm",
                "sensor of the forefoot, heel: mm from the back of the heel",
                "an FSR 406 gets of an even load on forefoot, heel"));
    for (PlateSet set : sets) {
      table.row(
          List.of(
              set.name(),
              words("%.0f to %.0f", set.euFrom(), set.euTo()),
              words("%.0f to %.0f", PlateSet.footMm(set.euFrom()), PlateSet.footMm(set.euTo())),
              words(
                  "%.0f x %.0f",
                  set.forefootToMm() - set.forefootFromMm(), set.forefootBreadthMm()),
              words("%.0f x %.0f", set.heelToMm() - set.heelFromMm(), set.heelBreadthMm()),
              words("%.0f", set.gapMm()),
              words("%.0f, %.0f", set.forefootSensorMm(), set.heelSensorMm()),
              words(
                  "%.0f %%, %.0f %%",
                  100 * set.share(false, sensorMm), 100 * set.share(true, sensorMm))));
    }
    return table.text();
  }

  private static String words(String format, double... values) {
    return String.format(Locale.ROOT, format, java.util.Arrays.stream(values).boxed().toArray());
  }
}
