package heelbeat.explain;

import heelbeat.drawing.Axis;
import heelbeat.drawing.Drawing;
import heelbeat.drawing.Seconds;

/**
 * A field of a drawing in which time runs to the right and a value upwards.
 *
 * @param left the left edge in pixels; right, top and bottom likewise
 * @param fromNs the time at the left edge
 * @param toNs the time at the right edge
 * @param low the value at the bottom
 * @param high the value at the top
 */
record PlotArea(
    double left,
    double right,
    double top,
    double bottom,
    long fromNs,
    long toNs,
    double low,
    double high) {

  /** Where a time is, in pixels; a time that does not show is at the edge. */
  double x(long timeNs) {
    double part = (double) (timeNs - fromNs) / Math.max(1, toNs - fromNs);
    return left + Math.clamp(part, 0, 1) * (right - left);
  }

  /** Where a value is, in pixels; a value that does not show is at the edge. */
  double y(double value) {
    return bottom - Math.clamp((value - low) / (high - low), 0, 1) * (bottom - top);
  }

  boolean holds(long timeNs) {
    return timeNs >= fromNs && timeNs <= toNs;
  }

  /** The same field for other values. */
  PlotArea scaled(double newLow, double newHigh) {
    return new PlotArea(left, right, top, bottom, fromNs, toNs, newLow, newHigh);
  }

  /** The same field at another height of the drawing. */
  PlotArea placed(double newTop, double newBottom) {
    return new PlotArea(left, right, newTop, newBottom, fromNs, toNs, low, high);
  }

  /** Draws a frame with a grid of the time. */
  void drawFrame(Drawing drawing) {
    for (long ns = firstMarkNs(); ns <= toNs; ns += markStepNs()) {
      drawing.line("grid", x(ns), top, x(ns), bottom);
    }
    drawing.box("frame", left, top, right - left, bottom - top);
  }

  /** Writes the times of the grid below it, in seconds. */
  void drawTimes(Drawing drawing) {
    for (long ns = firstMarkNs(); ns <= toNs; ns += markStepNs()) {
      drawing.text("mid", x(ns), bottom + 13, Seconds.text(ns, 1, '.'));
    }
  }

  private long firstMarkNs() {
    return Math.ceilDiv(fromNs, markStepNs()) * markStepNs();
  }

  /** So that there are about ten at most. */
  private long markStepNs() {
    return Math.round(Axis.upTo((toNs - fromNs) / 2e9, 0.1).step() * 1e9);
  }

  /** Draws grid and numbers of the value at the left. */
  void drawValues(Drawing drawing, String unit) {
    double step = Axis.upTo(high - low, 1).step();
    for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
      drawing.line("grid", left, y(value), right, y(value));
      drawing.text("end", left - 5, y(value) + 3.5, Math.round(value) + unit);
    }
  }

  /** Writes numbers of the value at the right. */
  void drawValuesAtRight(Drawing drawing) {
    double step = Axis.upTo(high - low, 1).step();
    for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
      drawing.text("raw-number", right + 5, y(value) + 3.5, Long.toString(Math.round(value)));
    }
  }
}
