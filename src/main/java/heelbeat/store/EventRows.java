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
import heelbeat.session.SessionEvent.CueShown;
import heelbeat.session.SessionEvent.DropOut;
import heelbeat.session.SessionEvent.Ended;
import heelbeat.session.SessionEvent.LoweringSeen;
import heelbeat.session.SessionEvent.PadBack;
import heelbeat.session.SessionEvent.PadFound;
import heelbeat.session.SessionEvent.PadLost;
import heelbeat.session.SessionEvent.PadRate;
import heelbeat.session.SessionEvent.RepCounted;
import heelbeat.session.SessionEvent.RepRejected;
import heelbeat.session.SessionEvent.Sensed;
import heelbeat.session.SessionEvent.SetEnded;
import heelbeat.session.SessionEvent.Started;
import heelbeat.session.SessionEvent.StepTaken;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/**
 * Turns events into rows, within the caller's transaction. Writing an event a second time changes
 * nothing, so that a batch whose commit failed half-way can simply be written again.
 */
final class EventRows implements AutoCloseable {
  private final PreparedStatement insertSession;
  private final PreparedStatement findSession;
  private final PreparedStatement closeOlder;
  private final PreparedStatement reopen;
  private final PreparedStatement insertRep;
  private final PreparedStatement insertStep;
  private final PreparedStatement insertRejected;
  private final PreparedStatement insertFault;
  private final PreparedStatement endSession;

  private @Nullable UUID currentUuid;
  private long currentId;

