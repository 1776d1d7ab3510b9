package heelbeat.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.heel.HeelEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A foot on the ground while walking, from {@code NAME.reference-stances.csv}; seconds.
 *
 * @param heelStrikeS first contact of the whole sole
 * @param heelHalfUnloadedS the heel carries half of its most: it leaves after this
 * @param toeOffS the whole sole has left
 */
record Stance(String foot, double heelStrikeS, double heelHalfUnloadedS, double toeOffS) {
  /** A heel-down farther away belongs to no heel strike. */
  private static final double MATCH_MS = 250;

  static List<Stance> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<Stance> stances = new ArrayList<>();
      for (NamedCsvRecord row : rows) {
        stances.add(
            new Stance(
                row.getField("foot"),
                Double.parseDouble(row.getField("heel_strike_s")),
                Double.parseDouble(row.getField("heel_half_unloaded_s")),
                Double.parseDouble(row.getField("toe_off_s"))));
      }
      return stances;
    }
  }

  /** How far the nearest heel-down lies behind the heel strike; empty if none belongs to it. */
  OptionalDouble heelDownErrorMs(List<HeelEvent.HeelDown> downs) {
    return downs.stream()
        .filter(this::isOfFoot)
        .mapToDouble(down -> down.timeNs() / 1e6 - heelStrikeS * 1e3)
        .filter(errorMs -> Math.abs(errorMs) < MATCH_MS)
        .reduce((a, b) -> Math.abs(a) <= Math.abs(b) ? a : b);
  }

  /** Whether the first heel-off since the heel is half unloaded comes before the toes leave. */
  boolean holdsFirstOf(List<HeelEvent.HeelOff> offs) {
    return offs.stream()
            .filter(this::isOfFoot)
            .mapToDouble(off -> off.timeNs() / 1e9)
            .filter(timeS -> timeS >= heelHalfUnloadedS)
            .min()
            .orElse(Double.POSITIVE_INFINITY)
        <= toeOffS;
  }

  private boolean isOfFoot(HeelEvent event) {
    return event.foot().label().equals(foot);
  }
}
