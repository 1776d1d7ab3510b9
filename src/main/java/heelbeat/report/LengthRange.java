package heelbeat.report;

import heelbeat.drawing.Axis;
import heelbeat.rep.Measured;

/** The range that lengths with their errors take, so that an axis can show how they differ. */
final class LengthRange {
  private double leastS = Double.MAX_VALUE;
  private double mostS;

  /** Takes a length with its error. */
  void add(Measured length) {
    add(Plot.leastS(length));
    add(Plot.mostS(length));
  }

  /** Takes a value, in seconds. */
  void add(double seconds) {
    leastS = Math.min(leastS, seconds);
    mostS = Math.max(mostS, seconds);
  }

  /** The axis, in seconds. */
  Axis axis() {
    return Axis.around(Math.min(leastS, mostS), mostS, 0.1);
  }
}
