package heelbeat.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a table. */
final class CsvRows<T> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final List<Column<T>> columns;
  private final char decimal;
  private final CsvWriter writer;

  CsvRows(List<Column<T>> columns, OutputStream out, CsvOptions options, LineDelimiter delimiter)
      throws IOException {
    this.columns = columns;
    this.decimal = options.decimal();
    if (options.byteOrderMark()) {
      out.write(BYTE_ORDER_MARK);
    }
    this.writer =
        CsvWriter.builder()
            .fieldSeparator(options.separator())
            .lineDelimiter(delimiter)
            .build(out, StandardCharsets.UTF_8);
    write(columns.stream().map(Column::name).toList());
  }

  void add(T row) throws IOException {
    List<String> cells = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      cells.add(column.cell().text(row, decimal));
    }
    write(cells);
  }

  private void write(List<String> cells) throws IOException {
    try {
      writer.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Hands what is still held back to the stream, which stays open: it has yet to be synced. */
  void finish() throws IOException {
    writer.flush();
  }
}
