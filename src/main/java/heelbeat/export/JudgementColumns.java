package heelbeat.export;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.rep.Rep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a repetition was done: the same columns in an export and a replay. */
final class JudgementColumns {
  private JudgementColumns() {}

  /** The columns, and then the table's last. */
  static <T> List<Column<T>> then(
      int decimals, Function<T, Rep> rep, Function<T, Judgement> judgement, Column<T> last) {
    List<Column<T>> columns = new ArrayList<>(judged(decimals, judgement));
    columns.addAll(form(decimals, rep));
    columns.add(last);
    return List.copyOf(columns);
  }

  private static <T> List<Column<T>> judged(int decimals, Function<T, Judgement> judgement) {
    return List.of(
        Column.integer("set", "", "1 for the session's first", row -> judgement.apply(row).set()),
        Column.integer(
            "push_up",
            "",
            "1 for the session's first; both heels together share one",
            row -> judgement.apply(row).pushUp()),
        Column.seconds(
            "lag_s",
            decimals,
            "How much later the heel left than the other one of its push-up; 0 if that follows or"
                + " stayed down",
            row -> judgement.apply(row).lagNs()),
        Column.text(
            "faults",
            "What was wrong: " + labels() + "; empty for a good one",
            row ->
                judgement.apply(row).faults().stream()
                    .sorted()
                    .map(FormFault::label)
                    .collect(Collectors.joining(" "))));
  }

  private static <T> List<Column<T>> form(int decimals, Function<T, Rep> rep) {
    return List.of(
        Column.seconds(
            "rest_s",
            decimals,
            "How long the heel had been down before",
            row -> rep.apply(row).form().restNs()),
        Column.seconds(
            "unload_s",
            decimals,
            "How long its last three quarters of load took to go",
            row -> rep.apply(row).form().unloadNs()),
        Column.seconds(
            "reload_s",
            decimals,
            "How long its first quarter of load took to come back; next to nothing if it was"
                + " dropped",
            row -> rep.apply(row).form().reloadNs()),
        Column.numberIfAny(
            "rise_part",
            "",
            3,
            "What the forefoot carried more than at heel-off, as a part of its load at rest; empty on"
                + " the edge of a step",
            row -> rep.apply(row).form().risePart()),
        Column.numberIfAny(
            "rise_m",
            "m",
            3,
            "How far the body rose; empty but on the edge of a step",
            row -> rep.apply(row).form().riseM()));
  }

  private static String labels() {
    return Arrays.stream(FormFault.values())
        .map(FormFault::label)
        .collect(Collectors.joining(", "));
  }
}
