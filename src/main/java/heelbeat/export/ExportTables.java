package heelbeat.export;

import heelbeat.coach.SetFinding;
import heelbeat.rep.Measured;
import heelbeat.rep.RejectedRep;
import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import heelbeat.summary.DaySummary;
import heelbeat.summary.NotCounted;
import heelbeat.summary.SessionSummary;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The tables of an export. */
final class ExportTables {
  /** Rises with every change that a reader of the files could stumble over. */
  static final int SCHEMA_VERSION = 3;

  /** A tenth of a millisecond: finer than any sample. */
  private static final int DECIMALS = 4;

  static final CsvTable<SessionSummary> SESSIONS =
      new CsvTable<>(
          "sessions.csv",
          "A row for each session, in the order they were recorded in",
          after(
              Column.moment("its start", row -> row.session().started()),
              Column.seconds(
                  "duration_s",
                  DECIMALS,
                  "From start to end, by the pad's own clock",
                  row -> row.session().durationNs()),
              Column.integer(
                  "push_ups",
                  "",
                  "Push-ups; both heels together are one",
                  row -> row.totals().pushUps()),
              Column.integer(
                  "push_ups_good", "", "Push-ups without a fault", row -> row.totals().good()),
              Column.integer(
                  "longest_streak",
                  "",
                  "The most good push-ups in a row",
                  row -> row.totals().longestStreak()),
              Column.integer("sets", "", "Sets begun", SessionSummary::sets),
              Column.seconds(
                  "tension_s",
                  DECIMALS,
                  "Time under tension: how long a heel was up",
                  row -> row.totals().tensionNs()),
              Column.secondsIfAny(
                  "lift_mean_s",
                  DECIMALS,
                  "Mean time from heel-off to the top; empty without repetitions",
                  row -> row.both().concentric().map(Measured::ns)),
              Column.secondsIfAny(
                  "hold_mean_s",
                  DECIMALS,
                  "Mean time at the top; empty without repetitions",
                  row -> row.both().hold().map(Measured::ns)),
              Column.secondsIfAny(
                  "lowering_mean_s",
                  DECIMALS,
                  "Mean time of lowering; empty without repetitions",
                  row -> row.both().eccentric().map(Measured::ns)),
              Column.secondsIfAny(
                  "lift_mean_error_s",
                  DECIMALS,
                  errorOfMean("lift"),
                  row -> row.both().concentric().map(Measured::errorNs)),
              Column.secondsIfAny(
                  "hold_mean_error_s",
                  DECIMALS,
                  errorOfMean("hold"),
                  row -> row.both().hold().map(Measured::errorNs)),
              Column.secondsIfAny(
                  "lowering_mean_error_s",
                  DECIMALS,
                  errorOfMean("lowering"),
                  row -> row.both().eccentric().map(Measured::errorNs)),
              Column.numberIfAny(
                  "cadence_per_min",
                  "1/min",
                  1,
                  "Push-ups a minute, without pauses; empty with fewer than two",
                  row -> row.totals().perMinute()),
              Column.numberIfAny(
                  "adherence",
                  "",
                  3,
                  "Part of lifts, holds and lowerings that took as long as the protocol asks; empty"
                      + " without repetitions",
                  row -> row.totals().adherence()),
              Column.numberIfAny(
                  "symmetry_percent",
                  "%",
                  1,
                  "Symmetry index 100 (L - R) / ((L + R) / 2) of the mean times that the heels were"
                      + " up (Robinson et al. 1987); empty if one foot did nothing",
                  row -> row.totals().symmetryPercent()),
              Column.integer(
                  "not_counted", "", "Movements that were no push-ups", SessionSummary::notCounted),
              Column.integer(
                  "partials",
                  "",
                  "Of those not counted, lifts in which the heel never left the pad",
                  row -> row.totals().partials()),
              Column.integer("toe_steps", "", "Steps on the toes", row -> row.totals().steps()),
              Column.seconds(
                  "toe_time_s",
                  DECIMALS,
                  "How long a foot stood on its toes between steps",
                  row -> row.totals().toesNs()),
              Column.integer(
                  "reps",
                  "",
                  "Repetitions of both feet: the rows of reps.csv",
                  row -> row.both().count()),
              Column.integer(
                  "reps_left",
                  "",
                  "Repetitions of the left foot",
                  row -> row.side(Foot.LEFT).count()),
              Column.integer(
                  "reps_right",
                  "",
                  "Repetitions of the right foot",
                  row -> row.side(Foot.RIGHT).count()),
              Column.integer(
                  "sensor_faults",
                  "",
                  "How often a sensor failed, or the whole pad went away",
                  SessionSummary::troubles),
              Column.flag(
                  "complete",
                  "Whether the session's end was recorded; false after a power cut and while it"
                      + " lasts",
                  row -> row.session().complete()),
              Column.flag(
                  "clock_trusted",
                  "Whether dates and times of day can be believed: the machine's clock was set at the"
                      + " start, or later and before the machine was turned off; durations are right"
                      + " either way",
                  row -> row.session().clockTrusted()),
              Column.text("protocol", "The protocol's name", row -> row.session().protocol()),
              Column.text("exercise", "The exercise's name", row -> row.session().exercise()),
              Column.text(
                  "mode",
                  "Who set the pace: shadow, the person; metronome, the device",
                  row -> row.session().mode().label()),
              Column.number(
                  "thigh_weight_kg",
                  "kg",
                  1,
                  "The weight on each working thigh",
                  row -> row.session().thighWeightKg()),
              Column.text(
                  "label",
                  "What somebody called it; empty if nobody did",
                  row -> row.session().label()),
              Column.text(
                  "findings",
                  "What no single push-up shows, each with its percentage",
                  row ->
                      row.totals().findings().stream()
                          .map(SetFinding::text)
                          .collect(Collectors.joining("; "))),
              Column.text("session", "Names the session for ever", row -> row.session().uuid()),
              Column.time("started", "When the session started", row -> row.session().started()),
              Column.time(
                  "ended",
                  "When the session ended; after a power cut, the last thing known of it",
                  row -> row.session().at(row.session().endNs())),
              Column.text(
                  "time_zone", "The time zone at the start", row -> row.session().zone().getId()),
              Column.text("feet", "The feet that the pad has sensors for", ExportTables::feet),
              Column.text(
                  "sensor",
                  "What sits under the foot: fsr or loadcell",
                  row -> row.session().sensor().label()),
              Column.text("adc", "The converter's name", row -> row.session().adc()),
              Column.integer(
                  "full_scale_counts",
                  "counts",
                  "The count that a sensor cannot exceed",
                  row -> row.session().fullScaleCounts()),
              Column.number(
                  "sample_rate_hz",
                  "Hz",
                  3,
                  "The pad's nominal samples a second",
                  row -> row.session().rateHz()),
              Column.integer(
                  "schema_version",
                  "",
                  "The version of these files' columns",
                  _ -> SCHEMA_VERSION)),
          List.of("session"));

