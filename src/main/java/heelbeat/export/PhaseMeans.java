package heelbeat.export;

import heelbeat.rep.Measured;
import heelbeat.rep.Rep;
import java.util.Optional;

/**
 * How many repetitions, and how long their phases took on average.
 *
 * <p>The error of a mean is the mean of its repetitions' errors, however many they are. That is the
 * most that it can be, whatever they have in common, and what it is if all of them share theirs.
 * Much is shared: who moves or whose load drifts in a way that shifts one hold shifts the others
 * alike. How much is not known of a person, so nothing is taken off for their number.
 */
final class PhaseMeans {
  private final Sum concentric = new Sum();
  private final Sum hold = new Sum();
  private final Sum eccentric = new Sum();

  void add(Rep rep) {
    concentric.add(rep.concentric());
    hold.add(rep.hold());
    eccentric.add(rep.eccentric());
  }

  int count() {
    return hold.count;
  }

  Optional<Measured> concentric() {
    return concentric.mean();
  }

  Optional<Measured> hold() {
    return hold.mean();
  }

  Optional<Measured> eccentric() {
    return eccentric.mean();
  }

  private static final class Sum {
    private int count;
    private long ns;
    private long errorsNs;

    void add(Measured length) {
      count++;
      ns += length.ns();
      errorsNs += length.errorNs();
    }

    Optional<Measured> mean() {
      return count == 0
          ? Optional.empty()
          : Optional.of(new Measured(ns / count, errorsNs / count));
    }
  }
}
