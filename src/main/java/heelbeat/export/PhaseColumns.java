package heelbeat.export;

import heelbeat.rep.Rep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How long each phase of a repetition took: the same columns in an export and a replay. */
final class PhaseColumns {
  private PhaseColumns() {}

  /** The columns of a table, with those of the phases between its first and its last. */
  static <T> List<Column<T>> between(
      List<Column<T>> first, int decimals, Function<T, Rep> rep, List<Column<T>> last) {
    List<Column<T>> columns = new ArrayList<>(first);
    columns.add(
        Column.seconds(
            "concentric_s",
            decimals,
            "From heel-off to the top",
            row -> rep.apply(row).concentricNs()));
    columns.add(
        Column.seconds(
            "hold_s",
            decimals,
            "From the top to the start of lowering",
            row -> rep.apply(row).holdNs()));
    columns.add(
        Column.seconds(
            "eccentric_s",
            decimals,
            "From the start of lowering to heel-down",
            row -> rep.apply(row).eccentricNs()));
    columns.addAll(last);
    return List.copyOf(columns);
  }
}
