package heelbeat.coach;

import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds what is wrong with a repetition. A phase whose length is estimated is a fault only if it is
 * too short by more than its standard error: nobody is blamed for what the pad cannot know.
 */
final class FormJudge {
  /** A repetition that takes that many times as long, or as short, as usual is out of step. */
  private static final double UNEVEN = 1.5;

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
    if (rep.eccentricNs() + rep.errors().eccentricNs() < tempo.lowering().leastNs()) {
      faults.add(FormFault.RUSHED);
    }
    if (rep.holdNs() + rep.errors().holdNs() < tempo.hold().leastNs()) {
      faults.add(FormFault.SHORT_HOLD);
    }
    if (rep.form().restNs() < tempo.rest().leastNs()) {
      faults.add(FormFault.BOUNCED);
    }
    if (recent.isUnusual(rep.upNs(), UNEVEN)) {
      faults.add(FormFault.UNEVEN);
    }
    recent.add(rep.upNs());
    faults.retainAll(protocol.faults());
    return faults;
  }

  /** How many of lift, hold and lowering took as long as they should. */
  int phasesKept(Rep rep) {
    TempoPlan tempo = protocol.tempo();
    return (tempo.lift().contains(rep.concentricNs()) ? 1 : 0)
        + (tempo.hold().contains(rep.holdNs()) ? 1 : 0)
        + (tempo.lowering().contains(rep.eccentricNs()) ? 1 : 0);
  }
}
