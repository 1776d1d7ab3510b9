package heelbeat.store;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.coach.PhaseSpan;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionEvent.Ended;
import heelbeat.session.SessionEvent.PadBack;
import heelbeat.session.SessionEvent.PadLost;
import heelbeat.session.SessionEvent.RepCounted;
import heelbeat.session.SessionEvent.RepRejected;
import heelbeat.session.SessionEvent.SensorChanged;
import heelbeat.session.SessionEvent.Started;
import heelbeat.session.SessionEvent.StepTaken;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.store.Insert.Into;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * Turns events into rows, within the caller's transaction. Writing an event a second time changes
 * nothing, so that a batch whose commit failed half-way can simply be written again.
 */
final class EventRows implements AutoCloseable {
  private static final List<Into<NewSession>> SESSION =
      List.of(
          new Into<>("uuid", session -> session.uuid().toString()),
          new Into<>("started_ms", session -> StoredRows.readableMs(session.moment().wallTime())),
          new Into<>("offset_s", session -> offsetS(session.moment())),
          new Into<>("zone", session -> session.moment().zone().getId()),
          new Into<>("clock_trusted", session -> session.moment().isTrusted()),
          new Into<>("boot", session -> session.moment().uptime().boot()),
          new Into<>("uptime_ns", session -> session.moment().uptime().sinceBootNs()),
          new Into<>("start_ns", session -> session.started().timeNs()),
          new Into<>("protocol", session -> session.plan().protocol().name()),
          new Into<>("exercise", session -> session.plan().exercise().name()),
          new Into<>("mode", session -> session.plan().mode().label()),
          new Into<>("thigh_weight_kg", session -> session.plan().thighWeightKg()),
          new Into<>("rate_hz", session -> format(session).sampleRateHz()),
          new Into<>("sensor", session -> format(session).sensor().label()),
          new Into<>("adc", session -> format(session).adc()),
          new Into<>("full_scale_counts", session -> format(session).fullScaleCounts()),
          new Into<>("feet", session -> labels(format(session).feet().stream(), Foot::label)),
          new Into<>("hold_least_ns", session -> asked(hold(session), PhaseSpan::leastNs)),
          new Into<>("hold_target_ns", session -> asked(hold(session), PhaseSpan::targetNs)),
          new Into<>("hold_most_ns", session -> asked(hold(session), PhaseSpan::mostNs)),
          new Into<>("lowering_least_ns", session -> asked(lowering(session), PhaseSpan::leastNs)),
          new Into<>(
              "lowering_target_ns", session -> asked(lowering(session), PhaseSpan::targetNs)),
          new Into<>("lowering_most_ns", session -> asked(lowering(session), PhaseSpan::mostNs)));

  private record RepRow(long session, String uuid, int number, Rep rep, Judgement judgement) {}

  private static final List<Into<RepRow>> REP =
      List.of(
          new Into<>("session", RepRow::session),
          new Into<>("number", RepRow::number),
          new Into<>("foot", row -> row.rep().foot().label()),
          new Into<>("heel_off_ns", row -> row.rep().heelOffNs()),
          new Into<>("top_ns", row -> row.rep().topNs()),
          new Into<>("lowering_ns", row -> row.rep().loweringNs()),
          new Into<>("heel_down_ns", row -> row.rep().heelDownNs()),
          new Into<>("concentric_error_ns", row -> row.rep().errors().concentricNs()),
          new Into<>("hold_error_ns", row -> row.rep().errors().holdNs()),
          new Into<>("eccentric_error_ns", row -> row.rep().errors().eccentricNs()),
          new Into<>("rest_ns", row -> row.rep().form().restNs()),
          new Into<>("unload_ns", row -> row.rep().form().unloadNs()),
          new Into<>("reload_ns", row -> row.rep().form().reloadNs()),
          new Into<>("rise_part", row -> number(row.rep().form().risePart())),
          new Into<>("rise_m", row -> number(row.rep().form().riseM())),
          new Into<>("longest_hold_ns", row -> row.rep().form().longestHoldNs()),
          new Into<>("set_number", row -> row.judgement().set()),
          new Into<>("push_up", row -> row.judgement().pushUp()),
          new Into<>("lag_ns", row -> row.judgement().lagNs()),
          new Into<>(
              "faults",
              row -> labels(row.judgement().faults().stream().sorted(), FormFault::label)),
          new Into<>("phases_kept", row -> row.judgement().phasesKept()));

  private static final List<Into<RepRow>> SUMMED =
      RepSum.OF.stream()
          .map(column ->
              REP.stream().filter(into -> into.column().equals(column)).findFirst().orElseThrow())
          .toList();

  private static final Into<RepRow> REP_SUM =
      new Into<>(
          RepSum.COLUMN,
          row -> RepSum.of(row.uuid(), place -> SUMMED.get(place).value().apply(row)));

  private record StepRow(long session, int number, ToeStep step) {}

  private static final List<Into<StepRow>> STEP =
      List.of(
          new Into<>("session", StepRow::session),
          new Into<>("number", StepRow::number),
          new Into<>("foot", row -> row.step().foot().label()),
          new Into<>("start_ns", row -> row.step().startNs()),
          new Into<>("end_ns", row -> row.step().endNs()));

  private record RejectedRow(long session, RejectedRep rejected) {}

  private static final List<Into<RejectedRow>> REJECTED =
      List.of(
          new Into<>("session", RejectedRow::session),
          new Into<>("foot", row -> row.rejected().foot().label()),
          new Into<>("start_ns", row -> row.rejected().startNs()),
          new Into<>("end_ns", row -> row.rejected().endNs()),
          new Into<>("reason", row -> row.rejected().reason().name()));

