package heelbeat.share;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was truly done in a recording, a row for each repetition of a foot, as {@code
 * NAME.truth-reps.csv} beside it tells.
 *
 * @param columns those that the format names and the file has
 * @param rows a cell a column, as written
 */
record SharedTruth(List<String> columns, List<List<String>> rows) {
  static final String ENDING = ".truth-reps.csv";
  static final String FOOT = "foot";

  /** What each row has; in seconds on the recording's time base, from the second on. */
  private static final List<String> NEEDED =
      List.of(FOOT, "heel_off_s", "top_s", "lower_s", "heel_down_s");

  /** What it may have beside: lengths in seconds, and how high the heel went. */
  private static final List<String> ALSO =
      List.of("concentric_s", "hold_s", "eccentric_s", "height_mm");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

  private static final int US_DECIMALS = 6;

  SharedTruth {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Where a recording's truth is, if there is one. */
  static Path file(Recording recording) {
    return recording.frames().resolveSibling(recording.name() + ENDING);
  }

  /**
   * Reads the columns that the format names; others stay behind.
   *
   * @throws RecordingException if one that is needed is missing, or a cell holds something else
   */
  static SharedTruth read(Path file) throws RecordingException {
    try (InputStream bytes = Files.newInputStream(file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(bytes)) {
      List<String> columns = new ArrayList<>(NEEDED);
      List<List<String>> rows = new ArrayList<>();
      for (NamedCsvRecord row : csv) {
        if (rows.isEmpty()) {
          ALSO.stream().filter(row.getHeader()::contains).forEach(columns::add);
        }
        if (row.getFieldCount() != row.getHeader().size()) {
          throw new RecordingException(
              file,
              row.getStartingLineNumber(),
              "%d fields, but the header has %d"
                  .formatted(row.getFieldCount(), row.getHeader().size()));
        }
        rows.add(cells(row, columns, file));
      }
      return new SharedTruth(columns, rows);
    } catch (CsvParseException e) {
      throw new RecordingException(
          file, "not CSV: a quotation mark is out of place, or a header is there twice");
    } catch (RecordingException e) {
      throw e;
    } catch (IOException | UncheckedIOException e) {
      throw new RecordingException(file, "cannot be read: " + FileTrouble.reason(e));
    }
  }

  private static List<String> cells(NamedCsvRecord row, List<String> columns, Path file)
      throws RecordingException {
    List<String> cells = new ArrayList<>(columns.size());
    for (String column : columns) {
      long line = row.getStartingLineNumber();
      String cell =
          row.findField(column)
              .orElseThrow(() ->
                  new RecordingException(file, 1, "no column " + column + ", which is needed"));
      boolean isRight =
          column.equals(FOOT)
              ? cell.equals("left") || cell.equals("right")
              : NUMBER.matcher(cell).matches();
      if (!isRight) {
        throw new RecordingException(
            file,
            line,
            "%s must be %s, but is \"%s\""
                .formatted(
                    column,
                    column.equals(FOOT) ? "left or right" : "a number",
                    RecordingException.clip(cell)));
      }
      cells.add(cell);
    }
    return cells;
  }

  /**
   * Writes it for frames that begin at 0 s; nothing is rounded.
   *
   * @param startUs what is taken from each time, in microseconds
   */
  void write(Path file, long startUs) throws IOException {
    BigDecimal startS = BigDecimal.valueOf(startUs, US_DECIMALS).stripTrailingZeros();
    try (CsvWriter csv =
        CsvWriter.builder().build(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW))) {
      csv.writeRecord(columns);
      for (List<String> row : rows) {
        List<String> cells = new ArrayList<>(row);
        for (int i = 1; i < NEEDED.size(); i++) {
          cells.set(i, new BigDecimal(row.get(i)).subtract(startS).toPlainString());
        }
        csv.writeRecord(cells);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
