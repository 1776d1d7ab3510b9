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
  /**
   * More rows are on no page. If so many are wrong and none is right, then not all of them can have
   * been changed: it is the name.
   */
  private static final int MOST_WRONG = 50;

  /** To find a byte takes about a millisecond; a device that starts has to be ready soon. */
  private static final int MOST_TRIED = 1000;

  private final SalvagedSessions sessions;
  private int tried;

  /** How many repetitions have the right sum under a name, by the session's key. */
  private final Map<Long, Map<String, Integer>> right = new HashMap<>();

  /** How many rows of a session have the right sum under no name of it. */
  private final Map<Long, Integer> wrong = new HashMap<>();

  /** Sessions whose names are known to be right. */
  private final Set<Long> named = new HashSet<>();

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
    if (!hasSum(row)) {
      return;
    }
    long session = row.number("session");
    boolean isRight = false;
    for (String name : sessions.names(session)) {
      if (RepSum.isRight(name, summed(row))) {
        isRight = true;
        right.computeIfAbsent(session, _ -> new HashMap<>()).merge(name, 1, Integer::sum);
      }
    }
    if (!isRight) {
      wrong.merge(session, 1, Integer::sum);
    }
  }

  /** All rows are learnt by now: names the sessions. */
  void decide() {
    right.forEach((session, names) ->
        sessions.rename(
            session,
            names.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
    named.addAll(right.keySet());
    for (long session : sessions.surelyNamed()) {
      if (wrong.getOrDefault(session, 0) <= MOST_WRONG) {
        named.add(session);
      }
    }
  }

  /** Whether a row is known to be as it was written. */
  boolean isRight(Row row) {
    long session = row.number("session");
    return named.contains(session)
        && hasSum(row)
        && RepSum.isRight(sessions.name(session), summed(row));
  }

  /** Whether a row is known not to be as it was written. */
  boolean isWrong(Row row) {
    return named.contains(row.number("session")) && hasSum(row) && !isRight(row);
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
    if (tried++ > MOST_TRIED) {
      return named.contains(session) ? Optional.empty() : keep(row, session);
    }
    for (long other : named) {
      if (RepSum.isRight(sessions.name(other), summed(row))) {
        return Optional.of(row.with("session", other));
      }
    }
    if (named.contains(session)) {
      return RepSum.mend(sessions.name(session), summed(row))
          .map(change -> row.with(change.column(), change.value()));
    }
    return keep(row, session);
  }

  /** Of a session whose name nobody knows any repetition may be right. */
  private Optional<Row> keep(Row row, long session) {
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
