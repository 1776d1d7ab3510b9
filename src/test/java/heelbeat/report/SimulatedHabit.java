package heelbeat.report;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.coach.Plan;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import heelbeat.store.FilledStore;
import heelbeat.store.StoreException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/**
 * A person with a habit, from a seed: sessions spread over the day, some days missed, holds and
 * lowerings that grow over the months, a left heel that is held longer. It goes into the store as
 * what the chain would tell, not as samples, so that a year takes seconds.
 */
final class SimulatedHabit {
  private static final long S = 1_000_000_000L;
  private static final long START_NS = 50 * S;

  private final Random random;
  private final int sessionsADay;
  private final int pushUpsASet;
  private final int setsASession;
  private final double restDays;
  private final int learntInDays;

  /**
   * @param restDays the part of days on which nothing is done, and of sessions that are left out
   * @param learntInDays how long it takes to lower slowly
   */
  SimulatedHabit(
      long seed,
      int sessionsADay,
      int setsASession,
      int pushUpsASet,
      double restDays,
      int learntInDays) {
    this.random = new Random(seed);
    this.sessionsADay = sessionsADay;
    this.setsASession = setsASession;
    this.pushUpsASet = pushUpsASet;
    this.restDays = restDays;
    this.learntInDays = learntInDays;
  }

  /** Fills a store with so many days, the last one being today, which is never missed. */
  void fill(FilledStore store, LocalDate today, int days, ZoneId zone) throws StoreException {
    for (int ago = days - 1; ago >= 0; ago--) {
      if (ago > 0 && random.nextDouble() < restDays) {
        continue;
      }
      double learnt = 1 - ago / (double) learntInDays;
      for (int i = 0; i < sessionsADay; i++) {
        if (i > 0 && random.nextDouble() < restDays) {
          continue;
        }
        LocalTime time =
            LocalTime.of(7, 0).plusMinutes(i * 780L / sessionsADay).plusMinutes(random.nextInt(60));
        session(store, today.minusDays(ago).atTime(time).atZone(zone), learnt);
      }
    }
  }

  private void session(FilledStore store, ZonedDateTime at, double learnt) {
    Plan plan = Plan.of(Protocols.builtIn().named("technique").orElseThrow());
    store.begin(
        at,
        true,
        plan,
        new SessionEvent.Started(
            START_NS,
            new PadFormat(100, SensorKind.FSR, "ads1115", 32_767, EnumSet.allOf(Channel.class))));
    double slower = 0.15 * random.nextGaussian();
    long nowNs = START_NS + 8 * S;
    int pushUp = 0;
    int number = 0;
    for (int set = 1; set <= setsASession; set++) {
      int size = pushUpsASet + random.nextInt(5) - 2;
      for (int i = 0; i < size; i++) {
        pushUp++;
        boolean isRushed = random.nextDouble() < 0.07;
        boolean isShort = random.nextDouble() < 0.04;
        long downNs = nowNs;
        for (Foot foot : Foot.values()) {
          Rep rep = rep(foot, nowNs + random.nextInt(60) * 1_000_000L, learnt, slower, isRushed);
          Set<FormFault> faults = EnumSet.noneOf(FormFault.class);
          if (isRushed) {
            faults.add(FormFault.RUSHED);
          }
          if (isShort) {
            faults.add(FormFault.SHORT_HOLD);
          }
          Judgement judgement =
              new Judgement(set, pushUp, 0, faults, Judgement.PHASES - faults.size());
          store.add(new SessionEvent.RepCounted(rep, ++number, judgement));
          downNs = Math.max(downNs, rep.heelDownNs());
        }
        nowNs = downNs + seconds(0.9, 0.2);
      }
      nowNs += seconds(60, 8);
    }
    if (random.nextDouble() < 0.3) {
      store.add(
          new SessionEvent.RepRejected(
              new RejectedRep(Foot.LEFT, nowNs, nowNs + S, RejectedRep.Reason.PARTIAL)));
    }
    store.add(new SessionEvent.Ended(nowNs + 2 * S, false));
  }

  private Rep rep(Foot foot, long offNs, double learnt, double slower, boolean isRushed) {
    double heldLonger = foot == Foot.LEFT ? 0.15 : -0.15;
    long topNs = offNs + seconds(0.8, 0.1);
    long loweringNs = topNs + seconds(1.2 + 0.4 * learnt + heldLonger + slower / 2, 0.2);
    long downNs =
        loweringNs + (isRushed ? seconds(0.6, 0.1) : seconds(1.2 + 1.5 * learnt + slower, 0.25));
    PhaseErrors errors =
        new PhaseErrors(seconds(0.04, 0.01), seconds(0.08, 0.02), seconds(0.09, 0.02));
    return new Rep(
        foot, offNs, topNs, loweringNs, downNs, errors, new RepForm(S, S / 12, S / 80, 0.25));
  }

  /** About so long, and never less than a hundredth of a second. */
  private long seconds(double mean, double deviation) {
    return (long) (Math.max(0.01, mean + deviation * random.nextGaussian()) * S);
  }
}
