package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import heelbeat.coach.TempoPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an older Heelbeat stored is read and written for ever. */
class FrozenStoreTest {
  @TempDir private Path dir;

  static IntStream versions() {
    return IntStream.rangeClosed(1, Schema.CURRENT.version());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everythingInItIsReadBack(int version) throws Exception {
    FrozenStore.thaw(version, dir);
    SessionStore.open(dir).close();
    try (StoreReader reader = StoreReader.open(dir)) {
      assertEquals(2, reader.sessions().size());
      StoredSession whole = reader.sessions().getFirst();
      assertEquals(FrozenStore.WHOLE.uuid().toString(), whole.uuid());
      assertEquals(Events.STARTED, whole.started().toInstant());
      assertEquals(Events.ZONE, whole.zone());
      assertTrue(whole.clockTrusted());
      assertTrue(whole.complete());
      assertEquals(60 * Events.SECOND_NS, whole.durationNs());
      TempoPlan tempo = Plans.slow().protocol().tempo();
      assertEquals(Optional.of(tempo.hold()), whole.hold());
      assertEquals(Optional.of(tempo.lowering()), whole.lowering());
      assertEquals(FrozenStore.LABEL, whole.label());
      assertEquals(reps(whole, FrozenStore.REPS), reps(reader, whole));
      assertEquals(List.of(FrozenStore.STEP), reader.steps(whole));
      assertEquals(List.of(FrozenStore.REJECTED), reader.rejected(whole));
      assertEquals(
          List.of(StoredFault.Kind.SENSOR_FAULT, StoredFault.Kind.PAD_BACK),
          reader.faults(whole).stream().map(StoredFault::kind).toList());
      assertEquals(OptionalLong.of(2), reader.faults(whole).getLast().gapNs());

      StoredSession cutOff = reader.sessions().getLast();
      assertEquals(Instant.parse("1970-01-01T00:01:00Z"), cutOff.started().toInstant());
      assertFalse(cutOff.clockTrusted());
      assertFalse(cutOff.complete());
      assertEquals(FrozenStore.CUT_OFF.moment().uptime(), cutOff.uptime());
      assertEquals(Optional.empty(), cutOff.hold());
      assertEquals("", cutOff.label());
      assertEquals(reps(cutOff, 1), reps(reader, cutOff));
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void itIsWrittenOn(int version) throws Exception {
    FrozenStore.thaw(version, dir);
    try (SessionStore store = SessionStore.open(dir)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
      writer.add(Events.started(), 0);
      writer.add(Events.rep(1), 0);
      writer.add(Events.ended(3 * Events.SECOND_NS), 0);
      assertTrue(writer.commit(0));
      assertEquals("ok", Events.pragma(store, "integrity_check"));
    }
    try (StoreReader reader = StoreReader.open(dir)) {
      assertEquals(3, reader.sessions().size());
      assertTrue(reader.sessions().getLast().complete());
      assertEquals(
          List.of(FrozenStore.REPS, 1, 1),
          List.of(
              StoredReps.count(reader, reader.sessions().get(0)),
              StoredReps.count(reader, reader.sessions().get(1)),
              StoredReps.count(reader, reader.sessions().get(2))));
    }
  }

  /** A change to what was released belongs into a migration of its own. */
  @ParameterizedTest
  @MethodSource("versions")
  void theScriptsUpToAVersionMakeWhatWasReleasedAsThatVersion(int version) throws Exception {
    FrozenStore.thaw(version, dir);
    Path fresh = dir.resolve("fresh.db");
    try (Connection connection = SessionStore.connect(fresh, false)) {
      new Schema(Schema.CURRENT.migrations().subList(0, version)).migrate(connection, fresh);
      try (Connection frozen = SessionStore.connect(SessionStore.fileIn(dir), true)) {
        assertEquals(schema(frozen), schema(connection));
      }
    }
  }

  private static List<String> schema(Connection connection) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_schema"
                    + " ORDER BY type, name")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static List<StoredRep> reps(StoredSession session, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(Events::rep)
        .map(rep -> new StoredRep(session, rep.number(), rep.rep(), rep.judgement()))
        .toList();
  }

  private static List<StoredRep> reps(StoreReader reader, StoredSession session)
      throws StoreException {
    List<StoredRep> reps = new ArrayList<>();
    reader.forEachRep(session, reps::add);
    return reps;
  }
}
