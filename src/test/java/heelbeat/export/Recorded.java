package heelbeat.export;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.coach.Plans;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.store.EventQueue;
import heelbeat.store.SessionStore;
import heelbeat.store.StoreException;
import heelbeat.store.StoreThread;
import heelbeat.store.Uptime;
import heelbeat.store.WallClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Sessions recorded into a store, by the same door as real ones. */
public final class Recorded {
  static final long SECOND_NS = 1_000_000_000L;
  static final long START_NS = 50 * SECOND_NS;

  private static final RepForm FORM = new RepForm(900_000_000L, 80_000_000L, 12_000_000L, 0.25);

  private final Path store;

  public Recorded(Path store) {
    this.store = store;
  }

  /** A session of so many repetitions, left and right in turn, two seconds apart. */
  public Recorded session(String started, boolean clockTrusted, String protocol, int reps)
      throws StoreException {
    return session(started, clockTrusted, protocol, "ads1115", reps, true);
  }

  public Recorded session(
      String started, boolean clockTrusted, String protocol, String adc, int reps, boolean ended)
      throws StoreException {
    OffsetDateTime time = OffsetDateTime.parse(started);
    WallClock wallClock =
        new WallClock(
            Clock.fixed(time.toInstant(), time.getOffset()),
            time::getOffset,
            () -> clockTrusted,
            () -> Uptime.UNKNOWN);
    EventQueue queue = new EventQueue(100_000);
    queue.onEvent(
        new SessionEvent.Started(
            START_NS,
            new PadFormat(100, SensorKind.FSR, adc, 32767, EnumSet.allOf(Channel.class))));
    for (int number = 1; number <= reps; number++) {
      queue.onEvent(new SessionEvent.RepCounted(rep(number), number, judgement(number)));
    }
    long endNs = START_NS + 2L * (reps + 1) * SECOND_NS;
    queue.onEvent(
        new SessionEvent.RepRejected(
            new RejectedRep(Foot.LEFT, endNs - 9, endNs - 8, RejectedRep.Reason.PARTIAL)));
    queue.onEvent(
        new SessionEvent.SensorChanged(
            new HeelEvent.SensorFault(
                Foot.LEFT, endNs - 7, Channel.LEFT_HEEL, HeelEvent.SensorFault.Kind.STUCK)));
    queue.onEvent(
        new SessionEvent.SensorChanged(
            new HeelEvent.SensorOk(Foot.LEFT, endNs - 6, Channel.LEFT_HEEL)));
    if (ended) {
      queue.onEvent(new SessionEvent.Ended(endNs, false));
    }
    try (SessionStore open = SessionStore.open(store)) {
      StoreThread.start(open, queue, wallClock, Plans.named(protocol)).close();
    }
    return this;
  }

  /** Sets of ten; every seventh is rushed. */
  static Judgement judgement(int number) {
    Set<FormFault> faults = number % 7 == 0 ? Set.of(FormFault.RUSHED) : Set.of();
    return new Judgement((number + 9) / 10, number, 0, faults, number % 7 == 0 ? 2 : 3);
  }

  /** The repetition of that number: phases differ from one to the next, and so do the feet. */
  static Rep rep(int number) {
    Random random = new Random(number);
    boolean left = number % 2 == 1;
    long offNs = START_NS + 2L * number * SECOND_NS + random.nextInt(100_000_000);
    long topNs = offNs + 350_000_000L + random.nextInt(100_000_000);
    long loweringNs = topNs + (left ? 450_000_000L : 350_000_000L) + random.nextInt(150_000_000);
    long downNs = loweringNs + 600_000_000L + random.nextInt(200_000_000);
    PhaseErrors errors = new PhaseErrors(20_000_000L, 100_000_000L, 90_000_000L);
    return new Rep(left ? Foot.LEFT : Foot.RIGHT, offNs, topNs, loweringNs, downNs, errors, FORM);
  }
}
