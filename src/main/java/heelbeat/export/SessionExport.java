package heelbeat.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import heelbeat.coach.DailyGoal;
import heelbeat.rep.RejectedRep;
import heelbeat.report.Report;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredRep;
import heelbeat.store.StoredSession;
import heelbeat.summary.DaySummaries;
import heelbeat.summary.NotCounted;
import heelbeat.summary.PushUpDay;
import heelbeat.summary.SessionSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies what the store holds into the folder {@code heelbeat} of a stick or any other folder: four
 * tables, their description, and a report. Other files there stay untouched. The same store at the
 * same time gives the same bytes.
 */
public final class SessionExport {
  private static final String METADATA = "csv-metadata.json";
  private static final String REPORT = "report.html";
  private static final String FIT = "fit";

  /** The names of all that an export writes. */
  public static final List<String> FILES =
      List.of(
          ExportTables.REPS.fileName(),
          ExportTables.SESSIONS.fileName(),
          ExportTables.NOT_COUNTED.fileName(),
          ExportTables.DAYS.fileName(),
          METADATA,
          REPORT);

  private final CsvOptions options;
  private final boolean isFit;
  private final Optional<DailyGoal> goal;
  private final Clock clock;

  /** Without a goal. */
  public SessionExport(CsvOptions options, Clock clock) {
    this(options, Optional.empty(), clock);
  }

  /**
   * @param options how the tables are written
   * @param goal what a day is to bring; empty without
   * @param clock tells the report what today is, in the zone of the clock
   */
  public SessionExport(CsvOptions options, Optional<DailyGoal> goal, Clock clock) {
    this(options, goal, clock, false);
  }

  private SessionExport(CsvOptions options, Optional<DailyGoal> goal, Clock clock, boolean isFit) {
    this.options = options;
    this.goal = goal;
    this.clock = clock;
    this.isFit = isFit;
  }

  /** The same; the folder {@code fit} gets a file of each session that is over and has a date. */
  public SessionExport withFit() {
    return new SessionExport(options, goal, clock, true);
  }

  /**
   * Writes all of them, or leaves those of the last export in place. Blocks for as long as the
   * stick takes.
   *
   * @param reader what to export; stays open
   * @param directory an existing folder
   * @return a line for each file in the folder {@code heelbeat}, as {@code sha256sum --check} reads
   *     it
   * @throws StoreException if the store cannot be read
   * @throws ExportException if the folder cannot be written
   */
  public List<String> write(StoreReader reader, Path directory)
      throws StoreException, ExportException {
    try (ExportTarget target = ExportTarget.open(directory)) {
      List<StagedFile> staged = new ArrayList<>();
      try {
        List<String> sums = new ArrayList<>(stage(reader, target, staged));
        for (StagedFile file : staged) {
          file.publish();
        }
        target.sync();
        staged.forEach(file -> sums.add(file.sum()));
        return sums;
      } catch (StoreException e) {
        discard(staged, e);
        throw e;
      } catch (IOException e) {
        // Explained before the clearing up, which would make room on a full stick.
        ExportException explained = target.explain(e);
        discard(staged, explained);
        throw explained;
      }
    }
  }

  /** Stages the tables and the report; the sums of what else it has written. */
  private List<String> stage(StoreReader reader, ExportTarget target, List<StagedFile> staged)
      throws IOException {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<SessionSummary> sessions = new ArrayList<>();
    DaySummaries days = new DaySummaries();
    staged.add(
        StagedFile.write(
            target, ExportTables.REPS.fileName(), out -> writeReps(reader, out, sessions, days)));
    staged.add(
        StagedFile.write(
            target,
            ExportTables.SESSIONS.fileName(),
            out -> write(ExportTables.SESSIONS, sessions, out)));
    staged.add(
        StagedFile.write(
            target,
            ExportTables.NOT_COUNTED.fileName(),
            out -> writeNotCounted(reader, out, days)));
    staged.add(
        StagedFile.write(
            target,
            ExportTables.DAYS.fileName(),
            out -> write(ExportTables.DAYS, days.all(), out)));
    Report report = Report.of(now, days, sessions, goal, reader);
    // All has been read by now: whoever opens any of them must see what is missing.
    Optional<String> leftOut = reader.leftOut();
    staged.add(
        StagedFile.write(
            target, METADATA, out -> out.write(utf8(new CsvMetadata(options, leftOut).text()))));
    staged.add(StagedFile.write(target, REPORT, out -> out.write(utf8(report.text()))));
    return isFit ? writeFit(reader, target) : List.of();
  }

  /** A session that is over stays as it is: what is there already is not written again. */
  private static List<String> writeFit(StoreReader reader, ExportTarget target) throws IOException {
    List<String> sums = new ArrayList<>();
    if (reader.sessions().stream().noneMatch(FitSession::isWanted)) {
      return sums;
    }
    try (ExportTarget folder = target.folder(FIT)) {
      for (StoredSession session : reader.sessions()) {
        FitSession fit = new FitSession(session);
        reader.forEachRep(session, fit::add);
        if (!fit.isReady()) {
          continue;
        }
        byte[] bytes = fit.bytes();
        if (!folder.holds(fit.fileName(), bytes)) {
          StagedFile file = StagedFile.write(folder, fit.fileName(), out -> out.write(bytes));
          file.publish();
          sums.add(file.sum(FIT + "/"));
        }
      }
      folder.sync();
    }
    return sums;
  }

  /** Writes repetitions as they are read, and keeps nothing of them but totals. */
  private void writeReps(
      StoreReader reader, OutputStream out, List<SessionSummary> sessions, DaySummaries days)
      throws IOException {
    CsvRows<StoredRep> rows = ExportTables.REPS.rows(out, options, LineDelimiter.CRLF);
    PushUpDay pushUpDay = new PushUpDay();
    for (StoredSession session : reader.sessions()) {
      reader.steps(session).forEach(step -> days.add(session, step));
      SessionSummary summary = new SessionSummary(session, reader);
      reader.forEachRep(
          session,
          rep -> {
            rows.add(rep);
            summary.add(rep);
            days.add(rep, pushUpDay.of(rep));
          });
      sessions.add(summary);
    }
    rows.finish();
  }

  private void writeNotCounted(StoreReader reader, OutputStream out, DaySummaries days)
      throws IOException {
    CsvRows<NotCounted> rows = ExportTables.NOT_COUNTED.rows(out, options, LineDelimiter.CRLF);
    for (StoredSession session : reader.sessions()) {
      for (RejectedRep movement : reader.rejected(session)) {
        NotCounted row = new NotCounted(session, movement);
        rows.add(row);
        days.add(row);
      }
    }
    rows.finish();
  }

  private <T> void write(CsvTable<T> table, Iterable<T> rows, OutputStream out) throws IOException {
    CsvRows<T> written = table.rows(out, options, LineDelimiter.CRLF);
    for (T row : rows) {
      written.add(row);
    }
    written.finish();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void discard(List<StagedFile> staged, IOException cause) {
    for (StagedFile file : staged) {
      file.discard(cause);
    }
  }
}
