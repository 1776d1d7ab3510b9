package heelbeat.store;

import heelbeat.coach.Mode;
import heelbeat.signal.SensorKind;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a damaged store: those whose rows are there, and those of which only their name
 * or what belongs to them is left.
 */
final class SalvagedSessions {
  /** What a session is called whose own row was damaged or lost. */
  static final String LABEL = "recovered: its own entry was damaged";

  private static final String UNKNOWN = "unknown";

  private static final String FIRST_AND_LAST =
      """
      SELECT min(first) AS first, max(last) AS last FROM (
        SELECT min(heel_off_ns) AS first, max(heel_down_ns) AS last FROM rep WHERE session = ?1
        UNION ALL SELECT min(start_ns), max(end_ns) FROM step WHERE session = ?1
        UNION ALL SELECT min(start_ns), max(end_ns) FROM rejected WHERE session = ?1
        UNION ALL SELECT min(time_ns), max(time_ns) FROM fault WHERE session = ?1)
      """;

  private final RowShape shape;
  private final NavigableMap<Long, @Nullable Object[]> rows = new TreeMap<>();
  private final Map<Long, @Nullable Object[]> unsure = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Set<Long> used = new HashSet<>();
  private final Set<Long> mended = new HashSet<>();
  private final Set<Long> lost = new HashSet<>();
  private int version;

  SalvagedSessions(RowShape shape) {
    this.shape = shape;
  }

  /** Learns of sessions by a row of any table. */
  void learn(DamagedRows.Row row) {
    if (row.isPart()) {
      if (row.shape().table().equals("rep")) {
        // Of all tables theirs alone changed with the version, so that they alone tell it.
        version = Math.max(version, row.shape().version());
      }
      if (row.isSure()) {
        used.add(row.number("session"));
      }
    } else if (row.shape().table().equals(RowShape.SESSION)) {
      (row.isSure() ? rows : unsure).putIfAbsent(row.rowId(), row.values());
    } else if (row.isOfNames() && row.isSure() && row.values()[0] instanceof String name) {
      learn(name, row.values()[1]);
    }
  }

  private void learn(String name, @Nullable Object id) {
    // A damaged name names nothing.
    if (id instanceof Long session && StoredRow.isName(name)) {
      names.putIfAbsent(session, name);
    }
  }

  /**
   * All rows are learnt by now: decides which sessions there were.
   *
   * @param areNamesWhole whether a session without a name cannot have been
   */
  void decide(boolean areNamesWhole) {
    unsure.forEach((id, row) -> {
      boolean isNamed = names.containsKey(id) && names.get(id).equals(row[shape.column("uuid")]);
      if (isNamed || (used.contains(id) && !areNamesWhole)) {
        rows.putIfAbsent(id, row);
      }
    });
    boolean isReported = areNamesWhole && names.keySet().containsAll(rows.keySet());
    for (long id : used) {
      if (!rows.containsKey(id) && (names.containsKey(id) || !isReported)) {
        lost.add(id);
      }
    }
  }

  /** The version of the schema that the rows are of. */
  int version() {
    return version == 0 ? Schema.CURRENT.version() : version;
  }

  /** What a session may be called: as its row says, and as the index of the names does. */
  Set<String> names(long id) {
    Set<String> all = new HashSet<>();
    @Nullable Object[] row = rows.get(id);
    if (row != null && row[shape.column("uuid")] instanceof String name) {
      all.add(name);
    }
    if (names.containsKey(id)) {
      all.add(names.get(id));
    }
    return all;
  }

  /** The sessions of which row and index say the same name. */
  Set<Long> surelyNamed() {
    Set<Long> sure = new HashSet<>();
    rows.forEach((id, row) -> {
      if (names.containsKey(id) && names.get(id).equals(row[shape.column("uuid")])) {
        sure.add(id);
      }
    });
    return sure;
  }

  /** What a session is called that was renamed. */
  String name(long id) {
    return names.getOrDefault(id, "");
  }

  /** Gives a session the name that is the right one. */
  void rename(long id, String name) {
    names.put(id, name);
    @Nullable Object[] row = rows.get(id);
    if (row != null) {
      row[shape.column("uuid")] = name;
    }
  }

