package heelbeat.hardware;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of one of the CSV files. */
record Row(Path file, NamedCsvRecord cells) {

  static List<Row> readAll(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(cells -> new Row(file, cells)).toList();
    }
  }

  String text(String column) {
    return cells.getField(column);
  }

  /** The words of a cell that are separated by blanks; none if it is empty. */
  List<String> words(String column) {
    String text = text(column);
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  int whole(String column) {
    return (int) number(column);
  }

  double number(String column) {
    try {
      return Double.parseDouble(text(column));
    } catch (NumberFormatException e) {
      throw wrong(column + " must be a number, but is \"" + text(column) + "\"", e);
    }
  }

  /** What is to be thrown when the row is wrong. */
  IllegalArgumentException wrong(String reason, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        file + ", line " + cells.getStartingLineNumber() + ": " + reason, cause);
  }
}
