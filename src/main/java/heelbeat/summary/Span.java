package heelbeat.summary;

import heelbeat.signal.Foot;
import java.time.LocalDate;

/**
 * What the days of a day, a week or a month add up to.
 *
 * @param first its first day
 * @param last its last day, included
 * @param days those with push-ups
 * @param pushUps two heels that rise together being one
 * @param tensionNs time under tension, in nanoseconds, as {@link heelbeat.coach.Totals} has it
 * @param steps on the toes
 * @param isDated whether the clock was set on all of these days
 * @param both how long phases of either foot took on average
 * @param left those of the left foot
 * @param right those of the right foot
 */
public record Span(
    LocalDate first,
    LocalDate last,
    int days,
    int pushUps,
    long tensionNs,
    int steps,
    boolean isDated,
    PhaseMeans both,
    PhaseMeans left,
    PhaseMeans right) {

  static Span of(LocalDate first, LocalDate last, Iterable<DaySummary> summaries) {
    int days = 0;
    int pushUps = 0;
    long tensionNs = 0;
    int steps = 0;
    boolean isDated = true;
    PhaseMeans both = new PhaseMeans();
    PhaseMeans left = new PhaseMeans();
    PhaseMeans right = new PhaseMeans();
    for (DaySummary day : summaries) {
      int ofDay = day.totals().pushUps();
      days += ofDay > 0 ? 1 : 0;
      pushUps += ofDay;
      tensionNs += day.totals().tensionNs();
      steps += day.steps();
      isDated &= day.isClockTrusted();
      both.add(day.both());
      left.add(day.side(Foot.LEFT));
      right.add(day.side(Foot.RIGHT));
    }
    return new Span(first, last, days, pushUps, tensionNs, steps, isDated, both, left, right);
  }

  /** How long phases of one foot took on average. */
  public PhaseMeans side(Foot foot) {
    return foot == Foot.LEFT ? left : right;
  }
}
