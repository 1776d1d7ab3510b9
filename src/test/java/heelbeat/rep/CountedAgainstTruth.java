package heelbeat.rep;

import heelbeat.replay.SimulatedTruth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;

/** Counted repetitions of several simulated people held against the true ones. */
final class CountedAgainstTruth {
  private static final long CONTACT_NS = 250_000_000L;

  /** Both contacts are where they truly were. */
  static final BiPredicate<Rep, SimulatedTruth.Rep> CONTACTS =
      (rep, real) ->
          Math.abs(rep.heelOffNs() - real.heelOffNs()) < CONTACT_NS
              && Math.abs(rep.heelDownNs() - real.heelDownNs()) < CONTACT_NS;

  /** The middle of the hold lies within the true raise: where no contact tells its ends. */
  static final BiPredicate<Rep, SimulatedTruth.Rep> MIDDLE =
      (rep, real) -> {
        long middle = rep.topNs() + rep.holdNs() / 2;
        return real.heelOffNs() < middle && middle < real.heelDownNs();
      };

  private final BiPredicate<Rep, SimulatedTruth.Rep> isSame;
  private final List<Rep> found = new ArrayList<>();
  private final List<SimulatedTruth.Rep> real = new ArrayList<>();
  private final List<String> inexact = new ArrayList<>();
  private int people;
  private int trueReps;
  private int counted;

  CountedAgainstTruth(BiPredicate<Rep, SimulatedTruth.Rep> isSame) {
    this.isSame = isSame;
  }

  void add(String who, List<SimulatedTruth.Rep> truth, List<Rep> reps) {
    List<Rep> left = new ArrayList<>(reps);
    int before = found.size();
    for (SimulatedTruth.Rep one : truth) {
      left.stream()
          .filter(rep -> rep.foot() == one.foot() && isSame.test(rep, one))
          .findFirst()
          .ifPresent(rep -> {
            left.remove(rep);
            found.add(rep);
            real.add(one);
          });
    }
    people++;
    trueReps += truth.size();
    counted += reps.size();
    int matched = found.size() - before;
    if (matched != truth.size() || !left.isEmpty()) {
      inexact.add(who + " (" + matched + " of " + truth.size() + ", " + left.size() + " none)");
    }
  }

  double f1() {
    return 2.0 * found.size() / (trueReps + counted);
  }

  int falseReps() {
    return counted - found.size();
  }

  int exact() {
    return people - inexact.size();
  }

  double medianMs(ToLongFunction<Rep> counted, ToLongFunction<SimulatedTruth.Rep> real) {
    return quantileMs(counted, real, 0.5);
  }

  private double quantileMs(
      ToLongFunction<Rep> ofCounted, ToLongFunction<SimulatedTruth.Rep> ofReal, double part) {
    double[] errors = new double[found.size()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(ofCounted.applyAsLong(found.get(i)) - ofReal.applyAsLong(real.get(i)));
    }
    Arrays.sort(errors);
    return errors.length == 0 ? Double.NaN : errors[(int) (part * (errors.length - 1))] / 1e6;
  }

  static long concentricNs(SimulatedTruth.Rep rep) {
    return rep.topNs() - rep.heelOffNs();
  }

  static long holdNs(SimulatedTruth.Rep rep) {
    return rep.loweringNs() - rep.topNs();
  }

  static long eccentricNs(SimulatedTruth.Rep rep) {
    return rep.heelDownNs() - rep.loweringNs();
  }

  /** How many of the true phases lie within two standard errors, 0 to 1. */
  double within() {
    int within = 0;
    for (int i = 0; i < found.size(); i++) {
      Rep rep = found.get(i);
      PhaseErrors errors = rep.errors();
      within += isWithin(rep.concentricNs() - concentricNs(real.get(i)), errors.concentricNs());
      within += isWithin(rep.holdNs() - holdNs(real.get(i)), errors.holdNs());
      within += isWithin(rep.eccentricNs() - eccentricNs(real.get(i)), errors.eccentricNs());
    }
    return within / (3.0 * found.size());
  }

  private static int isWithin(long difference, long error) {
    return Math.abs(difference) <= 2 * error ? 1 : 0;
  }

  /** One line of figures; errors are median / 95th percentile in ms. */
  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-32s true %4d counted %4d F1 %.4f exact %d of %d; errors ms: start %s end %s"
            + " concentric %s hold %s eccentric %s; within two errors %.0f %%; not exact: %s",
        name,
        trueReps,
        counted,
        f1(),
        exact(),
        people,
        figure(Rep::heelOffNs, SimulatedTruth.Rep::heelOffNs),
        figure(Rep::heelDownNs, SimulatedTruth.Rep::heelDownNs),
        figure(Rep::concentricNs, CountedAgainstTruth::concentricNs),
        figure(Rep::holdNs, CountedAgainstTruth::holdNs),
        figure(Rep::eccentricNs, CountedAgainstTruth::eccentricNs),
        100 * within(),
        inexact);
  }

  private String figure(ToLongFunction<Rep> counted, ToLongFunction<SimulatedTruth.Rep> truth) {
    return String.format(
        Locale.ROOT,
        "%.0f/%.0f",
        quantileMs(counted, truth, 0.5),
        quantileMs(counted, truth, 0.95));
  }
}
