package heelbeat.coach;

import heelbeat.coach.SetFinding.Kind;
import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;
import heelbeat.rep.ToeTime;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up a set or a session as it goes; takes the same room for ten repetitions and ten thousand.
 */
public final class Tally {
  private static final double NS_PER_S = 1e9;

  /** A longer time from one heel-off to the next is a pause. */
  private static final long PAUSE_NS = 15_000_000_000L;

  /**
   * Sides differ if they do so by more than this and than either side's own scatter (Exell et al.
   * 2012: asymmetry is what exceeds the variability within a limb). Chosen: 10 %.
   */
  private static final double LOPSIDED_PERCENT = 10;

  private static final int LOPSIDED_LEAST = 5;

  private final Side left = new Side();
  private final Side right = new Side();
  private final ToeTime toes = new ToeTime();
  private final Tiring tiring = new Tiring();
  private int pushUps;
  private int partials;
  private int good;
  private final Map<FormFault, Integer> faults = new EnumMap<>(FormFault.class);
  private int streak;
  private int longestStreak;
  private long tensionNs;
  private int phasesKept;
  private long cadenceNs;
  private int cadencePushUps;

  // The push-up that may still get its other foot.
  private int pushUp;
  private int feet;
  private final Set<FormFault> faultsOfPushUp = EnumSet.noneOf(FormFault.class);
  private long offNs;
  private long downNs;
  private double holdS;
  private double rise;
  private boolean hasBefore;
  private long offBeforeNs;
  private long downBeforeNs;

  /** Starts with nothing. */
  public Tally() {}

  /** Takes the next repetition; those of one push-up follow each other. */
  public void add(Rep rep, Judgement judgement) {
    if (feet == 0 || judgement.pushUp() != pushUp) {
      finishPushUp();
      pushUp = judgement.pushUp();
      offNs = rep.heelOffNs();
      downNs = rep.heelDownNs();
    }
    feet++;
    faultsOfPushUp.addAll(judgement.faults());
    offNs = Math.min(offNs, rep.heelOffNs());
    downNs = Math.max(downNs, rep.heelDownNs());
    holdS += rep.holdNs() / NS_PER_S;
    rise += rep.form().rise();
    phasesKept += judgement.phasesKept();
    (rep.foot() == Foot.LEFT ? left : right).add(rep.upNs() / NS_PER_S);
  }

  /** Takes a step on the toes. */
  public void add(ToeStep step) {
    toes.onStep(step);
  }

  /** Takes a lift in which the heel never left. */
  public void addPartial() {
    partials++;
  }

  /** What follows is of another session, whose push-ups are numbered anew. */
  public void endSession() {
    finishPushUp();
    hasBefore = false;
  }

  /** What it comes to so far. */
  public Totals totals() {
    finishPushUp();
    int reps = left.count() + right.count();
    return new Totals(
        pushUps,
        left.count(),
        right.count(),
        partials,
        good,
        longestStreak,
        tensionNs,
        toes.steps(),
        toes.timeNs(),
        cadencePushUps == 0 ? Double.NaN : 60 * NS_PER_S * cadencePushUps / cadenceNs,
        reps == 0 ? Double.NaN : (double) phasesKept / (Judgement.PHASES * reps),
        symmetryPercent(left.mean(), right.mean()),
        faults,
        findings());
  }

  private void finishPushUp() {
    if (feet == 0) {
      return;
    }
    pushUps++;
    boolean isGood = faultsOfPushUp.isEmpty();
    good += isGood ? 1 : 0;
    faultsOfPushUp.forEach(fault -> faults.merge(fault, 1, Integer::sum));
    faultsOfPushUp.clear();
    streak = isGood ? streak + 1 : 0;
    longestStreak = Math.max(longestStreak, streak);
    tensionNs += downNs - offNs;
    tiring.addPushUp(holdS / feet, rise / feet);
    if (hasBefore && offNs - offBeforeNs < PAUSE_NS) {
      cadenceNs += offNs - offBeforeNs;
      cadencePushUps++;
      tiring.addPause((offNs - downBeforeNs) / NS_PER_S);
    }
    hasBefore = true;
    offBeforeNs = offNs;
    downBeforeNs = downNs;
    feet = 0;
    holdS = 0;
    rise = 0;
  }

  private static double symmetryPercent(double ofLeft, double ofRight) {
    return ofLeft > 0 && ofRight > 0 ? 200 * (ofLeft - ofRight) / (ofLeft + ofRight) : Double.NaN;
  }

  private List<SetFinding> findings() {
    List<SetFinding> findings = new ArrayList<>();
    double symmetry = symmetryPercent(left.mean(), right.mean());
    double scatter = Math.max(left.deviation(), right.deviation());
    if (Math.min(left.count(), right.count()) >= LOPSIDED_LEAST
        && Math.abs(symmetry) > LOPSIDED_PERCENT
        && Math.abs(left.mean() - right.mean()) > scatter) {
      findings.add(
          new SetFinding(
              symmetry < 0 ? Kind.LEFT_SHORTER : Kind.RIGHT_SHORTER, Math.abs(symmetry)));
    }
    tiring.report(findings);
    return findings;
  }
}
