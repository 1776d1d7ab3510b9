package heelbeat.faults;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.faults.FaultRow.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Each fault of each device and file against what one sees of it, from {@code faults.csv}. Its
 * columns are those of {@link FaultRow}; the last one names the tests, as {@code light log: A#b,
 * C#d; doctor: E#f}.
 */
final class FaultMatrix {
  private static final String FILE = "faults.csv";

  private FaultMatrix() {}

  static List<FaultRow> read() throws IOException {
    InputStream file = FaultMatrix.class.getResourceAsStream(FILE);
    List<FaultRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(Objects.requireNonNull(file, FILE))) {
      for (NamedCsvRecord row : records) {
        rows.add(
            new FaultRow(
                row.getField("part"),
                row.getField("fault"),
                row.getField("light"),
                row.getField("log"),
                row.getField("doctor"),
                row.getField("mend"),
                row.getField("counts"),
                row.getField("heals"),
                tests(row.getField("tests"))));
      }
    }
    return rows;
  }

  private static Map<Cell, List<CitedTest>> tests(String field) {
    Map<Cell, List<CitedTest>> tests = new EnumMap<>(Cell.class);
    for (String group : field.split("; ", -1)) {
      int colon = group.indexOf(": ");
      List<CitedTest> cited =
          Arrays.stream(group.substring(colon + 2).split(", ", -1)).map(CitedTest::new).toList();
      for (String cell : group.substring(0, Math.max(0, colon)).split(" ", -1)) {
        tests.put(Cell.valueOf(cell.toUpperCase(Locale.ROOT)), cited);
      }
    }
    return tests;
  }
}
