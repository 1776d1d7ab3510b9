package heelbeat.explain;

import heelbeat.drawing.Seconds;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** What happened in a moment and why, step by step. */
public final class ExcerptText {
  private record Step(long timeNs, String text) {}

  private final Account account;
  private final Excerpt moment;
  private final ExcerptTrace trace;
  private final Reasons reasons;

  /** The text of a moment that was traced. */
  public ExcerptText(Account account, Excerpt moment, ExcerptTrace trace, Reasons reasons) {
    this.account = account;
    this.moment = moment;
    this.trace = trace;
    this.reasons = reasons;
  }

  /** The lines for those feet. */
  public List<String> lines(Set<Foot> feet) {
    List<String> lines = new ArrayList<>();
    for (Foot foot : Foot.values()) {
      if (feet.contains(foot)) {
        lines.add(foot.label() + " foot: " + verdict(foot));
        steps(foot).forEach(step -> lines.add(line(step)));
      }
    }
    return lines;
  }

  private static String line(Step step) {
    return String.format(
        Locale.ROOT, "%10s s  %s", Seconds.text(step.timeNs(), 3, '.'), step.text());
  }

  /** What the foot did, as one line. */
  String verdict(Foot foot) {
    return moment.nearest(foot).map(reasons::of).orElseGet(() -> rest(trace.samples(foot)));
  }

  private static String rest(List<LookSample> samples) {
    if (samples.isEmpty()) {
      return "no sample of it";
    }
    if (samples.stream().noneMatch(LookSample::isFootOn)) {
      return "not on the pad";
    }
    if (samples.stream().filter(LookSample::isFootOn).allMatch(LookSample::isHeelUp)) {
      return "the heel was up all the time";
    }
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (LookSample sample : samples) {
      if (sample.isHeelDown()) {
        lowest = Math.min(lowest, sample.heelPart());
        highest = Math.max(highest, sample.heelPart());
      }
    }
    return "no lift seen (the heel carried "
        + Reasons.percent(lowest)
        + " to "
        + Reasons.percent(highest)
        + " of its load at rest; below "
        + Reasons.percent(HeelDetector.EASED_HEEL_PART)
        + " a partial lift may begin)";
  }

  private List<Step> steps(Foot foot) {
    List<Step> steps = new ArrayList<>();
    for (Account.Reported reported : account.reported()) {
      if (reported.event() instanceof SessionEvent.Sensed sensed
          && sensed.event().foot() == foot
          && moment.holds(sensed.timeNs())) {
        steps.add(new Step(sensed.timeNs(), text(sensed.event(), reported.confirmedNs())));
      } else if (reported.event() instanceof SessionEvent.LoweringSeen(Foot of, long timeNs)
          && of == foot
          && moment.holds(timeNs)) {
        steps.add(new Step(timeNs, "the heel seems to come down: a guess, shown by the light"));
      }
    }
    for (Account.Gap gap : account.gaps()) {
      if (moment.holds(gap.fromNs())) {
        steps.add(
            new Step(
                gap.fromNs(),
                "no samples for " + Seconds.text(gap.toNs() - gap.fromNs(), 2, '.') + " s"));
      }
    }
    moment.nearest(foot).ifPresent(movement -> addVerdict(movement, steps));
    steps.sort(Comparator.comparingLong(Step::timeNs));
    return steps;
  }

  private void addVerdict(Movement movement, List<Step> steps) {
    if (movement instanceof Movement.Counted counted) {
      Rep rep = counted.rep();
      String lift = rep.concentric().text();
      String lowering = rep.eccentric().text();
      steps.add(new Step(rep.topNs(), "top, by the forefoot's load: the lift took " + lift));
      double driftPartPerS = trace.driftPartPerS(counted);
      if (driftPartPerS != 0) {
        steps.add(
            new Step(
                rep.topNs(),
                "while the heel was held the load "
                    + Reasons.drift(driftPartPerS)
                    + " of that at rest a second: taken out"));
      }
      steps.add(
          new Step(
              rep.loweringNs(), "start of lowering, by the forefoot's load: it took " + lowering));
    }
    steps.add(new Step(movement.confirmedNs(), outcome(movement)));
  }

