package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.signal.LoadHistory;

/**
 * Guesses, while the heel is still up, whether it has started down: the coach cannot wait for the
 * final estimate. A lowering takes the first tenth of the load off the forefoot in three tenths of
 * its time; so the guess rests as much on when the person usually starts down as on how far the
 * load has fallen below the line along which it drifts while the heel is held, each by its odds.
 */
final class LoweringWatch {
  /** Over how long the load is averaged, in seconds. Chosen. */
  private static final double SMOOTHING_S = 0.04;

  /** Inertia dips the load when the lift stops, a little after the usual time of the top, too. */
  private static final double LIFTED = 1.1;

  /** Before that nobody starts down. */
  private static final double SOONEST_S = 0.15;

  /** The load of a held heel wavers by this part of what the lift has added, for so long. */
  private static final double WAVER = 0.1;

  /** In seconds. Chosen. */
  private static final double WAVER_S = 1;

  /**
   * It also drifts, a second by up to this part of what the forefoot carried at heel-off, either
   * way: by 8 to 30 % in each of twenty real raises in insoles, which stood; of people who sit
   * nobody knows.
   */
  private static final double DRIFT_PER_S = 0.5;

  /** Part of the repetitions that are held for another time than usual: any other. */
  private static final double UNUSUAL = 0.1;

  /** Ages of a lowering that are told apart, up to all of its usual length. */
  private static final int AGES = 8;

  /** Once it is likelier than not it is reported, and only taken back when it is this unlikely. */
  private static final double LEAST_ODDS = 0.25;

  /** Keeps the odds finite; what is beyond is certain. */
  private static final double MOST_NATS = 60;

  /** A lowering that began later than so long ago has hardly changed the load yet. */
  private static final double UNSEEN_S = 0.3;

  private final FootSignal signal;
  private final Tempo tempo;
  private final HeldLoad held = new HeldLoad();
  private boolean isFollowing;
  private boolean isLowering;
  private long heelOffNs;
  private double smooth;
  private double atHeelOff;

  /** How far the load may drift in a second. */
  private double drift;

  private double highest;

  /** The first sample that {@link #held} does not have yet. */
  private long unseen;

  /** The load to expect if the heel is still held. */
  private double expected;

  LoweringWatch(FootSignal signal, Tempo tempo) {
    this.signal = signal;
    this.tempo = tempo;
  }

  /**
   * A heel has left the pad.
   *
   * @param carriedLoad what the forefoot carried then, beside the sensor's zero; 0 if unknown
   */
  void start(long offNs, double carriedLoad) {
    LoadHistory history = signal.history();
    tempo.recall();
    isFollowing = true;
    isLowering = false;
    heelOffNs = offNs;
    drift = DRIFT_PER_S * carriedLoad;
    smooth = history.forefoot(history.indexAt(offNs));
    atHeelOff = smooth;
    highest = smooth;
    held.clear();
    unseen = history.indexAt(offNs);
  }

  void stop() {
    isFollowing = false;
    isLowering = false;
  }

  boolean isLowering() {
    return isLowering;
  }

  void onSample(long newest) {
    LoadHistory history = signal.history();
    if (!isFollowing || newest <= history.first()) {
      return;
    }
    double periodS = (history.timeNs(newest) - history.timeNs(newest - 1)) / 1e9;
    double kept = Math.min(1, periodS / SMOOTHING_S);
    smooth += kept * (history.forefoot(newest) - smooth);
    double upS = (history.timeNs(newest) - heelOffNs) / 1e9;
    highest = upS < LIFTED * tempo.usualLiftS() ? smooth : Math.max(highest, smooth);
    takeHeld(newest);
    if (upS > SOONEST_S) {
      double noise = signal.forefootDeviation() * Math.sqrt(kept);
      isLowering = areOddsAbove(isLowering ? LEAST_ODDS : 1, upS, noise);
    }
  }

  /** Takes what the load was while the heel was held, as far as it is surely that. */
  private void takeHeld(long newest) {
    LoadHistory history = signal.history();
    double liftS = tempo.usualLiftS();
    for (; history.timeNs(newest) - history.timeNs(unseen) > UNSEEN_S * 1e9; unseen++) {
      double heldS = (history.timeNs(unseen) - heelOffNs) / 1e9 - liftS;
      if (heldS > (LIFTED - 1) * liftS) {
        held.add(heldS, history.forefoot(unseen));
      }
    }
  }

  /**
   * Finds what load to expect of a heel that has been held for so long.
   *
   * @return the deviation from it that is to be expected
   */
  private double expect(double heldS, double waver) {
    if (held.isEmpty()) {
      expected = highest;
      return Math.hypot(waver, drift * Math.max(0, heldS));
    }
    held.fit(waver, WAVER_S, drift);
    expected = held.at(heldS);
    return Math.sqrt(waver * waver + held.variance(heldS));
  }

  /** Whether the odds that the heel has started down, against that it is still held, are above. */
  private boolean areOddsAbove(double limit, double upS, double noise) {
    // Too soon, and the load still rises: neither speaks for a lowering.
    if (limit >= 1 && upS <= tempo.usualStartS() && smooth >= highest) {
      return false;
    }
    double rise = Math.max(highest - atHeelOff, 4 * noise);
    double scatter = Math.hypot(noise, expect(upS - tempo.usualLiftS(), WAVER * rise));
    double before = startedBy(upS);
    double prior = before / (1 - before);
    // No fall is likelier than one as deep as that seen, and of the others none or a whole one is
    // the least likely: mostly that decides, and spares the look at each age.
    if (prior * evidence(Math.max(0, expected - smooth), scatter) <= limit) {
      return false;
    }
    if (prior * Math.min(1, evidence(rise, scatter)) > limit) {
      return true;
    }
    return odds(upS, before, rise, scatter) > limit;
  }

  /** The odds, over all times at which it may have started. */
  private double odds(double upS, double startedByNow, double rise, double scatter) {
    double oldestS = Math.min(tempo.usualLoweringS(), 0.999 * upS);
    double likelihood = 0;
    double before = startedByNow;
    double notBegun = 1 - before;
    for (int i = 1; i <= AGES; i++) {
      double ageS = oldestS * i / AGES;
      double byThen = startedBy(upS - ageS);
      double fall =
          rise
              * (1
                  - Descent.LOWERED.height((ageS - oldestS / (2 * AGES)) / tempo.usualLoweringS()));
      likelihood += (before - byThen) * evidence(fall, scatter);
      before = byThen;
    }
    likelihood += before * evidence(rise, scatter);
    return likelihood / notBegun;
  }

  /**
   * How much likelier the load is that has come if it is to have fallen so far than if not at all.
   */
  private double evidence(double fall, double scatter) {
    double nats = fall * (expected - smooth - fall / 2) / (scatter * scatter);
    return Math.exp(Math.clamp(nats, -MOST_NATS, MOST_NATS));
  }

  /**
   * How likely the person has started down by that time after heel-off, without a look at the load.
   */
  private double startedBy(double upS) {
    double log = Math.log(upS / tempo.usualStartS());
    return (1 - UNUSUAL) * logistic(log / tempo.startDeviation()) + UNUSUAL * logistic(log);
  }

  /** Stands in for the normal distribution. */
  private static double logistic(double deviations) {
    return 1 / (1 + Math.exp(-1.702 * deviations));
  }
}