  static final CsvTable<StoredRep> REPS =
      new CsvTable<>(
          "reps.csv",
          "A row for each repetition, session by session, in the order they were counted in",
          PhaseColumns.FOR_PEOPLE.between(
              after(
                  Column.moment("heel-off", ExportTables::heelOff),
                  Column.text(
                      "session",
                      "The session it belongs to, as in sessions.csv",
                      row -> row.session().uuid()),
                  Column.integer("number", "", "1 for the session's first", StoredRep::number),
                  Column.text("foot", "left or right", row -> row.rep().foot().label()),
                  Column.time("heel_off", "When the heel lost contact", ExportTables::heelOff),
                  sinceStart(
                      "heel_off_s", "When the heel lost contact", row -> row.rep().heelOffNs()),
                  sinceStart("top_s", "When the heel was at its highest", row -> row.rep().topNs()),
                  sinceStart(
                      "lower_s", "When the heel started down", row -> row.rep().loweringNs()),
                  sinceStart(
                      "heel_down_s",
                      "When the heel touched the pad again",
                      row -> row.rep().heelDownNs())),
              DECIMALS,
              StoredRep::rep,
              JudgementColumns.then(
                  DECIMALS,
                  StoredRep::rep,
                  StoredRep::judgement,
                  Column.flag(
                      "clock_trusted",
                      "Whether the date and time of day can be believed",
                      row -> row.session().clockTrusted()))),
          List.of("session", "number"));

  static final CsvTable<NotCounted> NOT_COUNTED =
      new CsvTable<>(
          "not-counted.csv",
          "A row for each movement that was no push-up, session by session, in the order of time",
          after(
              Column.moment("its start", NotCounted::started),
              Column.text(
                  "session",
                  "The session it belongs to, as in sessions.csv",
                  row -> row.session().uuid()),
              Column.text("foot", "left or right", row -> row.movement().foot().label()),
              Column.text("why", "Why it was not counted", row -> row.movement().reason().text()),
              Column.text(
                  "reason",
                  "The same in a word or two: " + reasons(),
                  row -> row.movement().reason().label()),
              Column.seconds(
                  "length_s",
                  DECIMALS,
                  "How long it took",
                  row -> row.movement().endNs() - row.movement().startNs()),
              Column.flag(
                  "clock_trusted",
                  "Whether the date and time of day can be believed",
                  row -> row.session().clockTrusted())),
          List.of());

  static final CsvTable<DaySummary> DAYS =
      new CsvTable<>(
          "days.csv",
          "A row for each day on which anything was done",
          DayColumns.all(),
          List.of("date"));

  private ExportTables() {}

  private static OffsetDateTime heelOff(StoredRep row) {
    return row.at(row.rep().heelOffNs());
  }

  private static String reasons() {
    return Arrays.stream(RejectedRep.Reason.values())
        .map(RejectedRep.Reason::label)
        .collect(Collectors.joining(", "));
  }

  static String errorOfMean(String phase) {
    return "Standard error of "
        + phase
        + "_mean_s: the mean of its repetitions' standard errors, for what shifts one may shift all";
  }

  private static Column<StoredRep> sinceStart(
      String name, String description, ToLongFunction<StoredRep> padTimeNs) {
    return Column.seconds(
        name,
        DECIMALS,
        description + ", since the session's start",
        row -> padTimeNs.applyAsLong(row) - row.session().startNs());
  }

  private static String feet(SessionSummary summary) {
    return summary.session().feet().stream()
        .sorted()
        .map(Foot::label)
        .collect(Collectors.joining(" "));
  }

  @SafeVarargs
  private static <T> List<Column<T>> after(List<Column<T>> first, Column<T>... others) {
    List<Column<T>> all = new ArrayList<>(first);
    for (Column<T> other : others) {
      all.add(other);
    }
    return all;
  }
}
