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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns rows into what they stand for: the way back of {@link EventRows}. A value that stands for
 * nothing is an {@link IllegalArgumentException}.
 */
final class StoredRows {
  private StoredRows() {}

  static StoredSession session(ResultSet row) throws SQLException {
    row.getLong("end_ns");
    boolean complete = !row.wasNull() && !row.getBoolean("interrupted");
    ZoneId zone = zone(row.getString("zone"), row.getInt("offset_s"));
    return new StoredSession(
        row.getLong("id"),
        row.getString("uuid"),
        Instant.ofEpochMilli(row.getLong("started_ms")).atZone(zone).toOffsetDateTime(),
        zone,
        row.getBoolean("clock_trusted"),
        new Uptime(row.getString("boot"), row.getLong("uptime_ns")),
        row.getLong("start_ns"),
        row.getLong("last_ns"),
        complete,
        row.getString("protocol"),
        row.getString("exercise"),
        oneOf(Mode.values(), Mode::label, row.getString("mode")),
        row.getDouble("thigh_weight_kg"),
        row.getDouble("rate_hz"),
        oneOf(SensorKind.values(), SensorKind::label, row.getString("sensor")),
        row.getString("adc"),
        row.getInt("full_scale_counts"),
        several(Foot.values(), Foot::label, row.getString("feet")),
        span(row, "hold"),
        span(row, "lowering"),
        row.getString("label"));
  }

  private static Optional<PhaseSpan> span(ResultSet row, String phase) throws SQLException {
    long leastNs = row.getLong(phase + "_least_ns");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new PhaseSpan(
                leastNs, row.getLong(phase + "_target_ns"), row.getLong(phase + "_most_ns")));
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

  static LastSession lastSession(ResultSet row) throws SQLException {
    return new LastSession(
        session(row),
        row.getBoolean("stopped"),
        new LastSession.Counted(
            row.getInt("reps"), row.getInt("steps"), row.getInt("sets"), row.getInt("turns")));
  }

  static StoredRep rep(StoredSession session, ResultSet row) throws SQLException {
    return new StoredRep(
        session,
        row.getInt("number"),
        new Rep(
            foot(row.getString("foot")),
            row.getLong("heel_off_ns"),
            row.getLong("top_ns"),
            row.getLong("lowering_ns"),
            row.getLong("heel_down_ns"),
            new PhaseErrors(
                row.getLong("concentric_error_ns"),
                row.getLong("hold_error_ns"),
                row.getLong("eccentric_error_ns")),
            new RepForm(
                row.getLong("rest_ns"),
                row.getLong("unload_ns"),
                row.getLong("reload_ns"),
                row.getDouble("rise_part"),
                row.getLong("longest_hold_ns"))),
        new Judgement(
            row.getInt("set_number"),
            row.getInt("turn"),
            row.getLong("lag_ns"),
            several(FormFault.values(), FormFault::label, row.getString("faults")),
            row.getInt("phases_kept")));
  }

  static ToeStep step(ResultSet row) throws SQLException {
    return new ToeStep(foot(row.getString("foot")), row.getLong("start_ns"), row.getLong("end_ns"));
  }

  static RejectedRep rejected(ResultSet row) throws SQLException {
    return new RejectedRep(
        foot(row.getString("foot")),
        row.getLong("start_ns"),
        row.getLong("end_ns"),
        RejectedRep.Reason.valueOf(row.getString("reason")));
  }

  static StoredFault fault(ResultSet row) throws SQLException {
    long gapNs = row.getLong("gap_ns");
    OptionalLong gap = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(gapNs);
    return new StoredFault(
        row.getLong("time_ns"),
        StoredFault.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("channel"))
            .map(label -> oneOf(Channel.values(), Channel::label, label)),
        gap,
        row.getString("text"));
  }

  private static <T> Set<T> several(T[] values, Function<T, String> labelOf, String labels) {
    return Arrays.stream(labels.split(" "))
        .filter(label -> !label.isEmpty())
        .map(label -> oneOf(values, labelOf, label))
        .collect(Collectors.toSet());
  }

  private static Foot foot(String label) {
    return oneOf(Foot.values(), Foot::label, label);
  }

  private static <T> T oneOf(T[] values, Function<T, String> labelOf, String label) {
    return Arrays.stream(values)
        .filter(value -> labelOf.apply(value).equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown: " + label));
  }
}