  private String outcome(Movement movement) {
    double laterMs = (movement.confirmedNs() - movement.endNs()) / 1e6;
    return switch (movement) {
      case Movement.Counted(Rep rep, int pushUp, long _) ->
          String.format(
              Locale.ROOT,
              "counted as push-up %d, %.0f ms after heel-down; the forefoot stayed loaded%s",
              pushUp,
              laterMs,
              reasons.hung(rep.foot(), rep.heelDownNs()).map(kept -> " (" + kept + ")").orElse(""));
      case Movement.Rejected(var rejected, long _) ->
          String.format(
              Locale.ROOT,
              "not counted: %s; told %.0f ms after it ended",
              rejected.reason().label(),
              laterMs);
    };
  }

  private String text(HeelEvent event, long confirmedNs) {
    String known =
        String.format(Locale.ROOT, "known %.0f ms later", (confirmedNs - event.timeNs()) / 1e6);
    return switch (event) {
      case HeelEvent.FootOn _ -> "foot on the pad; " + known;
      case HeelEvent.FootOff _ ->
          "foot off the pad: the forefoot stayed below "
              + Reasons.percent(HeelDetector.FOREFOOT_OFF_PART)
              + " of its load at rest, the heel up or below "
              + Reasons.percent(HeelDetector.HEEL_OFF_PART)
              + "; "
              + known;
      case HeelEvent.HeelOff off ->
          heelOff(off, confirmedNs)
              + known
              + "; the forefoot then carried "
              + Reasons.percent(off.forefootPart())
              + " of its load at rest";
      case HeelEvent.HeelDown down ->
          "heel-down: the heel touched; "
              + known
              + heelDown(down, confirmedNs)
              + "; the forefoot carried "
              + Reasons.percent(down.forefootPart())
              + " just before";
      case HeelEvent.ToeRaise _ -> "toes raised, the heel loaded; " + known;
      case HeelEvent.PartialLift lift ->
          "the heel is back after it gave up part of its load, at "
              + Seconds.text(lift.startNs(), 3, '.')
              + " s, and never left";
      case HeelEvent.SensorFault fault ->
          "sensor fault: " + fault.channel().label() + ": " + fault.kind().text();
      case HeelEvent.SensorOk ok -> ok.channel().label() + " works again";
    };
  }

  private String heelOff(HeelEvent.HeelOff off, long confirmedNs) {
    OptionalDouble part = heelPartAt(off.foot(), confirmedNs);
    if (part.isEmpty() || hasLeft(off.foot(), confirmedNs)) {
      return "heel-off; ";
    }
    boolean isLow = part.getAsDouble() < HeelDetector.LIFTED_PART;
    return "heel-off: the heel fell to "
        + Reasons.percent(part.getAsDouble())
        + " of its load at rest and stayed level (below "
        + Reasons.percent(isLow ? HeelDetector.LIFTED_PART : HeelDetector.LIFTED_HIGH_PART)
        + " is lifted); ";
  }

  /** Whether it was the whole foot that left. */
  private boolean hasLeft(Foot foot, long confirmedNs) {
    return account.reported().stream()
        .filter(reported -> reported.confirmedNs() == confirmedNs)
        .anyMatch(reported ->
            reported.event() instanceof SessionEvent.FootMoved(HeelEvent.FootOff off)
                && off.foot() == foot);
  }

  private String heelDown(HeelEvent.HeelDown down, long confirmedNs) {
    OptionalDouble part = heelPartAt(down.foot(), confirmedNs);
    return part.isEmpty()
        ? ""
        : ", when it carried " + Reasons.percent(part.getAsDouble()) + " of its load at rest";
  }

  /**
   * What the heel carried when the detector became sure, by the levels that decided: once it is
   * sure it learns new ones.
   */
  private OptionalDouble heelPartAt(Foot foot, long confirmedNs) {
    LookSample before = null;
    LookSample deciding = null;
    for (LookSample sample : trace.samples(foot)) {
      if (sample.timeNs() < confirmedNs) {
        before = deciding;
        deciding = sample;
      }
    }
    return before == null || deciding == null || !before.isFootOn()
        ? OptionalDouble.empty()
        : OptionalDouble.of(before.levels().heel().part(deciding.heelLoad()));
  }
}
