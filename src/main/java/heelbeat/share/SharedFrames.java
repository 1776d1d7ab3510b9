package heelbeat.share;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A recording's frames as they were copied: from 0 s on, for a pad's time may be how long a machine
 * had been on, and with all else as it was.
 *
 * @param columns all of them, in their order; the first is the time
 * @param startUs the time of the first frame in the recording, in microseconds
 * @param frames how many there are
 */
record SharedFrames(List<String> columns, long startUs, long frames) {
  static final String TIME = "time_us";

  /** All sensors that the format names; the heights are truth, which the chain does not see. */
  static final Pattern SENSOR = Pattern.compile("(left|right)_(forefoot|heel|height)");

  SharedFrames {
    columns = List.copyOf(columns);
  }

  /**
   * Copies frames that were read to their end before, and are right.
   *
   * @param to a file that is not there yet; it is compressed, by a stream that tells no name and no
   *     time
   */
  static SharedFrames copy(Path from, Path to) throws IOException {
    try (InputStream file = Files.newInputStream(from);
        InputStream bytes = isCompressed(from) ? new GZIPInputStream(file) : file;
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(bytes);
        CsvWriter csv =
            CsvWriter.builder()
                .build(
                    new GZIPOutputStream(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)),
                    StandardCharsets.UTF_8)) {
      return copy(rows, csv);
    }
  }

  private static boolean isCompressed(Path frames) {
    return frames.toString().endsWith(".gz");
  }

  private static SharedFrames copy(CsvReader<NamedCsvRecord> rows, CsvWriter csv) {
    List<String> columns = new ArrayList<>();
    long startUs = 0;
    long frames = 0;
    for (NamedCsvRecord row : rows) {
      if (frames == 0) {
        row.getHeader().stream()
            .filter(name -> name.equals(TIME) || SENSOR.matcher(name).matches())
            .forEach(columns::add);
        csv.writeRecord(columns);
        startUs = Long.parseLong(row.getField(TIME));
      }
      List<String> cells = new ArrayList<>(columns.size());
      for (String column : columns) {
        // Parsed, so that nothing but a number can pass.
        long number = Long.parseLong(row.getField(column));
        cells.add(Long.toString(column.equals(TIME) ? number - startUs : number));
      }
      csv.writeRecord(cells);
      frames++;
    }
    return new SharedFrames(columns, startUs, frames);
  }
}
