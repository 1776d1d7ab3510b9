package heelbeat.accuracy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.signal.Foot;
import heelbeat.text.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code NAME.truth-reps.csv}: a line for each repetition that was truly done, with the foot and
 * four times in seconds on the recording's time base. Other columns are for others.
 */
public final class TruthFile {
  private static final String ENDING = ".truth-reps.csv";
  private static final List<String> TIMES =
      List.of("heel_off_s", "top_s", "lower_s", "heel_down_s");

  /** Above all times of a recording, which are microseconds below 4e15. */
  private static final double MOST_S = 4e9;

  private final Path file;

  private TruthFile(Path file) {
    this.file = file;
  }

  /** Where a recording's truth lies; the file need not exist. */
  public static Path of(Recording recording) {
    return recording.frames().resolveSibling(recording.name() + ENDING);
  }

  /**
   * Reads all of it, in its order; a file with a header alone says that nothing was done.
   *
   * @throws TruthException if it is missing or malformed, or the times of a line do not rise
   */
  public static List<TrueRep> read(Path file) throws TruthException {
    return new TruthFile(file).read();
  }

  private List<TrueRep> read() throws TruthException {
    long line = 1;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            // Counted below, to say it in words of ours.
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(file)) {
      List<TrueRep> reps = new ArrayList<>();
      boolean isEmpty = true;
      for (NamedCsvRecord row : rows) {
        isEmpty = false;
        line = row.getStartingLineNumber();
        reps.add(rep(row));
      }
      if (isEmpty) {
        // The reader tells a header only together with a row.
        requireHeader();
      }
      return reps;
    } catch (CsvParseException e) {
      throw new TruthException(
          file, "not CSV after line " + line + ": a quotation mark is out of place");
    } catch (TruthException e) {
      throw e;
    } catch (IOException | UncheckedIOException e) {
      throw new TruthException(file, FileTrouble.reason(e));
    }
  }

  private void requireHeader() throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).allowUnclosedQuote(false).ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        require(row.getFields());
        return;
      }
    }
    throw new TruthException(file, "the file is empty; its first line must be " + header());
  }

  private void require(List<String> labels) throws TruthException {
    List<String> missing = new ArrayList<>(List.of("foot"));
    missing.addAll(TIMES);
    missing.removeAll(labels);
    if (!missing.isEmpty()) {
      throw new TruthException(
          file, 1, "there is no column " + missing.getFirst() + "; there must be " + header());
    }
  }

  private static String header() {
    return "foot," + String.join(",", TIMES);
  }

  private TrueRep rep(NamedCsvRecord row) throws TruthException {
    require(row.getHeader());
    int fields = row.getFieldCount();
    if (fields != row.getHeader().size()) {
      throw new TruthException(
          file,
          row.getStartingLineNumber(),
          fields + " fields, but the header has " + row.getHeader().size());
    }
    double[] timesS = new double[TIMES.size()];
    for (int i = 0; i < timesS.length; i++) {
      timesS[i] = time(row, TIMES.get(i));
      // Heel and forefoot move between contacts; a hold alone may take no time.
      boolean rises = i == 0 || (i == 2 ? timesS[i] >= timesS[i - 1] : timesS[i] > timesS[i - 1]);
      if (!rises) {
        throw wrong(row, TIMES.get(i), "not later than " + TIMES.get(i - 1));
      }
    }
    return new TrueRep(foot(row), timesS[0], timesS[1], timesS[2], timesS[3], true);
  }

  private Foot foot(NamedCsvRecord row) throws TruthException {
    for (Foot foot : Foot.values()) {
      if (foot.label().equals(row.getField("foot"))) {
        return foot;
      }
    }
    throw wrong(row, "foot", "neither left nor right");
  }

  private double time(NamedCsvRecord row, String column) throws TruthException {
    try {
      double timeS = Double.parseDouble(row.getField(column));
      if (Math.abs(timeS) < MOST_S) {
        return timeS;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw wrong(row, column, "no time in seconds");
  }

  private TruthException wrong(NamedCsvRecord row, String column, String why) {
    String value = Objects.requireNonNull(row.getField(column));
    return new TruthException(
        file,
        row.getStartingLineNumber(),
        column + " is \"" + RecordingException.clip(value) + "\", " + why);
  }
}
