package heelbeat.coach;

import heelbeat.rep.Rep;
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
   * A phase is too short if it is so by this many standard errors. Found with simulated people: of
   * a hold the pad knows least, and who held well must not be told to hold longer.
   */
  private static final double SURELY_RUSHED = 0.25;

  private static final double SURELY_SHORT_HELD = 1;

  private final Protocol protocol;
  private final RecentTimes left = new RecentTimes();
  private final RecentTimes right = new RecentTimes();

  FormJudge(Protocol protocol) {
    this.protocol = protocol;
  }

  /** A new set begins: it may have another tempo. */
  void beginSet() {
    left.clear();
    right.clear();
  }

  Set<FormFault> faultsOf(Rep rep) {
    EnumSet<FormFault> faults = EnumSet.noneOf(FormFault.class);
    TempoPlan tempo = protocol.tempo();
    RecentTimes recent = rep.foot() == Foot.LEFT ? left : right;
    if (isTooShort(
        rep.eccentricNs(), SURELY_RUSHED * rep.errors().eccentricNs(), tempo.lowering())) {
      faults.add(FormFault.RUSHED);
    }
    if (isTooShort(rep.holdNs(), SURELY_SHORT_HELD * rep.errors().holdNs(), tempo.hold())) {
      faults.add(FormFault.SHORT_HOLD);
    }
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
