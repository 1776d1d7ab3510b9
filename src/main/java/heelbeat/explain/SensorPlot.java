package heelbeat.explain;

import heelbeat.drawing.Curve;
import heelbeat.drawing.Drawing;
import heelbeat.heel.SensorLevels;
import heelbeat.session.FootView;
import heelbeat.signal.Channel;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** One sensor's loads in a moment's picture, as percentages of the load at rest. */
final class SensorPlot {
  private static final double CHARACTER = 4.6;
  private static final double NAME_HEIGHT = 10;

  private record Name(double fromX, double toX, double y) {}

  private final Drawing drawing;
  private final List<LookSample> samples;
  private final ToDoubleFunction<LookSample> load;
  private final Function<LookSample, SensorLevels> levels;
  private final SensorLevels reference;
  private final List<Name> names = new ArrayList<>();

  /**
   * @param load the sensor's load in a sample
   * @param levels what was learnt of the sensor by a sample
   * @param reference the levels that are 0 and 100 % in the picture
   */
  SensorPlot(
      Drawing drawing,
      List<LookSample> samples,
      ToDoubleFunction<LookSample> load,
      Function<LookSample, SensorLevels> levels,
      SensorLevels reference) {
    this.drawing = drawing;
    this.samples = samples;
    this.load = load;
    this.levels = levels;
    this.reference = reference;
  }

  /** The percentages of the samples for which that holds. */
  DoubleSummaryStatistics percentages(Predicate<LookSample> applies) {
    return samples.stream()
        .filter(applies)
        .mapToDouble(sample -> percent(load.applyAsDouble(sample)))
        .summaryStatistics();
  }

  private double percent(double ownLoad) {
    return 100 * reference.part(ownLoad);
  }

  void drawLoad(PlotArea panel, Predicate<LookSample> applies) {
    drawCurve(panel, "load", "", applies, load);
  }

  void drawFloor(PlotArea panel) {
    drawCurve(panel, "floor", "", _ -> true, sample -> levels.apply(sample).floor());
  }

  void drawRest(PlotArea panel) {
    drawCurve(panel, "rest", "", LookSample::isHeelDown, sample -> levels.apply(sample).rest());
  }

  /** Draws a threshold while it meant something. */
  void drawLimit(PlotArea panel, double part, String words, Predicate<LookSample> applies) {
    drawLimit(panel, _ -> part, Reasons.percent(part) + ": " + words, applies);
  }

  /** The same for one that changes. */
  void drawLimit(
      PlotArea panel,
      ToDoubleFunction<LookSample> part,
      String words,
      Predicate<LookSample> applies) {
    drawCurve(
        panel,
        "limit",
        words,
        applies,
        sample -> levels.apply(sample).load(part.applyAsDouble(sample)));
  }

  /** Draws the counts as they came, on a scale of their own at the right. */
  void drawCounts(PlotArea panel, List<ExcerptTrace.Frame> frames, Channel channel) {
    DoubleSummaryStatistics all =
        frames.stream().mapToDouble(frame -> frame.counts(channel)).summaryStatistics();
    double margin = Math.max(5, (all.getMax() - all.getMin()) / 20);
    PlotArea counts = panel.scaled(all.getMin() - margin, all.getMax() + margin);
    counts.drawValuesAtRight(drawing);
    Curve curve = new Curve();
    long lastNs = panel.fromNs();
    for (ExcerptTrace.Frame frame : frames) {
      if (frame.timeNs() - lastNs > FootView.LONGEST_BRIDGED_GAP_NS) {
        curve.lift();
      }
      lastNs = frame.timeNs();
      curve.to(counts.x(frame.timeNs()), counts.y(frame.counts(channel)));
    }
    drawing.curve("raw", curve);
  }

  /**
   * Draws how the load would have gone on by a drift alone, through the middle of what it did.
   *
   * @param applies to the samples in which the heel was held
   * @param partPerS the drift, as a part of the load at rest a second
   */
  void drawDrift(PlotArea panel, Predicate<LookSample> applies, double partPerS) {
    List<LookSample> held = samples.stream().filter(applies).toList();
    if (held.size() < 2) {
      return;
    }
    SensorLevels known = levels.apply(held.getLast());
    double loadPerNs = partPerS * (known.rest() - known.floor()) / 1e9;
    double middle = held.stream().mapToDouble(load).average().orElse(0);
    long fromNs = held.getFirst().timeNs();
    double middleNs = held.stream().mapToLong(of -> of.timeNs() - fromNs).average().orElse(0);
    drawCurve(
        panel,
        "drift",
        "",
        applies,
        sample -> middle + loadPerNs * (sample.timeNs() - fromNs - middleNs));
  }

  /** Draws a load where it applies, and names it where it begins. */
  private void drawCurve(
      PlotArea panel,
      String look,
      String words,
      Predicate<LookSample> applies,
      ToDoubleFunction<LookSample> ownLoad) {
    Curve curve = new Curve();
    boolean isNamed = words.isEmpty();
    long lastNs = panel.fromNs();
    for (LookSample sample : samples) {
      boolean isAfterGap = sample.timeNs() - lastNs > FootView.LONGEST_BRIDGED_GAP_NS;
      lastNs = sample.timeNs();
      if (isAfterGap || !applies.test(sample)) {
        curve.lift();
      }
      if (applies.test(sample)) {
        double x = panel.x(sample.timeNs());
        double y = panel.y(percent(ownLoad.applyAsDouble(sample)));
        curve.to(x, y);
        if (!isNamed) {
          isNamed = true;
          drawName(x + 3, y - 2, words);
        }
      }
    }
    drawing.curve(look, curve);
  }

  /** Writes a name, lower where another one is already. */
  private void drawName(double x, double y, String words) {
    double toX = x + words.length() * CHARACTER;
    double free = y;
    for (Name name : names) {
      if (name.fromX() < toX && name.toX() > x && Math.abs(name.y() - free) < NAME_HEIGHT) {
        free = name.y() + NAME_HEIGHT;
      }
    }
    names.add(new Name(x, toX, free));
    drawing.text("level-name", x, free, words);
  }
}
