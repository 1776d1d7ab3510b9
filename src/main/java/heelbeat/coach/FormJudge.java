package heelbeat.coach;

import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.signal.Foot;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds what is wrong with a repetition. A phase whose length is estimated is a fault only if it is
 * too short by a part of its standard error: nobody is blamed for what the pad cannot know.
 */
final class FormJudge {
  /** A repetition that takes that many times as long, or as short, as usual is out of step. */
  private static final double UNEVEN = 1.5;

  /**
   * A phase is too short if it is so by this many standard errors. Found with simulated people, of
   * whose repetitions that keep to a protocol at most two in a hundred may be blamed.
   */
  private static final double SURELY_RUSHED = 0.7;

  private static final double SURELY_SHORT_HELD = 1;

  /** Two heels that are up together do the same if one is not up for much longer. */
  private static final double ALIKE_PART = 0.15;

  private final Protocol protocol;
  private final RecentTimes left = new RecentTimes();
  private final RecentTimes right = new RecentTimes();
  private long lastHoldNs;
  private long lastUpNs;

  FormJudge(Protocol protocol) {
    this.protocol = protocol;
  }

  /** A new set begins: it may have another tempo. */
  void beginSet() {
    left.clear();
    right.clear();
  }

  /**
   * What is wrong with a repetition.
   *
   * @param isSamePushUp whether the one before was the other foot's of the same push-up
   */
  Set<FormFault> faultsOf(Rep rep, boolean isSamePushUp) {
    EnumSet<FormFault> faults = EnumSet.noneOf(FormFault.class);
    TempoPlan tempo = protocol.tempo();
    RecentTimes recent = rep.foot() == Foot.LEFT ? left : right;
    if (isTooShort(
        rep.eccentricNs(), SURELY_RUSHED * rep.errors().eccentricNs(), tempo.lowering())) {
      faults.add(FormFault.RUSHED);
    }
    long holdNs = longestHoldNs(rep);
    boolean isHeldAlike =
        isSamePushUp
            && Math.abs(rep.upNs() - lastUpNs) < ALIKE_PART * Math.max(rep.upNs(), lastUpNs);
    // Heels that are up together, and for as long, are held together: two opinions on one hold.
    if ((isHeldAlike ? (lastHoldNs + holdNs) / 2 : holdNs) < tempo.hold().leastNs()) {
      faults.add(FormFault.SHORT_HOLD);
    }
    lastHoldNs = holdNs;
    lastUpNs = rep.upNs();
    if (rep.form().restNs() < tempo.rest().leastNs()) {
      faults.add(FormFault.BOUNCED);
    }
    faults.retainAll(protocol.faults());
    // What was cut short is out of step for a reason that has been told already.
    if (faults.isEmpty()) {
      if (protocol.faults().contains(FormFault.UNEVEN) && recent.isUnusual(rep.upNs(), UNEVEN)) {
        faults.add(FormFault.UNEVEN);
      }
      recent.add(rep.upNs());
    }
    return faults;
  }

  /** How long it may have been held. */
  private static long longestHoldNs(Rep rep) {
    long longestNs = rep.form().longestHoldNs();
    return longestNs == RepForm.NOT_KNOWN
        ? rep.holdNs() + Math.round(SURELY_SHORT_HELD * rep.errors().holdNs())
        : longestNs;
  }

  private static boolean isTooShort(long lengthNs, double doubtNs, PhaseSpan span) {
    return lengthNs + doubtNs < span.leastNs();
  }

  /** How many of lift, hold and lowering took as long as they should. */
  int phasesKept(Rep rep) {
    TempoPlan tempo = protocol.tempo();
    return (tempo.lift().contains(rep.concentricNs()) ? 1 : 0)
        + (tempo.hold().contains(rep.holdNs()) ? 1 : 0)
        + (tempo.lowering().contains(rep.eccentricNs()) ? 1 : 0);
  }
}
