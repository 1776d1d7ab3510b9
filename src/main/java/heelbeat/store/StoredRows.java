package heelbeat.store;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.coach.Mode;
import heelbeat.coach.PhaseSpan;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.rep.ToeStep;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into what they stand for: the way back of {@link EventRows}. A value that stands for
 * nothing is an {@link IllegalArgumentException}.
 */
final class StoredRows {
  /** The years that ISO 8601 writes with four digits, in milliseconds. */
  private static final long YEAR_0_MS =
      OffsetDateTime.of(0, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC).toInstant().toEpochMilli();

  private static final long YEAR_9999_MS =
      OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC).toInstant().toEpochMilli();

  /** What is said of a repetition that is not as it was written. */
  static final String WRONG_SUM = "its sum is that of other values";

  /** The nearest time of day that can be read again; a clock may be set to any. */
  static long readableMs(Instant time) {
    Instant first = Instant.ofEpochMilli(YEAR_0_MS);
    Instant last = Instant.ofEpochMilli(YEAR_9999_MS);
    return (time.isBefore(first) ? first : time.isAfter(last) ? last : time).toEpochMilli();
  }

  private StoredRows() {}

  static StoredSession session(ResultSet result) throws SQLException {
    StoredRow row = new StoredRow(result);
    result.getLong("end_ns");
    boolean complete = !result.wasNull() && !row.flag("interrupted");
    ZoneId zone = zone(row.text("zone"), result.getInt("offset_s"));
    Instant started = Instant.ofEpochMilli(row.within("started_ms", YEAR_0_MS, YEAR_9999_MS));
    long startNs = row.timeNs("start_ns");
    long endNs = row.timeNs("last_ns");
    if (endNs < startNs) {
      throw new IllegalArgumentException("it ends before it starts");
    }
    return new StoredSession(
        result.getLong("id"),
        row.uuid("uuid"),
        started.atZone(zone).toOffsetDateTime(),
        zone,
        row.flag("clock_trusted"),
        new Uptime(row.text("boot"), row.lengthNs("uptime_ns")),
        startNs,
        endNs,
        complete,
        row.text("protocol"),
        row.text("exercise"),
        row.oneOf(Mode.values(), Mode::label, "mode"),
        row.number("thigh_weight_kg"),
        row.number("rate_hz"),
        row.oneOf(SensorKind.values(), SensorKind::label, "sensor"),
        row.text("adc"),
        row.count("full_scale_counts"),
        row.several(Foot.values(), Foot::label, "feet"),
        span(row, "hold"),
        span(row, "lowering"),
        row.text("label"));
  }

  private static Optional<PhaseSpan> span(StoredRow row, String phase) throws SQLException {
    OptionalLong leastNs = row.lengthNsIfAny(phase + "_least_ns");
    return leastNs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PhaseSpan(
                leastNs.getAsLong(),
                row.lengthNs(phase + "_target_ns"),
                row.within(phase + "_most_ns", 0, Long.MAX_VALUE)));
  }

  /** A zone by its id; of one that this Java does not know, what was the offset at the start. */
  static ZoneId zone(String id, int offsetS) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      // Zones are renamed from time to time, and a store outlives that.
      return ZoneOffset.ofTotalSeconds(offsetS);
    }
  }

  static LastSession lastSession(ResultSet result) throws SQLException {
    StoredRow row = new StoredRow(result);
    return new LastSession(
        session(result),
        row.flag("stopped"),
        new LastSession.Counted(
            row.count("reps"), row.count("steps"), row.count("sets"), row.count("push_ups")));
  }

  static StoredRep rep(StoredSession session, ResultSet result) throws SQLException {
    StoredRow row = new StoredRow(result);
    long heelOffNs = row.timeNs("heel_off_ns");
    long heelDownNs = row.timeNs("heel_down_ns");
    if (heelOffNs == heelDownNs) {
      // As of a row that was overwritten with zeros.
      throw new IllegalArgumentException("it takes no time");
    }
    StoredRep rep =
        new StoredRep(
            session,
            row.ordinal("number"),
            new Rep(
                foot(row),
                heelOffNs,
                row.timeNs("top_ns"),
                row.timeNs("lowering_ns"),
                heelDownNs,
                new PhaseErrors(
                    row.lengthNs("concentric_error_ns"),
                    row.lengthNs("hold_error_ns"),
                    row.lengthNs("eccentric_error_ns")),
                new RepForm(
                    row.timeNs("rest_ns"),
                    row.timeNs("unload_ns"),
                    row.timeNs("reload_ns"),
                    row.numberIfAny("rise_part"),
                    row.numberIfAny("rise_m"),
                    row.timeNs("longest_hold_ns"))),
            new Judgement(
                row.ordinal("set_number"),
                row.ordinal("push_up"),
                row.timeNs("lag_ns"),
                row.several(FormFault.values(), FormFault::label, "faults"),
                (int) row.within("phases_kept", 0, Judgement.PHASES)));
    requireSum(session, row);
    return rep;
  }

  private static void requireSum(StoredSession session, StoredRow row) throws SQLException {
    @Nullable Object[] values = row.values(RepSum.ALL);
    if (RepSum.isIn(place -> values[place])
        && !RepSum.isRight(session.uuid(), place -> values[place])) {
      throw new IllegalArgumentException(WRONG_SUM);
    }
  }

  static ToeStep step(ResultSet result) throws SQLException {
    StoredRow row = new StoredRow(result);
    row.ordinal("number");
    return new ToeStep(foot(row), row.timeNs("start_ns"), row.timeNs("end_ns"));
  }

  static RejectedRep rejected(ResultSet result) throws SQLException {
    StoredRow row = new StoredRow(result);
    return new RejectedRep(
        foot(row),
        row.timeNs("start_ns"),
        row.timeNs("end_ns"),
        row.oneOf(RejectedRep.Reason.values(), RejectedRep.Reason::name, "reason"));
  }

  static StoredFault fault(ResultSet result) throws SQLException {
    StoredRow row = new StoredRow(result);
    return new StoredFault(
        row.timeNs("time_ns"),
        row.oneOf(StoredFault.Kind.values(), StoredFault.Kind::name, "kind"),
        row.oneOfIfAny(Channel.values(), Channel::label, "channel"),
        row.lengthNsIfAny("gap_ns"),
        row.text("text"));
  }

  private static Foot foot(StoredRow row) throws SQLException {
    return row.oneOf(Foot.values(), Foot::label, "foot");
  }
}