  /** Whether there was such a session. */
  boolean has(long id) {
    return rows.containsKey(id) || lost.contains(id);
  }

  /** Whether a session's own row was lost or changed. */
  boolean isMended(long id) {
    return mended.contains(id) || lost.contains(id);
  }

  /** Sessions that there was a name of, and nothing else is left. */
  int onlyNames() {
    return (int) names.keySet().stream().filter(id -> !has(id)).count();
  }

  /** Adds them to a store that has all that belongs to them. */
  void addTo(SalvagedStore store) throws SQLException {
    try (MendedSession mend = new MendedSession(shape);
        PreparedStatement span = store.connection().prepareStatement(FIRST_AND_LAST)) {
      NavigableMap<Long, @Nullable Object[]> sound = new TreeMap<>();
      for (Map.Entry<Long, @Nullable Object[]> row : rows.entrySet()) {
        if (mend.isSound(row.getValue())) {
          sound.put(row.getKey(), row.getValue());
          store.add(shape, row.getKey(), row.getValue());
        }
      }
      for (long id : rows.keySet()) {
        if (!sound.containsKey(id)) {
          mended.add(id);
        }
      }
      Set<Long> others = new HashSet<>(mended);
      others.addAll(lost);
      for (long id : others) {
        @Nullable Object[] substitute = substitute(id, span, sound);
        @Nullable Object[] left = rows.getOrDefault(id, substitute);
        store.add(shape, id, mend.mend(left, substitute));
      }
    }
  }

  /** A row for a session that nothing is known of but what belongs to it. */
  private @Nullable Object[] substitute(
      long id, PreparedStatement span, NavigableMap<Long, @Nullable Object[]> sound)
      throws SQLException {
    @Nullable Object[] row = new @Nullable Object[shape.columns().size()];
    var nearest = sound.floorEntry(id) != null ? sound.floorEntry(id) : sound.ceilingEntry(id);
    set(row, "started_ms", 0L);
    set(row, "offset_s", 0L);
    set(row, "zone", "Z");
    set(row, "rate_hz", 0.0);
    set(row, "sensor", SensorKind.LOAD_CELL.label());
    set(row, "adc", UNKNOWN);
    set(row, "full_scale_counts", 0L);
    set(row, "feet", "");
    if (nearest != null) {
      // The pad and the zone are most often those of the session before.
      System.arraycopy(nearest.getValue(), 0, row, 0, row.length);
      set(row, "started_ms", endedMs(nearest.getKey() < id, nearest.getValue()));
    }
    set(row, "clock_trusted", 0L);
    set(row, "boot", "");
    set(row, "uptime_ns", 0L);
    span.setLong(1, id);
    try (ResultSet found = span.executeQuery()) {
      set(row, "start_ns", found.getLong("first"));
      set(row, "end_ns", found.getLong("last"));
    }
    set(row, "interrupted", 1L);
    set(row, "stopped", 0L);
    set(row, "protocol", UNKNOWN);
    set(row, "exercise", UNKNOWN);
    set(row, "mode", Mode.SHADOW.label());
    set(row, "thigh_weight_kg", 0.0);
    askNothingOf("hold", row);
    askNothingOf("lowering", row);
    set(row, "label", LABEL);
    set(row, "uuid", names.getOrDefault(id, madeUp(id, row)));
    return row;
  }

  private void askNothingOf(String phase, @Nullable Object[] row) {
    set(row, phase + "_least_ns", null);
    set(row, phase + "_target_ns", null);
    set(row, phase + "_most_ns", null);
  }

  private void set(@Nullable Object[] row, String column, @Nullable Object value) {
    row[shape.column(column)] = value;
  }

  /** When a session ended; of one that comes after, when it began. */
  private long endedMs(boolean isBefore, @Nullable Object[] session) {
    long ms = shape.number(session, "started_ms");
    long endNs = shape.number(session, "end_ns");
    long startNs = shape.number(session, "start_ns");
    return isBefore && endNs > startNs ? ms + (endNs - startNs) / 1_000_000 : ms;
  }

  /** The same each time, so that to recover twice brings nothing twice. */
  private String madeUp(long id, @Nullable Object[] row) {
    String content =
        "%d %d %d".formatted(id, shape.number(row, "start_ns"), shape.number(row, "started_ms"));
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
