package heelbeat.store;

import heelbeat.coach.Plan;
import heelbeat.coach.Plans;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.ToeStep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A store of every schema that was ever released, as that release wrote it. They lie among the
 * test's resources, {@code schema-N.db}, and never change.
 *
 * <p>Before a schema is released, its store is made by {@link #main}: with the test classes on the
 * class path, {@code java heelbeat.store.FrozenStore src/test/resources/heelbeat/store}.
 */
final class FrozenStore {
  static final int REPS = 6;

  static final String LABEL = "left knee, \"stiff\"";

  static final ToeStep STEP = new ToeStep(Foot.LEFT, 101_000_000_000L, 101_400_000_000L);

  static final RejectedRep REJECTED =
      new RejectedRep(
          Foot.RIGHT, 102_000_000_000L, 102_500_000_000L, RejectedRep.Reason.FOREFOOT_LIFTED);

  /** A whole session with everything that a session can have. */
  static final NewSession WHOLE =
      new NewSession(
          UUID.fromString("11111111-2222-4333-8444-555555555555"),
          Events.MOMENT,
          Plans.slow(),
          Events.started());

  /** One on a machine whose clock nobody had set, and which was cut off. */
  static final NewSession CUT_OFF =
      new NewSession(
          UUID.fromString("66666666-7777-4888-8999-aaaaaaaaaaaa"),
          new WallClock(
                  Clock.fixed(Instant.parse("1970-01-01T00:01:00Z"), Events.ZONE),
                  () -> Events.ZONE,
                  () -> false,
                  () -> new Uptime("a-boot", 60_000_000_000L))
              .now(),
          Plan.FREE,
          Events.started());

  private FrozenStore() {}

  /** Makes the store of the present schema; refuses to replace one. */
  public static void main(String[] args) throws Exception {
    Path frozen = Path.of(args[0]).resolve("schema-" + Schema.CURRENT.version() + ".db");
    Path folder = Files.createTempDirectory("heelbeat-frozen");
    try (SessionStore store = SessionStore.open(folder)) {
      store.write(whole().map(event -> new PendingEvent(WHOLE, event)).toList());
      store.write(
          Stream.of(Events.started(), Events.rep(1))
              .map(event -> new PendingEvent(CUT_OFF, event))
              .toList());
    }
    StoredSession whole;
    try (StoreReader reader = StoreReader.open(folder)) {
      whole = reader.sessions().getFirst();
    }
    // The last one to close it leaves all of it in one file.
    try (StoreEdit edit = StoreEdit.open(folder)) {
      edit.label(whole, LABEL);
    }
    Files.move(SessionStore.fileIn(folder), frozen);
  }

  /** Puts a copy of the store of a schema into a folder, as the store of that folder. */
  static void thaw(int version, Path folder) throws IOException {
    try (InputStream in = FrozenStore.class.getResourceAsStream("schema-" + version + ".db")) {
      if (in == null) {
        throw new AssertionError(
            "no store of schema " + version + " is kept; see the description of FrozenStore");
      }
      Files.copy(in, SessionStore.fileIn(folder));
    }
  }

  private static Stream<SessionEvent.Kept> whole() {
    return Stream.of(
            List.of(Events.started()),
            IntStream.rangeClosed(1, REPS).mapToObj(Events::rep).toList(),
            List.of(
                new SessionEvent.StepTaken(STEP, 1),
                new SessionEvent.RepRejected(REJECTED),
                new SessionEvent.SensorChanged(
                    new HeelEvent.SensorFault(
                        Foot.LEFT, 8, Channel.LEFT_HEEL, HeelEvent.SensorFault.Kind.STUCK)),
                new SessionEvent.PadBack(12, 2),
                Events.ended(60 * Events.SECOND_NS)))
        .flatMap(List::stream);
  }
}
