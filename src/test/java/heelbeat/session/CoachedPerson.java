package heelbeat.session;

import heelbeat.coach.FormFault;
import heelbeat.coach.Plan;
import heelbeat.coach.Protocol;
import heelbeat.coach.SetFinding;
import heelbeat.coach.SetReport;
import heelbeat.coach.Sides;
import heelbeat.rep.RejectedRep;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedDistraction;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedStyle;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.SimulatedTruth;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;

/** A simulated person who does sets by a protocol in one style, and what the coach made of them. */
final class CoachedPerson {
  /** Half of a match's width: a true repetition and a counted one are the same within this. */
  private static final long SAME_NS = 250_000_000L;

  /** A true phase this much beyond its bound, or within it, is clearly a fault, or clearly none. */
  private static final double CLEARLY = 0.8;

  private static final double TALK_S = 8;

  final String name;
  final List<SetReport> sets = new ArrayList<>();
  final List<Integer> pushUpsDone = new ArrayList<>();
  private final Protocol protocol;
  private final SimulatedStyle style;
  private final SimulatedTruth truth;
  private final List<SessionEvent.RepCounted> counted = new ArrayList<>();
  private final List<RejectedRep> partials = new ArrayList<>();

  /**
   * @param talks whether the person talks and shuffles in the middle of each set
   */
  CoachedPerson(
      long seed, SimulatedPadKind kind, Protocol protocol, SimulatedStyle style, boolean talks)
      throws Exception {
    this.protocol = protocol;
    this.style = style;
    name = "seed " + seed + ", " + kind + ", " + protocol.name() + ", " + style;
    SimulatedTradition tradition = traditionOf(protocol);
    SimulatedPerson person = new SimulatedPerson(seed).rest(4);
    int pushUps = protocol.sets().isContinuous() ? 30 : protocol.sets().fewestPushUps();
    boolean isOneByOne = protocol.sets().sides() == Sides.EACH;
    for (int set = 0; set < 2; set++) {
      Foot[] feet = !isOneByOne ? Foot.values() : new Foot[] {set == 0 ? Foot.LEFT : Foot.RIGHT};
      person.reps(tradition, style, pushUps, talks ? TALK_S : 0, feet);
      pushUpsDone.add(pushUps);
      person.rest(pauseS(protocol));
    }
    double endS = person.endS() + 1;
    Session session = new Session(Plan.of(protocol), true, this::take);
    try (FrameStream frames = new SimulatedPad(person, kind, endS, SimulatedPad.Flaws.NONE)) {
      Replay.play(frames, session);
    }
    session.finish();
    truth = person.truth(endS);
  }

  private static SimulatedTradition traditionOf(Protocol protocol) {
    return switch (protocol.name()) {
      case "technique" -> SimulatedTradition.TECHNIQUE;
      case "circulation", "snack" -> SimulatedTradition.CIRCULATION;
      case "per-leg" -> SimulatedTradition.PER_LEG;
      case "houston" -> SimulatedTradition.HOUSTON;
      default -> throw new IllegalArgumentException(protocol.name());
    };
  }

  /** As long as it takes to end a set by itself. */
  private static double pauseS(Protocol protocol) {
    return protocol.sets().pauseNs() / 1e9 + 5;
  }

  private void take(SessionEvent event) {
    if (event instanceof SessionEvent.RepCounted rep) {
      counted.add(rep);
    } else if (event instanceof SessionEvent.SetEnded ended) {
      sets.add(ended.report());
    } else if (event instanceof SessionEvent.RepRejected(RejectedRep rejected)
        && rejected.reason() == RejectedRep.Reason.PARTIAL) {
      partials.add(rejected);
    }
  }

  /** Adds up how often a fault was found where it was, and where it was not. */
  void score(FormFault fault, Score score) {
    if (!protocol.faults().contains(fault)) {
      score.expect(
          counted.stream().noneMatch(rep -> rep.judgement().faults().contains(fault)), name);
      return;
    }
    for (SimulatedTruth.Rep rep : truth.reps()) {
      counted.stream()
          .filter(one -> isSame(one, rep))
          .findFirst()
          .ifPresent(one -> {
            boolean isFound = one.judgement().faults().contains(fault);
            if (isClearly(fault, rep)) {
              score.positive(isFound, name);
            } else if (isClearlyNot(fault, rep)) {
              score.negative(isFound, name);
            }
          });
    }
  }

  private static boolean isSame(SessionEvent.RepCounted one, SimulatedTruth.Rep rep) {
    return one.rep().foot() == rep.foot()
        && Math.abs(one.rep().heelOffNs() - rep.heelOffNs()) < SAME_NS
        && Math.abs(one.rep().heelDownNs() - rep.heelDownNs()) < SAME_NS;
  }

  private boolean isClearly(FormFault fault, SimulatedTruth.Rep rep) {
    return switch (fault) {
      case RUSHED ->
          rep.heelDownNs() - rep.loweringNs() < CLEARLY * protocol.tempo().lowering().leastNs();
      case SHORT_HOLD ->
          rep.loweringNs() - rep.topNs() < CLEARLY * protocol.tempo().hold().leastNs();
      case BOUNCED -> rep.style() == SimulatedStyle.BOUNCING;
      // What is too short in itself is told as that.
      case UNEVEN ->
          rep.style() == SimulatedStyle.UNEVEN
              && isClearlyNot(FormFault.RUSHED, rep)
              && isClearlyNot(FormFault.SHORT_HOLD, rep);
    };
  }

