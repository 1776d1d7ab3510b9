package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
  @TempDir Path dir;

  private final NewSession session =
      new NewSession(UUID.randomUUID(), Events.MOMENT, Plans.named("technique"), Events.started());

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    RejectedRep rejected =
        new RejectedRep(
            Foot.RIGHT,
            Events.START_NS + 3,
            Events.START_NS + 7,
            RejectedRep.Reason.FOREFOOT_LIFTED);
    try (SessionStore store = SessionStore.open(dir)) {
      write(
          store,
          Events.started(),
          Events.rep(1),
          new SessionEvent.RepRejected(rejected),
          new SessionEvent.SensorChanged(
              new HeelEvent.SensorFault(
                  Foot.LEFT, 8, Channel.LEFT_HEEL, HeelEvent.SensorFault.Kind.STUCK)),
          new SessionEvent.SensorChanged(new HeelEvent.SensorOk(Foot.LEFT, 9, Channel.LEFT_HEEL)),
          new SessionEvent.PadLost(10),
          new SessionEvent.PadBack(12, 2),
          Events.rep(2),
          Events.ended(60 * Events.SECOND_NS));
    }
    try (StoreReader reader = StoreReader.open(dir)) {
      StoredSession stored = reader.sessions().getFirst();
      assertEquals(1, reader.sessions().size());
      assertEquals(session.uuid().toString(), stored.uuid());
      assertEquals(OffsetDateTime.parse("2026-03-29T01:30+01:00"), stored.started());
      assertEquals(Events.ZONE, stored.zone());
      assertTrue(stored.clockTrusted());
      assertTrue(stored.complete());
      assertEquals(60 * Events.SECOND_NS, stored.durationNs());
      assertEquals("technique", stored.protocol());
      assertEquals(Events.FORMAT.sampleRateHz(), stored.rateHz());
      assertEquals(Events.FORMAT.sensor(), stored.sensor());
      assertEquals("hx711", stored.adc());
      assertEquals(8388607, stored.fullScaleCounts());
      assertEquals(Set.of(Foot.LEFT, Foot.RIGHT), stored.feet());
      assertEquals(
          List.of(
              new StoredRep(stored, 1, Events.rep(1).rep(), Events.rep(1).judgement()),
              new StoredRep(stored, 2, Events.rep(2).rep(), Events.rep(2).judgement())),
          reps(reader, stored));
      assertEquals(List.of(rejected), reader.rejected(stored));
      Optional<Channel> leftHeel = Optional.of(Channel.LEFT_HEEL);
      OptionalLong unknown = OptionalLong.empty();
      assertEquals(
          List.of(
              new StoredFault(
                  8,
                  StoredFault.Kind.SENSOR_FAULT,
                  leftHeel,
                  unknown,
                  "the same count all the time"),
              new StoredFault(9, StoredFault.Kind.SENSOR_OK, leftHeel, unknown, "believed again"),
              new StoredFault(
                  10, StoredFault.Kind.PAD_LOST, Optional.empty(), unknown, "nothing comes"),
              new StoredFault(
                  12,
                  StoredFault.Kind.PAD_BACK,
                  Optional.empty(),
                  OptionalLong.of(2),
                  "it comes again")),
          reader.faults(stored));
    }
  }

  @Test
  void writingABatchASecondTimeChangesNothing() throws Exception {
    SessionEvent.Kept[] events = {
      Events.started(), Events.rep(1), new SessionEvent.PadLost(4), Events.ended(9)
    };
    try (SessionStore store = SessionStore.open(dir)) {
      write(store, events);
      write(store, events);
      try (StoreReader reader = store.reader()) {
        assertEquals(1, reader.sessions().size());
        assertEquals(1, reps(reader, reader.sessions().getFirst()).size());
        assertEquals(1, reader.faults(reader.sessions().getFirst()).size());
      }
    }
  }

  @Test
  void aFailedBatchLeavesNothingBehind() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      write(store, Events.started(), Events.rep(1));
      Events.pragma(store, "query_only = ON");
      assertThrows(SQLException.class, () -> write(store, Events.rep(2), Events.rep(3)));
      Events.pragma(store, "query_only = OFF");
      write(store, Events.rep(4));
      try (StoreReader reader = store.reader()) {
        assertEquals(
            List.of(1, 4),
            reps(reader, onlySession(store)).stream().map(StoredRep::number).toList());
      }
    }
  }

  @Test
  void aReaderSeesOneMomentWhileAnotherConnectionWrites() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      write(store, Events.started(), Events.rep(1));
      try (StoreReader before = StoreReader.open(dir)) {
        write(store, Events.rep(2));
        assertEquals(1, reps(before, before.sessions().getFirst()).size());
      }
      try (StoreReader after = StoreReader.open(dir)) {
        assertEquals(2, reps(after, after.sessions().getFirst()).size());
      }
    }
  }

  @Test
  void aCommitIsSyncedAndForeignKeysAreKept() throws Exception {
    try (SessionStore store = SessionStore.open(dir.resolve("made/on/demand"))) {
      assertEquals("wal", Events.pragma(store, "journal_mode"));
      assertEquals("2", Events.pragma(store, "synchronous"));
      assertEquals("1", Events.pragma(store, "foreign_keys"));
      assertEquals(String.valueOf(Schema.CURRENT.version()), Events.pragma(store, "user_version"));
    }
  }

  @Test
  void reopeningAddsToWhatIsThere() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (SessionStore store = SessionStore.open(dir)) {
        NewSession another =
            new NewSession(UUID.randomUUID(), Events.MOMENT, Plan.FREE, Events.started());
        store.write(List.of(new PendingEvent(another, Events.started())));
      }
    }
    try (StoreReader reader = StoreReader.open(dir)) {
      assertEquals(3, reader.sessions().size());
    }
  }

  private void write(SessionStore store, SessionEvent.Kept... events) throws SQLException {
    List<PendingEvent> pending = new ArrayList<>();
    for (SessionEvent.Kept event : events) {
      pending.add(new PendingEvent(session, event));
    }
    store.write(pending);
  }

  private static StoredSession onlySession(SessionStore store) throws StoreException {
    try (StoreReader reader = store.reader()) {
      assertEquals(1, reader.sessions().size());
      return reader.sessions().getFirst();
    }
  }

  private static List<StoredRep> reps(StoreReader reader, StoredSession session)
      throws StoreException {
    List<StoredRep> reps = new ArrayList<>();
    reader.forEachRep(session, reps::add);
    return reps;
  }
}
