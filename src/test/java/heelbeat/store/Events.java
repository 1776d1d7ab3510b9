package heelbeat.store;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent.Ended;
import heelbeat.session.SessionEvent.RepCounted;
import heelbeat.session.SessionEvent.Started;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Events of made-up sessions. */
final class Events {
  static final long SECOND_NS = 1_000_000_000L;

  /** A pad that has been on for a while when the session starts. */
  static final long START_NS = 100 * SECOND_NS;

  static final Instant STARTED = Instant.parse("2026-03-29T00:30:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final WallClock WALL_CLOCK =
      new WallClock(Clock.fixed(STARTED, ZONE), () -> ZONE, () -> true, () -> Uptime.UNKNOWN);

  static final ClockReading MOMENT = WALL_CLOCK.now();

  static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.LOAD_CELL, "hx711", 8388607, EnumSet.allOf(Channel.class));

  private Events() {}

  static Started started() {
    return new Started(START_NS, FORMAT);
  }

  /** The rep of that number, left and right in turn, each a second after the one before. */
  static RepCounted rep(int number) {
    long offNs = START_NS + number * SECOND_NS;
    Foot foot = number % 2 == 1 ? Foot.LEFT : Foot.RIGHT;
    return new RepCounted(
        new Rep(
            foot,
            offNs,
            offNs + 200_000_000L,
            offNs + 500_000_000L,
            offNs + 900_000_001L,
            new PhaseErrors(10_000_001L, 20_000_002L, 30_000_003L),
            new RepForm(100_000_001L, 80_000_002L, 5_000_003L, 0.375)),
        number,
        new Judgement(1, (number + 1) / 2, number % 2 * 9L, Set.of(FormFault.UNEVEN), 2));
  }

  static Ended ended(long afterStartNs) {
    return new Ended(START_NS + afterStartNs, false);
  }

  static Ended stopped(long afterStartNs) {
    return new Ended(START_NS + afterStartNs, true);
  }

  /** Runs a pragma on the connection that writes; its answer, or nothing if it has none. */
  static String pragma(SessionStore store, String pragma) throws SQLException {
    try (Statement statement = store.connection().createStatement()) {
      if (!statement.execute("PRAGMA " + pragma)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        return row.getString(1);
      }
    }
  }
}
