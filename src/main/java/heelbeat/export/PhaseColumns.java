package heelbeat.export;

import heelbeat.rep.Measured;
import heelbeat.rep.Rep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How long each phase of a repetition took: the same columns in an export and a replay. */
enum PhaseColumns {
  /** In an export, which people open. */
  FOR_PEOPLE("lift", "lowering"),
  /** In a replay, in the words of movement science. */
  FOR_SCIENCE("concentric", "eccentric");

  private final String lift;
  private final String lowering;

  PhaseColumns(String lift, String lowering) {
    this.lift = lift;
    this.lowering = lowering;
  }

  /** The columns of a table, with those of the phases between its first and its last. */
  <T> List<Column<T>> between(
      List<Column<T>> first, int decimals, Function<T, Rep> rep, List<Column<T>> last) {
    List<Column<T>> columns = new ArrayList<>(first);
    columns.add(length(lift + "_s", decimals, "From heel-off to the top", rep, Rep::concentricNs));
    columns.add(
        length("hold_s", decimals, "From the top to the start of lowering", rep, Rep::holdNs));
    columns.add(
        length(
            lowering + "_s",
            decimals,
            "From the start of lowering to heel-down",
            rep,
            Rep::eccentricNs));
    columns.add(error(lift, lift + "_s and top_s", decimals, rep, Rep::concentric));
    columns.add(error("hold", "hold_s", decimals, rep, Rep::hold));
    columns.add(error(lowering, lowering + "_s and lower_s", decimals, rep, Rep::eccentric));
    columns.addAll(last);
    return List.copyOf(columns);
  }

  private static <T> Column<T> length(
      String name,
      int decimals,
      String description,
      Function<T, Rep> rep,
      ToLongFunction<Rep> lengthNs) {
    return Column.seconds(name, decimals, description, row -> lengthNs.applyAsLong(rep.apply(row)));
  }

  private static <T> Column<T> error(
      String phase,
      String columns,
      int decimals,
      Function<T, Rep> rep,
      Function<Rep, Measured> length) {
    return length(
        phase + "_error_s",
        decimals,
        "Standard error of "
            + columns
            + ": the truth is within two of them at least nine times out of ten",
        rep,
        of -> length.apply(of).errorNs());
  }
}