  private boolean isClearlyNot(FormFault fault, SimulatedTruth.Rep rep) {
    return switch (fault) {
      case RUSHED ->
          CLEARLY * (rep.heelDownNs() - rep.loweringNs()) >= protocol.tempo().lowering().leastNs();
      case SHORT_HOLD ->
          CLEARLY * (rep.loweringNs() - rep.topNs()) >= protocol.tempo().hold().leastNs();
      case BOUNCED -> rep.style() != SimulatedStyle.BOUNCING;
      // Among holds that are cut short, a whole one is out of step.
      case UNEVEN ->
          rep.style() == SimulatedStyle.WELL
              && style != SimulatedStyle.TIRING
              && style != SimulatedStyle.SHORT_HOLD;
    };
  }

  /** Lifts that stop half-way, one by one. */
  void scorePartials(Score score) {
    for (SimulatedTruth.Other other : truth.others()) {
      if (other.what() == SimulatedDistraction.PARTIAL) {
        score.positive(partials.stream().anyMatch(reported -> overlaps(reported, other)), name);
      }
    }
    for (RejectedRep reported : partials) {
      score.negative(
          truth.others().stream()
              .noneMatch(other ->
                  other.what() == SimulatedDistraction.PARTIAL && overlaps(reported, other)),
          name);
    }
  }

  private static boolean overlaps(RejectedRep reported, SimulatedTruth.Other other) {
    return reported.foot() == other.foot()
        && reported.startNs() < other.endNs()
        && reported.endNs() > other.startNs();
  }

  /** Whether the sets were found to be lopsided, of people who were. */
  void scoreLopsided(Score score) {
    if (protocol.sets().sides() == Sides.EACH) {
      return;
    }
    for (SetReport set : sets) {
      boolean isFound =
          set.totals().findings().stream()
              .anyMatch(finding ->
                  finding.kind() == SetFinding.Kind.LEFT_SHORTER
                      || finding.kind() == SetFinding.Kind.RIGHT_SHORTER);
      if (style == SimulatedStyle.ONE_SIDED) {
        score.positive(isFound, name);
      } else {
        score.negative(isFound, name);
      }
    }
  }

  /** Whether the sets were found to be tiring, of people who tired. */
  void scoreTiring(Score score) {
    // Ten push-ups are too few, and quick ones tell too little of their height.
    boolean isSlow = protocol.tempo().hold().targetNs() >= 1_000_000_000L;
    for (SetReport set : sets) {
      boolean isFound =
          set.totals().findings().stream()
              .anyMatch(finding ->
                  finding.kind() == SetFinding.Kind.HOLDS_SHRINK
                      || finding.kind() == SetFinding.Kind.LIFTS_SINK
                      || finding.kind() == SetFinding.Kind.SLOWS_DOWN);
      if (style == SimulatedStyle.TIRING && isSlow) {
        score.positive(isFound, name);
      } else if (style != SimulatedStyle.TIRING) {
        score.negative(isFound, name);
      }
    }
  }

  /** Whether every set was found with all its push-ups, the ones half-way aside. */
  void scoreSets(Score score) {
    List<Integer> found = sets.stream().map(set -> set.totals().pushUps()).toList();
    long pushUps = truth.reps().stream().mapToInt(SimulatedTruth.Rep::pushUp).distinct().count();
    boolean isRight =
        style == SimulatedStyle.PARTIAL
            ? found.stream().mapToInt(Integer::intValue).sum() == pushUps
            : found.equals(pushUpsDone);
    score.expect(isRight, name + ": sets " + found + " of " + pushUpsDone);
  }

  /** How often something was said rightly. */
  static final class Score {
    private int found;
    private int missed;
    private int wrong;
    private int right;
    final List<String> failures = new ArrayList<>();

    void positive(boolean isFound, String who) {
      found += isFound ? 1 : 0;
      missed += isFound ? 0 : 1;
      note(isFound, who + " missed");
    }

    void negative(boolean isFound, String who) {
      wrong += isFound ? 1 : 0;
      right += isFound ? 0 : 1;
      note(!isFound, who + " found what was not there");
    }

    void expect(boolean isRight, String who) {
      right += isRight ? 1 : 0;
      wrong += isRight ? 0 : 1;
      note(isRight, who);
    }

    private void note(boolean isRight, String who) {
      if (!isRight && !failures.contains(who)) {
        failures.add(who);
      }
    }

    double recall() {
      return (double) found / (found + missed);
    }

    double precision() {
      return (double) found / (found + wrong);
    }

    double rightPart() {
      return (double) right / (right + wrong);
    }

    int positives() {
      return found + missed;
    }

    @Override
    public String toString() {
      return found
          + " found, "
          + missed
          + " missed, "
          + wrong
          + " wrong, "
          + right
          + " rightly not";
    }
  }
}