  EventRows(Connection connection) throws SQLException {
    insertSession =
        connection.prepareStatement(
            "INSERT INTO session (uuid, started_ms, offset_s, zone, clock_trusted, boot, uptime_ns,"
                + " start_ns,"
                + " protocol, exercise, mode, thigh_weight_kg, rate_hz, sensor, adc, full_scale_counts, feet,"
                + " hold_least_ns, hold_target_ns, hold_most_ns,"
                + " lowering_least_ns, lowering_target_ns, lowering_most_ns)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (uuid) DO NOTHING");
    findSession = connection.prepareStatement("SELECT id FROM session WHERE uuid = ?");
    closeOlder =
        connection.prepareStatement(
            "UPDATE session AS s SET end_ns = "
                + StoreReader.LAST_NS
                + ", interrupted = 1 WHERE end_ns IS NULL AND id <> ?");
    reopen =
        connection.prepareStatement(
            "UPDATE session SET end_ns = NULL, interrupted = 0, stopped = 0 WHERE id = ?");
    insertRep =
        connection.prepareStatement(
            "INSERT INTO rep (session, number, foot, heel_off_ns, top_ns, lowering_ns,"
                + " heel_down_ns, concentric_error_ns, hold_error_ns, eccentric_error_ns,"
                + " rest_ns, unload_ns, reload_ns, rise_part, longest_hold_ns, set_number, turn, lag_ns,"
                + " faults, phases_kept)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (session, number) DO NOTHING");
    insertStep =
        connection.prepareStatement(
            "INSERT INTO step (session, number, foot, start_ns, end_ns) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (session, number) DO NOTHING");
    insertRejected =
        connection.prepareStatement(
            "INSERT INTO rejected (session, foot, start_ns, end_ns, reason)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insertFault =
        connection.prepareStatement(
            "INSERT INTO fault (session, time_ns, kind, channel, gap_ns, text)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    endSession =
        connection.prepareStatement(
            "UPDATE session SET end_ns = ?, interrupted = 0, stopped = ? WHERE id = ?");
  }

  void insert(NewSession session, SessionEvent event) throws SQLException {
    long id = idOf(session);
    switch (event) {
      case Started _ -> start(id);
      case RepCounted(Rep rep, int number, Judgement judgement) ->
          insertRep(id, rep, number, judgement);
      case StepTaken(ToeStep step, int number) -> insertStep(id, step, number);
      case RepRejected(RejectedRep rejected) -> insertRejected(id, rejected);
      case Sensed(SensorFault(Foot _, long timeNs, Channel channel, SensorFault.Kind kind)) ->
          insertFault(id, timeNs, StoredFault.Kind.SENSOR_FAULT, channel, null, kind.words());
      case Sensed(SensorOk(Foot _, long timeNs, Channel channel)) ->
          insertFault(id, timeNs, StoredFault.Kind.SENSOR_OK, channel, null, "believed again");
      case PadLost(long timeNs) ->
          insertFault(id, timeNs, StoredFault.Kind.PAD_LOST, null, null, "nothing comes");
      case PadBack(long timeNs, long gapNs) ->
          insertFault(id, timeNs, StoredFault.Kind.PAD_BACK, null, gapNs, "it comes again");
      case Ended(long timeNs, boolean isStopped) -> endSession(id, timeNs, isStopped);
      case Sensed other ->
          throw new IllegalArgumentException("has no place in the store: " + other);
      case PadFound _, PadRate _, DropOut _, LoweringSeen _, CueShown _, SetEnded _ ->
          throw new IllegalArgumentException("has no place in the store: " + event);
    }
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
      insertSession(session);
      findSession.setString(1, session.uuid().toString());
      try (ResultSet row = findSession.executeQuery()) {
        currentId = row.getLong(1);
      }
      currentUuid = session.uuid();
    }
    return currentId;
  }

  private void insertSession(NewSession session) throws SQLException {
    PadFormat format = session.started().format();
    insertSession.setString(1, session.uuid().toString());
    Moment moment = session.moment();
    insertSession.setLong(2, moment.wallTime().toEpochMilli());
    insertSession.setInt(
        3, moment.zone().getRules().getOffset(moment.wallTime()).getTotalSeconds());
    insertSession.setString(4, moment.zone().getId());
    insertSession.setInt(5, moment.isTrusted() ? 1 : 0);
    insertSession.setString(6, moment.uptime().boot());
    insertSession.setLong(7, moment.uptime().sinceBootNs());
    insertSession.setLong(8, session.started().timeNs());
    insertSession.setString(9, session.plan().protocol().name());
    insertSession.setString(10, session.plan().exercise().name());
    insertSession.setString(11, session.plan().mode().label());
    insertSession.setDouble(12, session.plan().thighWeightKg());
    insertSession.setDouble(13, format.sampleRateHz());
    insertSession.setString(14, format.sensor().label());
    insertSession.setString(15, format.adc());
    insertSession.setInt(16, format.fullScaleCounts());
    insertSession.setString(
        17, format.feet().stream().map(Foot::label).collect(Collectors.joining(" ")));
    setSpan(18, session.plan().protocol().tempo().hold());
    setSpan(21, session.plan().protocol().tempo().lowering());
    insertSession.executeUpdate();
  }

  private void setSpan(int first, PhaseSpan span) throws SQLException {
    boolean isAny = span.equals(PhaseSpan.ANY);
    insertSession.setObject(first, isAny ? null : span.leastNs());
    insertSession.setObject(first + 1, isAny ? null : span.targetNs());
    insertSession.setObject(first + 2, isAny ? null : span.mostNs());
  }

  private void insertRep(long id, Rep rep, int number, Judgement judgement) throws SQLException {
    insertRep.setLong(1, id);
    insertRep.setInt(2, number);
    insertRep.setString(3, rep.foot().label());
    insertRep.setLong(4, rep.heelOffNs());
    insertRep.setLong(5, rep.topNs());
    insertRep.setLong(6, rep.loweringNs());
    insertRep.setLong(7, rep.heelDownNs());
    insertRep.setLong(8, rep.errors().concentricNs());
    insertRep.setLong(9, rep.errors().holdNs());
    insertRep.setLong(10, rep.errors().eccentricNs());
    insertRep.setLong(11, rep.form().restNs());
    insertRep.setLong(12, rep.form().unloadNs());
    insertRep.setLong(13, rep.form().reloadNs());
    insertRep.setDouble(14, rep.form().risePart());
    insertRep.setLong(15, rep.form().longestHoldNs());
    insertRep.setInt(16, judgement.set());
    insertRep.setInt(17, judgement.turn());
    insertRep.setLong(18, judgement.lagNs());
    insertRep.setString(
        19,
        judgement.faults().stream()
            .sorted()
            .map(FormFault::label)
            .collect(Collectors.joining(" ")));
    insertRep.setInt(20, judgement.phasesKept());
    if (insertRep.executeUpdate() == 0) {
      Logger.warn("repetition {} of session {} was in the store already", number, id);
    }
  }

  private void insertStep(long id, ToeStep step, int number) throws SQLException {
    insertStep.setLong(1, id);
    insertStep.setInt(2, number);
    insertStep.setString(3, step.foot().label());
    insertStep.setLong(4, step.startNs());
    insertStep.setLong(5, step.endNs());
    insertStep.executeUpdate();
  }

  private void insertRejected(long id, RejectedRep rejected) throws SQLException {
    insertRejected.setLong(1, id);
    insertRejected.setString(2, rejected.foot().label());
    insertRejected.setLong(3, rejected.startNs());
    insertRejected.setLong(4, rejected.endNs());
    insertRejected.setString(5, rejected.reason().name());
    insertRejected.executeUpdate();
  }

  private void insertFault(
      long id,
      long timeNs,
      StoredFault.Kind kind,
      @Nullable Channel channel,
      @Nullable Long gapNs,
      String words)
      throws SQLException {
    insertFault.setLong(1, id);
    insertFault.setLong(2, timeNs);
    insertFault.setString(3, kind.name());
    insertFault.setString(4, channel == null ? null : channel.label());
    insertFault.setObject(5, gapNs, Types.BIGINT);
    insertFault.setString(6, words);
    insertFault.executeUpdate();
  }

  private void endSession(long id, long timeNs, boolean isStopped) throws SQLException {
    endSession.setLong(1, timeNs);
    endSession.setBoolean(2, isStopped);
    endSession.setLong(3, id);
    endSession.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement :
        new PreparedStatement[] {
          insertSession,
          findSession,
          closeOlder,
          reopen,
          insertRep,
          insertStep,
          insertRejected,
          insertFault,
          endSession
        }) {
      statement.close();
    }
  }
}
