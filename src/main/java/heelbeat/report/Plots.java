package heelbeat.report;

import heelbeat.summary.PhaseMeans;
import heelbeat.coach.PhaseSpan;
import heelbeat.drawing.Axis;
import heelbeat.drawing.Seconds;
import heelbeat.rep.Measured;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import heelbeat.store.StoredRep;
import heelbeat.text.Count;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report's plots. */
final class Plots {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  static final double NS_PER_S = 1e9;

  private Plots() {}

  /** A bar a day, left below and right above. */
  static String days(DayCounts days) {
    int most = 0;
    for (int i = 0; i < DayCounts.DAYS; i++) {
      most = Math.max(most, days.count(i));
    }
    Plot plot =
        new Plot(
            "Push-ups a day, last four weeks",
            String.format(
                Locale.ROOT,
                "%s in four weeks, %d in the last seven days, %d today; %d on the best day.",
                Count.of(days.countOfLast(DayCounts.DAYS), "push-up"),
                days.countOfLast(7),
                days.countOfLast(1),
                most),
            -0.6,
            DayCounts.DAYS - 0.4,
            Axis.upTo(most, 1));
    for (int i = 0; i < DayCounts.DAYS; i++) {
      LocalDate day = days.day(i);
      String words =
          String.format(
              Locale.ROOT,
              "%s: %s; %d left, %d right",
              DAY.format(day),
              Count.of(days.count(i), "push-up"),
              days.count(i, Foot.LEFT),
              days.count(i, Foot.RIGHT));
      if (days.count(i) > 0) {
        plot.bar(i, days.count(i), 0.7, words);
      }
      if ((DayCounts.DAYS - 1 - i) % 7 == 0) {
        plot.xLabel(i, i == DayCounts.DAYS - 1 ? "today" : DAY.format(day));
      }
    }
    plot.xName("last four weeks");
    return plot.text();
  }

  /** A dot for each heel's part of a push-up with its error, before a band of what was asked. */
  static String phase(
      String title,
      RepDots dots,
      Optional<PhaseSpan> asked,
      Function<Rep, Measured> phase,
      Function<PhaseMeans, Optional<Measured>> mean) {
    Measured longest = new Measured(0, 0);
    double highestS = asked.map(PhaseSpan::targetNs).orElse(0L) / NS_PER_S;
    for (StoredRep rep : dots.reps()) {
      Measured length = phase.apply(rep.rep());
      longest = length.ns() > longest.ns() ? length : longest;
      highestS = Math.max(highestS, mostS(length));
    }
    int last = dots.session().totals().pushUps();
    Plot plot =
        new Plot(
            title + " of each push-up",
            String.format(
                Locale.ROOT,
                "Mean left %s, right %s, longest %s%s.",
                mean(dots, Foot.LEFT, mean),
                mean(dots, Foot.RIGHT, mean),
                longest.text(),
                asked.map(span -> "; asked " + words(span)).orElse("")),
            0,
            last + 1.0,
            Axis.upTo(highestS, 0.1));
    asked.ifPresent(span ->
        plot.band(
            span.leastNs() / NS_PER_S,
            span.targetNs() / NS_PER_S,
            span.mostNs() / NS_PER_S,
            "asked: " + words(span)));
    for (StoredRep rep : dots.reps()) {
      draw(rep, phase.apply(rep.rep()), plot);
    }
    number(last, plot);
    plot.xName("push-up");
    return plot.text();
  }

  private static void draw(StoredRep rep, Measured length, Plot plot) {
    Foot foot = rep.rep().foot();
    plot.error(foot, rep.judgement().pushUp(), leastS(length), mostS(length));
    plot.dot(
        foot,
        rep.judgement().isGood(),
        rep.judgement().pushUp(),
        length.ns() / NS_PER_S,
        String.format(
            Locale.ROOT,
            "%d, %s: %s%s",
            rep.judgement().pushUp(),
            foot.label(),
            length.text(),
            rep.judgement().faults().stream()
                .sorted()
                .map(fault -> ", " + fault.text())
                .collect(Collectors.joining())));
  }

  private static void number(int last, Plot plot) {
    Axis numbers = Axis.upTo(last, 1);
    for (int i = 0; i <= numbers.steps(); i++) {
      int number = (int) Math.round(i * numbers.step());
      if (number >= 1 && number <= last) {
        plot.xLabel(number, Integer.toString(number));
      }
    }
  }

  /** The same of a foot in a session. */
  static String mean(RepDots dots, Foot foot, Function<PhaseMeans, Optional<Measured>> mean) {
    return mean(dots.session().side(foot), mean);
  }

  /** What was asked in words, such as {@code 1.0 to 2.0 s, best 1.5 s}. */
  static String words(PhaseSpan span) {
    String least = Seconds.text(span.leastNs(), 1, '.');
    String best = ", best " + Seconds.text(span.targetNs(), 1, '.') + " s";
    return span.mostNs() == Long.MAX_VALUE
        ? "at least " + least + " s" + best
        : least + " to " + Seconds.text(span.mostNs(), 1, '.') + " s" + best;
  }

  /** A mean in words, such as {@code 1.5 ± 0.3 s}, or a dash without repetitions. */
  static String mean(PhaseMeans means, Function<PhaseMeans, Optional<Measured>> mean) {
    return mean.apply(means).map(Measured::text).orElse("–");
  }

  /** The lower end of what {@code ±} says, in seconds; no phase is shorter than 0. */
  static double leastS(Measured length) {
    return Math.max(0, length.ns() - Measured.ERRORS * length.errorNs()) / NS_PER_S;
  }

  /** The upper end, in seconds. */
  static double mostS(Measured length) {
    return (length.ns() + Measured.ERRORS * length.errorNs()) / NS_PER_S;
  }
}
