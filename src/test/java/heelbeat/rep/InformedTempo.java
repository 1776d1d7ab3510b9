package heelbeat.rep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to expect of a repetition of which more is known than a device ever does: its own top, or
 * how long lift and lowering truly took in the person's other repetitions. The rest is learnt from
 * the estimates, as always.
 */
final class InformedTempo extends Tempo {
  private static final double KNOWN_DEVIATION = 0.02;

  private final Tempo learnt = new Tempo();
  private @Nullable Tempo taught;
  private double knownLift = Double.NaN;

  /** Nothing but what was learnt is known of the next repetition. */
  void forget() {
    taught = null;
    knownLift = Double.NaN;
  }

  /** The lift of the next one takes that part of its time. */
  void knowLift(double part) {
    knownLift = part;
  }

  /** These are all the others of the person. */
  void knowOthers(List<TruePhases> others) {
    Tempo exact = new Tempo();
    for (TruePhases rep : others) {
      exact.learn(rep.durationS(), rep.lift(), rep.lowering(), 0, 0);
    }
    taught = exact;
  }

  private Tempo expected() {
    return taught == null ? learnt : taught;
  }

  @Override
  void expect(double durationS) {
    expected().expect(durationS);
  }

  @Override
  double usualLift() {
    return Double.isNaN(knownLift) ? expected().usualLift() : knownLift;
  }

  @Override
  double usualLowering() {
    return expected().usualLowering();
  }

  @Override
  double deviation() {
    return expected().deviation();
  }

  @Override
  double oddsOfLift(double part) {
    if (Double.isNaN(knownLift)) {
      return expected().oddsOfLift(part);
    }
    double deviations = Math.log(part / knownLift) / KNOWN_DEVIATION;
    return Math.exp(-deviations * deviations / 2);
  }

  @Override
  double oddsOfLowering(double part) {
    return expected().oddsOfLowering(part);
  }

  @Override
  double driftPart() {
    return learnt.driftPart();
  }

  @Override
  void learn(double durationS, double lift, double lowering, double doubt, double driftLog) {
    learnt.learn(durationS, lift, lowering, doubt, driftLog);
  }
}
