package heelbeat.summary;

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
public final class PhaseMeans {
  private final Sum concentric = new Sum();
  private final Sum hold = new Sum();
  private final Sum eccentric = new Sum();

  /** Starts without repetitions. */
  public PhaseMeans() {}

  /** Takes a repetition of either foot. */
  public void add(Rep rep) {
    concentric.add(rep.concentric());
    hold.add(rep.hold());
    eccentric.add(rep.eccentric());
  }

  /** Takes the repetitions of another one. */
  void add(PhaseMeans other) {
    concentric.add(other.concentric);
    hold.add(other.hold);
    eccentric.add(other.eccentric);
  }

  /** How many repetitions. */
  public int count() {
    return hold.count;
  }

  /** The mean lift; empty without repetitions. */
  public Optional<Measured> concentric() {
    return concentric.mean();
  }

  /** The mean hold; empty without repetitions. */
  public Optional<Measured> hold() {
    return hold.mean();
  }

  /** The mean lowering; empty without repetitions. */
  public Optional<Measured> eccentric() {
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

    void add(Sum other) {
      count += other.count;
      ns += other.ns;
      errorsNs += other.errorsNs;
    }

    Optional<Measured> mean() {
      return count == 0
          ? Optional.empty()
          : Optional.of(new Measured(ns / count, errorsNs / count));
    }
  }
}
