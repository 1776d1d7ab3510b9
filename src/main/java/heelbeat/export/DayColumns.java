package heelbeat.export;

import heelbeat.coach.FormFault;
import heelbeat.rep.Measured;
import heelbeat.summary.DaySummary;
import heelbeat.summary.PhaseMeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A day at a glance. */
final class DayColumns {
  /** A hundredth of a second: finer than any mean is known. */
  private static final int DECIMALS = 2;

  private static final double NS_PER_MIN = 60e9;

  private DayColumns() {}

  /** The columns, those that most people look for first. */
  static List<Column<DaySummary>> all() {
    List<Column<DaySummary>> columns = new ArrayList<>();
    columns.add(Column.day("date", "The day, by the clock of its sessions", DaySummary::date));
    columns.add(
        Column.integer(
            "push_ups",
            "",
            "Push-ups; both heels together are one",
            row -> row.totals().pushUps()));
    columns.add(
        Column.integer(
            "push_ups_good", "", "Push-ups without a fault", row -> row.totals().good()));
    columns.add(
        Column.number(
            "tension_min",
            "min",
            1,
            "Time under tension: how long a heel was up",
            row -> row.totals().tensionNs() / NS_PER_MIN));
    columns.addAll(means("lift", "Mean time from heel-off to the top", PhaseMeans::concentric));
    columns.addAll(means("hold", "Mean time at the top", PhaseMeans::hold));
    columns.addAll(means("lowering", "Mean time of lowering", PhaseMeans::eccentric));
    for (FormFault fault : FormFault.values()) {
      columns.add(
          Column.integer(
              fault.label(),
              "",
              "Push-ups with this fault: " + fault.text(),
              row -> row.totals().faults().getOrDefault(fault, 0)));
    }
    columns.add(
        Column.integer(
            "reps_left", "", "Repetitions of the left foot", row -> row.totals().left()));
    columns.add(
        Column.integer(
            "reps_right", "", "Repetitions of the right foot", row -> row.totals().right()));
    columns.add(
        Column.integer(
            "not_counted", "", "Movements that were no push-ups", DaySummary::notCounted));
    columns.add(Column.integer("toe_steps", "", "Steps on the toes", DaySummary::steps));
    columns.add(Column.integer("sessions", "", "Sessions with push-ups", DaySummary::sessions));
    columns.add(
        Column.flag(
            "clock_trusted",
            "Whether the date can be believed: the machine's clock was set in all of it",
            DaySummary::isClockTrusted));
    return List.copyOf(columns);
  }

  private static List<Column<DaySummary>> means(
      String phase, String description, Function<PhaseMeans, Optional<Measured>> mean) {
    return List.of(
        Column.secondsIfAny(
            phase + "_mean_s",
            DECIMALS,
            description + "; empty without repetitions",
            row -> mean.apply(row.both()).map(Measured::ns)),
        Column.secondsIfAny(
            phase + "_mean_error_s",
            DECIMALS,
            ExportTables.errorOfMean(phase),
            row -> mean.apply(row.both()).map(Measured::errorNs)));
  }
}
