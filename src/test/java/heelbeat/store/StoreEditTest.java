package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.PhaseSpan;
import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import heelbeat.coach.TempoPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels and deletions, a device writing the same store meanwhile. */
class StoreEditTest {
  private static final int REPS = 3000;

  @TempDir private Path dir;

  @Test
  void aDeviceWritesOnWhileSessionsAreLabelledAndDeleted() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
      live(writer, 10, true);
      live(writer, 20, true);
      live(writer, 5, false);
      try (StoreEdit edit = StoreEdit.open(dir)) {
        edit.delete(List.of(sessions().getFirst()));
        edit.label(sessions().getLast(), "it runs");
        writer.add(Events.rep(6), 0);
        writer.add(Events.ended(9 * Events.SECOND_NS), 0);
        assertTrue(writer.commit(0));
      }
      assertEquals(List.of(20, 6), reps());
      assertEquals("it runs", sessions().getLast().label());
      assertTrue(sessions().getLast().complete());
    }
  }

  @Test
  void nothingIsLeftOfADeletedSessionAndItsRoomIsUsedAgain() throws Exception {
    try (SessionStore store = SessionStore.open(dir)) {
      StoreWriter writer = new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE);
      live(writer, REPS, true);
      long pages = Long.parseLong(Events.pragma(store, "page_count"));
      try (StoreEdit edit = StoreEdit.open(dir)) {
        edit.delete(sessions());
      }
      for (String table : List.of("session", "rep", "step", "rejected", "fault")) {
        try (Statement statement = store.connection().createStatement();
            ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
          assertEquals(0, count.getInt(1), table);
        }
      }
      live(writer, REPS, true);
      assertEquals(pages, Long.parseLong(Events.pragma(store, "page_count")));
      assertEquals("ok", Events.pragma(store, "integrity_check"));
    }
  }

  @Test
  void whereThereIsNoStoreNoneIsMade() {
    assertThrows(StoreException.class, () -> StoreEdit.open(dir));
    assertTrue(Files.notExists(dir.resolve("heelbeat.db")));
  }

  @Test
  void aSessionKeepsTheTempoThatWasAskedFor() throws Exception {
    Plan slow = Plans.slow();
    try (SessionStore store = SessionStore.open(dir)) {
      live(new StoreWriter(store, Events.WALL_CLOCK, slow), 1, true);
      live(new StoreWriter(store, Events.WALL_CLOCK, Plan.FREE), 1, true);
    }
    TempoPlan asked = slow.protocol().tempo();
    assertNotEquals(PhaseSpan.ANY, asked.hold());
    assertNotEquals(PhaseSpan.ANY, asked.lowering());
    assertEquals(Optional.of(asked.hold()), sessions().getFirst().hold());
    assertEquals(Optional.of(asked.lowering()), sessions().getFirst().lowering());
    assertEquals(Optional.empty(), sessions().getLast().hold());
    assertEquals(Optional.empty(), sessions().getLast().lowering());
  }

  private static void live(StoreWriter writer, int reps, boolean ends) {
    writer.add(Events.started(), 0);
    for (int number = 1; number <= reps; number++) {
      writer.add(Events.rep(number), 0);
    }
    if (ends) {
      writer.add(Events.ended((reps + 2) * Events.SECOND_NS), 0);
    }
    assertTrue(writer.commit(0));
  }

  private List<StoredSession> sessions() throws StoreException {
    try (StoreReader reader = StoreReader.open(dir)) {
      return reader.sessions();
    }
  }

  private List<Integer> reps() throws StoreException {
    try (StoreReader reader = StoreReader.open(dir)) {
      List<Integer> reps = new ArrayList<>();
      for (StoredSession session : reader.sessions()) {
        reps.add(StoredReps.count(reader, session));
      }
      return reps;
    }
  }
}