  private record FaultRow(
      long session,
      long timeNs,
      StoredFault.Kind kind,
      @Nullable Channel channel,
      @Nullable Long gapNs,
      String text) {}

  private static final List<Into<FaultRow>> FAULT =
      List.of(
          new Into<>("session", FaultRow::session),
          new Into<>("time_ns", FaultRow::timeNs),
          new Into<>("kind", row -> row.kind().name()),
          new Into<>("channel", row -> row.channel() == null ? null : row.channel().label()),
          new Into<>("gap_ns", FaultRow::gapNs),
          new Into<>("text", FaultRow::text));

  private final Insert<NewSession> sessions;
  private final Insert<RepRow> reps;
  private final Insert<StepRow> steps;
  private final Insert<RejectedRow> rejections;
  private final Insert<FaultRow> faults;
  private final PreparedStatement findSession;
  private final PreparedStatement closeOlder;
  private final PreparedStatement reopen;
  private final PreparedStatement endSession;

  private @Nullable UUID currentUuid;
  private long currentId;

  EventRows(Connection connection) throws SQLException {
    sessions = new Insert<>(connection, "session", SESSION);
    reps =
        new Insert<>(connection, "rep", Stream.concat(REP.stream(), Stream.of(REP_SUM)).toList());
    steps = new Insert<>(connection, "step", STEP);
    rejections = new Insert<>(connection, "rejected", REJECTED);
    faults = new Insert<>(connection, "fault", FAULT);
    findSession = connection.prepareStatement("SELECT id FROM session WHERE uuid = ?");
    closeOlder =
        connection.prepareStatement(
            "UPDATE session AS s SET end_ns = "
                + StoreReader.LAST_NS
                + ", interrupted = 1 WHERE end_ns IS NULL AND id <> ?");
    reopen =
        connection.prepareStatement(
            "UPDATE session SET end_ns = NULL, interrupted = 0, stopped = 0 WHERE id = ?");
    endSession =
        connection.prepareStatement(
            "UPDATE session SET end_ns = ?, interrupted = 0, stopped = ? WHERE id = ?");
  }

  private static int offsetS(ClockReading moment) {
    return moment.zone().getRules().getOffset(moment.wallTime()).getTotalSeconds();
  }

  private static PadFormat format(NewSession session) {
    return session.started().format();
  }

  private static PhaseSpan hold(NewSession session) {
    return session.plan().protocol().tempo().hold();
  }

  private static PhaseSpan lowering(NewSession session) {
    return session.plan().protocol().tempo().lowering();
  }

  /** What a protocol asks for; null where it asks for nothing. */
  private static @Nullable Long asked(PhaseSpan span, ToLongFunction<PhaseSpan> part) {
    return span.equals(PhaseSpan.ANY) ? null : part.applyAsLong(span);
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static <T> String labels(Stream<T> values, Function<T, String> label) {
    return values.map(label).collect(Collectors.joining(" "));
  }

  void insert(NewSession session, SessionEvent.Kept event) throws SQLException {
    long id = idOf(session);
    switch (event) {
      case Started _ -> start(id);
      case RepCounted(Rep rep, int number, Judgement judgement) -> {
        if (!reps.execute(new RepRow(id, session.uuid().toString(), number, rep, judgement))) {
          Logger.warn("repetition {} of session {} was in the store already", number, id);
        }
      }
      case StepTaken(ToeStep step, int number) -> steps.execute(new StepRow(id, number, step));
      case RepRejected(RejectedRep rejected) -> rejections.execute(new RejectedRow(id, rejected));
      case SensorChanged(SensorFault(Foot _, long timeNs, Channel channel, var kind)) ->
          insertFault(id, timeNs, StoredFault.Kind.SENSOR_FAULT, channel, null, kind.text());
      case SensorChanged(SensorOk(Foot _, long timeNs, Channel channel)) ->
          insertFault(id, timeNs, StoredFault.Kind.SENSOR_OK, channel, null, "believed again");
      case PadLost(long timeNs) ->
          insertFault(id, timeNs, StoredFault.Kind.PAD_LOST, null, null, "nothing comes");
      case PadBack(long timeNs, long gapNs) ->
          insertFault(id, timeNs, StoredFault.Kind.PAD_BACK, null, gapNs, "it comes again");
      case Ended(long timeNs, boolean isStopped) -> endSession(id, timeNs, isStopped);
    }
  }

  private void insertFault(
      long id,
      long timeNs,
      StoredFault.Kind kind,
      @Nullable Channel channel,
      @Nullable Long gapNs,
      String text)
      throws SQLException {
    faults.execute(new FaultRow(id, timeNs, kind, channel, gapNs, text));
  }

  /** The row is there: idOf() writes it for whichever event of the session comes first. */
  private void start(long id) throws SQLException {
    reopen.setLong(1, id);
    reopen.executeUpdate();
    closeOlder.setLong(1, id);
    closeOlder.executeUpdate();
  }

  private long idOf(NewSession session) throws SQLException {
    if (!session.uuid().equals(currentUuid)) {
      sessions.execute(session);
      findSession.setString(1, session.uuid().toString());
      try (ResultSet row = findSession.executeQuery()) {
        currentId = row.getLong(1);
      }
      currentUuid = session.uuid();
    }
    return currentId;
  }

  private void endSession(long id, long timeNs, boolean isStopped) throws SQLException {
    endSession.setLong(1, timeNs);
    endSession.setBoolean(2, isStopped);
    endSession.setLong(3, id);
    endSession.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (Insert<?> insert : List.of(sessions, reps, steps, rejections, faults)) {
      insert.close();
    }
    for (PreparedStatement statement : List.of(findSession, closeOlder, reopen, endSession)) {
      statement.close();
    }
  }
}
