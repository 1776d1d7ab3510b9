package heelbeat.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.rep.Rep;
import heelbeat.replay.SimulatedTruth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a recorded person truly did, from {@code NAME.truth-reps.csv}; seconds. */
record TrueRep(String foot, double heelOffS, double topS, double loweringS, double heelDownS) {
  /** A counted repetition is this one if both contacts lie within this of it. */
  private static final double MATCH_S = 0.25;

  static List<TrueRep> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<TrueRep> reps = new ArrayList<>();
      for (NamedCsvRecord row : rows) {
        reps.add(
            new TrueRep(
                row.getField("foot"),
                Double.parseDouble(row.getField("heel_off_s")),
                Double.parseDouble(row.getField("top_s")),
                Double.parseDouble(row.getField("lower_s")),
                Double.parseDouble(row.getField("heel_down_s"))));
      }
      return reps;
    }
  }

  static List<TrueRep> of(SimulatedTruth truth) {
    return truth.reps().stream()
        .map(rep ->
            new TrueRep(
                rep.foot().label(),
                rep.heelOffNs() / 1e9,
                rep.topNs() / 1e9,
                rep.loweringNs() / 1e9,
                rep.heelDownNs() / 1e9))
        .toList();
  }

  double concentricS() {
    return topS - heelOffS;
  }

  double holdS() {
    return loweringS - topS;
  }

  double eccentricS() {
    return heelDownS - loweringS;
  }

  boolean matches(Rep rep) {
    return rep.foot().label().equals(foot)
        && Math.abs(rep.heelOffNs() / 1e9 - heelOffS) < MATCH_S
        && Math.abs(rep.heelDownNs() / 1e9 - heelDownS) < MATCH_S;
  }

  /** Takes the counted repetition that is this one out of a list. */
  Optional<CountedRep> takeFrom(List<CountedRep> counted) {
    for (int i = 0; i < counted.size(); i++) {
      if (matches(counted.get(i).rep())) {
        return Optional.of(counted.remove(i));
      }
    }
    return Optional.empty();
  }
}
