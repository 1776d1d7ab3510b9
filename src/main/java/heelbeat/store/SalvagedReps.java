package heelbeat.store;

import heelbeat.store.DamagedRows.Row;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the repetitions of a damaged store to their sums. One whose sum is right is certain
 * wherever it lay, and tells which of its session's names is the right one; one whose sum is wrong
 * gets back the byte that was changed, or is left out.
 */
final class SalvagedReps {
  private final SalvagedSessions sessions;

  /** How many repetitions have the right sum under a name, by the session's key. */
  private final Map<Long, Map<String, Integer>> right = new HashMap<>();

  private final Set<Long> nameless = new HashSet<>();

  /** The version of the schema in which repetitions got their sums. */
  private final int version;

  /** Where the columns of {@link RepSum#ALL} lie in such a row. */
  private final int[] places;

  SalvagedReps(SalvagedSessions sessions, List<RowShape> shapes) {
    this.sessions = sessions;
    RowShape summed =
        shapes.stream()
            .filter(shape -> shape.columns().contains(RepSum.COLUMN))
            .findFirst()
            .orElseThrow();
    this.version = summed.version();
    this.places = RepSum.ALL.stream().mapToInt(summed::column).toArray();
  }

  /** Learns from each row under which name it is right. */
  void learn(Row row) {
    if (hasSum(row)) {
      long session = row.number("session");
      for (String name : sessions.names(session)) {
        if (RepSum.isRight(name, summed(row))) {
          right.computeIfAbsent(session, _ -> new HashMap<>()).merge(name, 1, Integer::sum);
        }
      }
    }
  }

  /** All rows are learnt by now: names the sessions. */
  void decide() {
    right.forEach((session, names) ->
        sessions.rename(
            session,
            names.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
  }

  /** Whether a row is known to be as it was written. */
  boolean isRight(Row row) {
    long session = row.number("session");
    return right.containsKey(session)
        && hasSum(row)
        && RepSum.isRight(sessions.name(session), summed(row));
  }

  /** Whether a row is known not to be as it was written. */
  boolean isWrong(Row row) {
    return right.containsKey(row.number("session")) && hasSum(row) && !isRight(row);
  }

  /** A row as it was written, for all that is known; empty if it cannot have been. */
  Optional<Row> mend(Row row) {
    long session = row.number("session");
    if (isRep(row) && row.shape().version() != sessions.version()) {
      // What an older version left behind.
      return Optional.empty();
    }
    if (!hasSum(row) || isRight(row)) {
      return sessions.has(session) ? Optional.of(row) : Optional.empty();
    }
    for (long other : right.keySet()) {
      if (RepSum.isRight(sessions.name(other), summed(row))) {
        return Optional.of(row.with("session", other));
      }
    }
    if (right.containsKey(session)) {
      return RepSum.mend(sessions.name(session), summed(row))
          .map(change -> row.with(change.column(), change.value()));
    }
    nameless.add(session);
    return sessions.has(session) ? Optional.of(row) : Optional.empty();
  }

  /** Takes the sums from repetitions of sessions no name of which is right. */
  void finish(SalvagedStore salvaged) throws SQLException {
    if (nameless.isEmpty()) {
      return;
    }
    try (PreparedStatement forget =
        salvaged.connection().prepareStatement("UPDATE rep SET sum = NULL WHERE session = ?")) {
      for (long session : nameless) {
        forget.setLong(1, session);
        forget.executeUpdate();
      }
    }
  }

  private boolean hasSum(Row row) {
    return isRep(row) && row.shape().version() == version && RepSum.isIn(summed(row));
  }

  private RepSum.Values summed(Row row) {
    return place -> row.values()[places[place]];
  }

  private static boolean isRep(Row row) {
    return row.shape().table().equals("rep");
  }
}
