package heelbeat.accuracy;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** What no figure may fall behind, from {@code accuracy-floors.csv}. */
final class AccuracyFloors {
  private static final String FILE = "accuracy-floors.csv";

  private static final String HEAD =
      """
      # The figures of scripts/accuracy, rounded to the worse side; a bias without its sign.
      # AccuracyTest fails if one falls behind; loosened only for a reason that the commit gives.
      # "scripts/accuracy --floors" prints this file anew.
      name,rule,bound,unit
      """;

  private final Map<String, Double> bounds = new LinkedHashMap<>();

  private AccuracyFloors(CsvReader<NamedCsvRecord> rows) {
    for (NamedCsvRecord row : rows) {
      bounds.put(row.getField("name"), Double.valueOf(row.getField("bound")));
    }
  }

  static AccuracyFloors read() throws IOException {
    InputStream file = AccuracyFloors.class.getResourceAsStream(FILE);
    try (CsvReader<NamedCsvRecord> rows =
        reader().ofNamedCsvRecord(Objects.requireNonNull(file, FILE))) {
      return new AccuracyFloors(rows);
    }
  }

  static AccuracyFloors parse(String text) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = reader().ofNamedCsvRecord(text)) {
      return new AccuracyFloors(rows);
    }
  }

  private static CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder().commentStrategy(CommentStrategy.SKIP);
  }

  /** The file with the strictest floors that these figures meet. */
  static String textFor(List<AccuracyFigure> figures) {
    StringJoiner lines = new StringJoiner("\n", HEAD, "\n");
    for (AccuracyFigure figure : figures) {
      lines.add(
          String.join(
              ",",
              figure.name(),
              figure.better().text(),
              figure.floor().toPlainString(),
              figure.unit().label()));
    }
    return lines.toString();
  }

  /** A line for each figure behind its floor, and for each that has no partner. */
  List<String> missedBy(List<AccuracyFigure> figures) {
    List<String> missed = new ArrayList<>();
    Map<String, Double> unused = new LinkedHashMap<>(bounds);
    for (AccuracyFigure figure : figures) {
      Double bound = unused.remove(figure.name());
      if (bound == null) {
        missed.add("%s has no floor in %s".formatted(figure.name(), FILE));
      } else if (!figure.better().isMet(figure.value(), bound)) {
        missed.add(
            String.format(
                Locale.ROOT,
                "%s must be %s %s %s, but is %.4f",
                figure.name(),
                figure.better().text(),
                bound,
                figure.unit().label(),
                figure.value()));
      }
    }
    unused.keySet().forEach(name -> missed.add("%s has a floor but no figure".formatted(name)));
    return missed;
  }
}
