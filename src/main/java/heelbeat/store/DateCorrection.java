package heelbeat.store;

import heelbeat.text.Count;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tinylog.Logger;

/**
 * Puts sessions on the calendar that began before anybody had set the clock: how long ago that was,
 * the uptime tells. Those of a boot that ended with the clock not set stay as they are. Its own
 * time is a monotonic clock in nanoseconds, of the caller's; one thread uses it.
 */
final class DateCorrection {
  /** Somebody may pull the plug soon after the clock was set; to look costs next to nothing. */
  static final long LOOK_EVERY_NS = 5_000_000_000L;

  private static final String UNDATED =
      "SELECT id, uptime_ns, zone, offset_s FROM session WHERE clock_trusted = 0 AND boot = ?";

  private static final String DATE =
      "UPDATE session SET started_ms = ?, offset_s = ?, clock_trusted = 1 WHERE id = ?";

  /** A session and its true start, to the hundredth of a second that uptimes have. */
  private record Undated(long id, Instant started, ZoneId zone) {}

  private final SessionStore store;
  private final WallClock wallClock;
  private long dueNs;
  private String trouble = "";

  /** The first look is due at once: the process before may have left something. */
  DateCorrection(SessionStore store, WallClock wallClock, long nowNs) {
    this.store = store;
    this.wallClock = wallClock;
    this.dueNs = nowNs;
  }

  /** How long until the next look is due: 0 or less for now. */
  long untilDueNs(long nowNs) {
    return dueNs - nowNs;
  }

  /** Corrects what is to be corrected, if the clock is set by now. */
  void look(long nowNs) {
    dueNs = nowNs + LOOK_EVERY_NS;
    ClockReading now = wallClock.now();
    if (!now.isTrusted() || now.uptime().boot().isEmpty()) {
      return;
    }
    try {
      int corrected = correct(store.connection(), now);
      if (corrected > 0) {
        Logger.info(
            "{}: the clock is set now; corrected the dates of {}",
            store.file(),
            Count.of(corrected, "session"));
      }
      trouble = "";
    } catch (SQLException e) {
      report(StoreException.explain(e));
    }
  }

  private static int correct(Connection connection, ClockReading now) throws SQLException {
    List<Undated> undated = undated(connection, now);
    if (!undated.isEmpty()) {
      Transactions.run(connection, () -> date(connection, undated));
    }
    return undated.size();
  }

  private static List<Undated> undated(Connection connection, ClockReading now)
      throws SQLException {
    List<Undated> undated = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNDATED)) {
      query.setString(1, now.uptime().boot());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long agoNs = now.uptime().sinceBootNs() - row.getLong("uptime_ns");
          undated.add(
              new Undated(
                  row.getLong("id"),
                  now.wallTime().minusNanos(agoNs),
                  StoredRows.zone(row.getString("zone"), row.getInt("offset_s"))));
        }
      }
    }
    return undated;
  }

  private static void date(Connection connection, List<Undated> undated) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(DATE)) {
      for (Undated session : undated) {
        Instant started = session.started();
        update.setLong(1, StoredRows.readableMs(started));
        update.setInt(2, session.zone().getRules().getOffset(started).getTotalSeconds());
        update.setLong(3, session.id());
        update.executeUpdate();
      }
    }
  }

  /** Logs trouble when it is new, not at every look. */
  private void report(String newTrouble) {
    if (!newTrouble.equals(trouble)) {
      trouble = newTrouble;
      Logger.warn("{}: dates wait to be corrected: {}", store.file(), newTrouble);
    }
  }
}
