package heelbeat.store;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.rep.RejectedRep;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole store for rows that {@link StoredRows} would refuse, or that belong to no
 * session. SQLite does it, in a fifth of the time that reading them takes: a device has to be ready
 * soon.
 */
final class SenselessRows {
  private static final String OF_A_SESSION = "session IN (SELECT id FROM session)";

  private static final String FOOT = in("foot", labels(Foot.values(), Foot::label));

  private static final String KINDS = labels(StoredFault.Kind.values(), StoredFault.Kind::name);

  /** What is true of each repetition. */
  private static final String REP =
      all(
          between("number", 1, Integer.MAX_VALUE),
          FOOT,
          times("heel_off_ns", "top_ns", "lowering_ns", "heel_down_ns"),
          "heel_off_ns <= top_ns AND top_ns <= lowering_ns AND lowering_ns <= heel_down_ns",
          "heel_off_ns < heel_down_ns",
          lengths("concentric_error_ns", "hold_error_ns", "eccentric_error_ns"),
          times("rest_ns", "unload_ns", "reload_ns", "longest_hold_ns", "lag_ns"),
          "ifnull(abs(rise_part) < 9e999, 1) AND ifnull(abs(rise_m) < 9e999, 1)",
          between("set_number", 1, Integer.MAX_VALUE),
          between("push_up", 1, Integer.MAX_VALUE),
          in("faults", combinations()),
          between("phases_kept", 0, Judgement.PHASES));

  /** What is true of each row of a table, by its name. */
  private static final Map<String, String> TRUE_OF = new LinkedHashMap<>();

  static {
    TRUE_OF.put("rep", all(OF_A_SESSION, REP));
    TRUE_OF.put(
        "step",
        all(
            OF_A_SESSION,
            between("number", 1, Integer.MAX_VALUE),
            FOOT,
            times("start_ns", "end_ns"),
            "start_ns <= end_ns"));
    TRUE_OF.put(
        "rejected",
        all(
            OF_A_SESSION,
            FOOT,
            times("start_ns", "end_ns"),
            in("reason", labels(RejectedRep.Reason.values(), RejectedRep.Reason::name))));
    TRUE_OF.put(
        "fault",
        all(
            OF_A_SESSION,
            times("time_ns"),
            in("kind", KINDS),
            "(channel IS NULL OR " + in("channel", labels(Channel.values(), Channel::label)) + ")",
            "(gap_ns IS NULL OR " + lengths("gap_ns") + ")"));
  }

  private static final String SUMMED =
      "SELECT uuid, session, %s FROM rep JOIN session AS s ON s.id = session WHERE sum IS NOT NULL"
          .formatted(String.join(", ", RepSum.ALL));

  private SenselessRows() {}

  /** One of them, in words for a person; empty if there is none. */
  static Optional<String> find(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(StoreReader.SESSIONS)) {
        while (row.next()) {
          try {
            StoredRows.session(row);
          } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(
                words("session", row.getString("id"), String.valueOf(e.getMessage())));
          }
        }
      }
      for (Map.Entry<String, String> table : TRUE_OF.entrySet()) {
        String sql =
            "SELECT session FROM %s WHERE NOT ifnull(%s, 0) LIMIT 1"
                .formatted(table.getKey(), table.getValue());
        try (ResultSet row = statement.executeQuery(sql)) {
          if (row.next()) {
            return Optional.of(words(table.getKey(), row.getString(1), "damaged"));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The same, or one whose sum is wrong: that takes as long as to read the store. */
  static Optional<String> findThoroughly(Connection connection) throws SQLException {
    Optional<String> senseless = find(connection);
    if (senseless.isPresent()) {
      return senseless;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SUMMED)) {
      while (row.next()) {
        if (!RepSum.isRight(row.getString(1), values(row))) {
          return Optional.of(words("rep", row.getString(2), StoredRows.WRONG_SUM));
        }
      }
    }
    return Optional.empty();
  }

  /** Deletes repetitions without sense, of sessions that may not be there yet; how many. */
  static int deleteReps(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("DELETE FROM rep WHERE NOT ifnull(" + REP + ", 0)");
    }
  }

  private static RepSum.Values values(ResultSet row) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[RepSum.ALL.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 3);
    }
    return place -> values[place];
  }

  private static String words(String table, String session, String what) {
    return "table %s, session %s: %s".formatted(table, session, what);
  }

  private static String all(String... parts) {
    return "(" + String.join(" AND ", parts) + ")";
  }

  private static String between(String column, long least, long most) {
    return column + " BETWEEN " + least + " AND " + most;
  }

  private static String times(String... columns) {
    return Arrays.stream(columns)
        .map(column -> between(column, -StoredRow.MOST_NS, StoredRow.MOST_NS))
        .collect(Collectors.joining(" AND "));
  }

  private static String lengths(String... columns) {
    return Arrays.stream(columns)
        .map(column -> between(column, 0, StoredRow.MOST_NS))
        .collect(Collectors.joining(" AND "));
  }

  private static String in(String column, String values) {
    return column + " IN (" + values + ")";
  }

  private static <T> String labels(T[] values, Function<T, String> labelOf) {
    return quoted(Arrays.stream(values).map(labelOf));
  }

  /** Each choice of form faults, in the order that {@link EventRows} writes them in. */
  private static String combinations() {
    FormFault[] all = FormFault.values();
    return quoted(
        IntStream.range(0, 1 << all.length)
            .mapToObj(choice ->
                IntStream.range(0, all.length)
                    .filter(i -> (choice >> i & 1) == 1)
                    .mapToObj(i -> all[i].label())
                    .collect(Collectors.joining(" "))));
  }

  private static String quoted(Stream<String> values) {
    return values.map(value -> "'" + value + "'").collect(Collectors.joining(", "));
  }
}
