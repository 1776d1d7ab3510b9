package heelbeat.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table: its file, its columns, and what it is about.
 *
 * @param fileName the file's name, without a folder
 * @param description a sentence for people, without a full stop
 * @param columns in the order they are written
 * @param key the names of the columns that tell rows apart; empty if none do
 * @param <T> what a row is about
 */
record CsvTable<T>(String fileName, String description, List<Column<T>> columns, List<String> key) {

  /** Starts the table with its header. */
  CsvRows<T> rows(OutputStream out, CsvOptions options, LineDelimiter delimiter)
      throws IOException {
    return new CsvRows<>(columns, out, options, delimiter);
  }
}
