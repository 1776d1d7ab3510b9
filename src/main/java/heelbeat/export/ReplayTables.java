package heelbeat.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import heelbeat.drawing.Seconds;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what the chain reports of one recording and writes it as the two tables of a replay.
 * Times are seconds on the recording's time base, rounded to microseconds; equal events give equal
 * bytes.
 */
public final class ReplayTables implements SessionListener {
  /** A microsecond: what recordings are written in. */
  private static final int DECIMALS = 6;

  static final CsvTable<SessionEvent.RepCounted> REPS =
      new CsvTable<>(
          "reps.csv",
          "A row for each repetition, in the order they were counted in",
          PhaseColumns.FOR_SCIENCE.between(
              List.of(
                  Column.text("foot", "left or right", row -> row.rep().foot().label()),
                  Column.seconds(
                      "heel_off_s",
                      DECIMALS,
                      "When the heel lost contact",
                      row -> row.rep().heelOffNs()),
                  Column.seconds(
                      "top_s",
                      DECIMALS,
                      "When the heel was at its highest",
                      row -> row.rep().topNs()),
                  Column.seconds(
                      "lower_s",
                      DECIMALS,
                      "When the heel started down",
                      row -> row.rep().loweringNs()),
                  Column.seconds(
                      "heel_down_s",
                      DECIMALS,
                      "When the heel touched the pad again",
                      row -> row.rep().heelDownNs())),
              DECIMALS,
              SessionEvent.RepCounted::rep,
              JudgementColumns.then(
                  DECIMALS,
                  SessionEvent.RepCounted::rep,
                  SessionEvent.RepCounted::judgement,
                  Column.integer("number", "", "1 for the session's first", row -> row.number()))),
          List.of("number"));

  static final CsvTable<EventRow> EVENTS =
      new CsvTable<>(
          "events.csv",
          "A row for each event, in the order of time",
          List.of(
              Column.seconds("time_s", DECIMALS, "When it happened", EventRow::timeNs),
              Column.text("foot", "left or right; empty for the whole pad", EventRow::foot),
              Column.text("event", "What happened", EventRow::event),
              Column.text("detail", "More about it, for people; often empty", EventRow::detail)),
          List.of());

  private final List<SessionEvent.RepCounted> reps = new ArrayList<>();
  private final List<EventRow> rows = new ArrayList<>();

  /** A row of the events. */
  record EventRow(long timeNs, String foot, String event, String detail) {}

  /** Starts with empty tables. */
  public ReplayTables() {}

  @Override
  public void onEvent(SessionEvent event) {
    switch (event) {
      case SessionEvent.Sensed sensed -> onSensed(sensed.event());
      case SessionEvent.RepCounted counted -> {
        reps.add(counted);
        Rep rep = counted.rep();
        rows.add(new EventRow(rep.topNs(), rep.foot().label(), "TOP", ""));
        rows.add(new EventRow(rep.loweringNs(), rep.foot().label(), "LOWERING", ""));
      }
      case SessionEvent.RepRejected(var rejected) ->
          rows.add(
              new EventRow(
                  rejected.endNs(), rejected.foot().label(), "NO_REP", rejected.reason().text()));
      case SessionEvent.PadLost(long timeNs) -> rows.add(new EventRow(timeNs, "", "PAD_LOST", ""));
      case SessionEvent.PadBack(long timeNs, long gapNs) ->
          rows.add(
              new EventRow(
                  timeNs, "", "PAD_BACK", "gap " + Seconds.text(gapNs, DECIMALS, '.') + " s"));
      case SessionEvent.DropOut dropOut ->
          rows.add(
              new EventRow(dropOut.timeNs(), dropOut.foot().label(), "DROP_OUT", dropOut.text()));
      case SessionEvent.PadRate rate ->
          rows.add(
              new EventRow(
                  rate.timeNs(), "", rate.isEnough() ? "RATE_OK" : "RATE_FAULT", rate.text()));
      case SessionEvent.StepTaken(ToeStep step, int _) -> {
        rows.add(new EventRow(step.startNs(), step.foot().label(), "TOE_STEP", ""));
        rows.add(new EventRow(step.endNs(), step.foot().label(), "TOE_STEP_END", ""));
      }
      case SessionEvent.PadFound _,
          SessionEvent.Started _,
          SessionEvent.SetEnded _,
          SessionEvent.LoweringSeen _,
          SessionEvent.CueShown _,
          SessionEvent.Ended _ -> {
        // What the machine did, not the person.
      }
    }
  }

  private void onSensed(HeelEvent event) {
    switch (event) {
      case HeelEvent.FootOn _ -> add(event, "FOOT_ON", "");
      case HeelEvent.FootOff _ -> add(event, "FOOT_OFF", "");
      case HeelEvent.HeelOff _ -> add(event, "HEEL_OFF", "");
      case HeelEvent.HeelDown _ -> add(event, "HEEL_DOWN", "");
      case HeelEvent.ToeRaise _ -> add(event, "TOE_RAISE", "");
      case HeelEvent.PartialLift _ -> {
        // Whoever tells repetitions apart tells of it, as a NO_REP.
      }
      case HeelEvent.SensorFault fault ->
          add(event, "SENSOR_FAULT", fault.channel().label() + ": " + fault.kind().text());
      case HeelEvent.SensorOk ok -> add(event, "SENSOR_OK", ok.channel().label());
    }
  }

  private void add(HeelEvent event, String name, String detail) {
    rows.add(new EventRow(event.timeNs(), event.foot().label(), name, detail));
  }

  /** How many repetitions were counted so far. */
  public int repCount() {
    return reps.size();
  }

  /**
   * Writes {@code reps.csv} and {@code events.csv}, in place of those that may be there.
   *
   * @param directory made if it is missing
   * @throws ExportException if that fails
   */
  public void write(Path directory) throws ExportException {
    List<EventRow> sorted = new ArrayList<>(rows);
    // A stable sort: what happened at the same time stays in the order of confirmation.
    sorted.sort(Comparator.comparingLong(EventRow::timeNs));
    ExportFolder.make(directory);
    ExportTrouble trouble = new ExportTrouble(directory);
    try {
      write(directory, REPS, reps);
      write(directory, EVENTS, sorted);
    } catch (IOException e) {
      throw trouble.explain(e);
    }
  }

  private static <T> void write(Path directory, CsvTable<T> table, List<T> rows)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(table.fileName()))) {
      CsvRows<T> csv = table.rows(out, CsvOptions.PLAIN, LineDelimiter.LF);
      for (T row : rows) {
        csv.add(row);
      }
      csv.finish();
    }
  }
}
