package heelbeat.summary;

import heelbeat.coach.Judgement;
import heelbeat.coach.Plans;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.rep.ToeStep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.store.FilledStore;
import heelbeat.store.StoreException;
import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A small store whose answers are known: every push-up is a lift of 0.5 s and a hold of 0.5 s, and
 * the next one begins 10 s after it.
 */
public final class HandMade {
  private static final long S = 1_000_000_000L;
  private static final double EACH_S = 10;

  private final Path folder;

  /** Of a folder, in which a store is made or added to. */
  public HandMade(Path folder) {
    this.folder = folder;
  }

  /** One foot's part of the push-ups of a session. */
  public record Side(Foot foot, double holdS, double loweringS, double errorS) {}

  /** A session of the left heel, each push-up of which is 1 s under tension. */
  public HandMade session(String started, int pushUps) throws StoreException {
    return session(started, true, pushUps, new Side(Foot.LEFT, 0.5, 0, 0));
  }

  /** The same by a clock that was not set. */
  public HandMade undated(String started, int pushUps) throws StoreException {
    return session(started, false, pushUps, new Side(Foot.LEFT, 0.5, 0, 0));
  }

  /** A session whose sides rise together, each as long as it says. */
  public HandMade session(String started, boolean isTrusted, int pushUps, Side... sides)
      throws StoreException {
    try (FilledStore store = new FilledStore(folder)) {
      begin(store, started, isTrusted, EnumSet.allOf(Channel.class));
      int number = 0;
      for (int pushUp = 1; pushUp <= pushUps; pushUp++) {
        for (Side side : sides) {
          store.add(
              new SessionEvent.RepCounted(
                  rep(side, ns((pushUp - 1) * EACH_S)),
                  ++number,
                  new Judgement(1, pushUp, 0, Set.of(), Judgement.PHASES)));
        }
      }
      store.add(new SessionEvent.Ended(ns(pushUps * EACH_S), false));
    }
    return this;
  }

  /** A session on a pad with sensors for the left foot alone. */
  public HandMade ofOneFoot(String started, int pushUps) throws StoreException {
    try (FilledStore store = new FilledStore(folder)) {
      begin(store, started, true, EnumSet.of(Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL));
      for (int pushUp = 1; pushUp <= pushUps; pushUp++) {
        store.add(
            new SessionEvent.RepCounted(
                rep(new Side(Foot.LEFT, 0.5, 0, 0.1), ns((pushUp - 1) * EACH_S)),
                pushUp,
                new Judgement(1, pushUp, 0, Set.of(), Judgement.PHASES)));
      }
      store.add(new SessionEvent.Ended(ns(pushUps * EACH_S), false));
    }
    return this;
  }

  /** A session of steps on the toes, a second each. */
  public HandMade steps(String started, int steps) throws StoreException {
    try (FilledStore store = new FilledStore(folder)) {
      begin(store, started, true, EnumSet.allOf(Channel.class));
      for (int step = 1; step <= steps; step++) {
        store.add(
            new SessionEvent.StepTaken(
                new ToeStep(Foot.LEFT, ns(2.0 * step), ns(2.0 * step + 1)), step));
      }
      store.add(new SessionEvent.Ended(ns(2.0 * steps + 2), false));
    }
    return this;
  }

  private static void begin(
      FilledStore store, String started, boolean isTrusted, Set<Channel> channels) {
    store.begin(
        ZonedDateTime.parse(started),
        isTrusted,
        Plans.named("free"),
        new SessionEvent.Started(
            0, new PadFormat(100, SensorKind.FSR, "ads1115", 32_767, channels)));
  }

  private static Rep rep(Side side, long offNs) {
    long topNs = offNs + ns(0.5);
    long loweringNs = topNs + ns(side.holdS());
    long errorNs = ns(side.errorS());
    return new Rep(
        side.foot(),
        offNs,
        topNs,
        loweringNs,
        loweringNs + ns(side.loweringS()),
        new PhaseErrors(errorNs, errorNs, errorNs),
        new RepForm(S, S / 12, S / 80, 0.25));
  }

  private static long ns(double seconds) {
    return Math.round(seconds * S);
  }

  /** The days of the store, as an export has them. */
  public DaySummaries days() throws StoreException {
    DaySummaries days = new DaySummaries();
    PushUpDay pushUpDay = new PushUpDay();
    try (StoreReader reader = StoreReader.open(folder)) {
      for (StoredSession session : reader.sessions()) {
        reader.steps(session).forEach(step -> days.add(session, step));
        reader.forEachRep(session, rep -> days.add(rep, pushUpDay.of(rep)));
      }
    }
    return days;
  }

  /** The sessions of the store, as an export has them. */
  public List<SessionSummary> sessions() throws StoreException {
    List<SessionSummary> sessions = new ArrayList<>();
    try (StoreReader reader = StoreReader.open(folder)) {
      for (StoredSession session : reader.sessions()) {
        SessionSummary summary = new SessionSummary(session, reader);
        reader.forEachRep(session, summary::add);
        sessions.add(summary);
      }
    }
    return sessions;
  }
}
