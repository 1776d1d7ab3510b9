package heelbeat.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A height that goes up and comes down again, between two low ones.
 *
 * @param beforeS when it was lowest before
 * @param highS when it was highest
 * @param afterS when it was lowest after
 * @param up how far it went up
 * @param down how far it came down
 */
record HeightSwing(double beforeS, double highS, double afterS, double up, double down) {
  /** The swings of a series in which every turn is at least that far from the one before. */
  static List<HeightSwing> of(double[] timesS, double[] heights, double least) {
    List<HeightSwing> swings = new ArrayList<>();
    int before = 0;
    int high = 0;
    int low = 0;
    boolean isUp = false;
    for (int i = 1; i < heights.length; i++) {
      if (isUp) {
        if (heights[i] > heights[high]) {
          high = i;
          low = i;
        } else if (heights[i] < heights[low]) {
          low = i;
        }
        if (heights[high] - heights[low] >= least && heights[i] - heights[low] >= least) {
          swings.add(swing(timesS, heights, before, high, low));
          before = low;
          high = i;
          low = i;
        }
      } else if (heights[i] < heights[before]) {
        before = i;
      } else if (heights[i] - heights[before] >= least) {
        isUp = true;
        high = i;
        low = i;
      }
    }
    if (isUp && heights[high] - heights[low] >= least) {
      swings.add(swing(timesS, heights, before, high, low));
    }
    return swings;
  }

  private static HeightSwing swing(
      double[] timesS, double[] heights, int before, int high, int after) {
    return new HeightSwing(
        timesS[before],
        timesS[high],
        timesS[after],
        heights[high] - heights[before],
        heights[high] - heights[after]);
  }

  /** The smaller of the ways up and down. */
  double size() {
    return Math.min(up, down);
  }

  /**
   * How far a heel usually goes: half of all ways up and down together are at least that long, so
   * that many small ones or a few huge ones do not matter.
   */
  static double usualSize(List<HeightSwing> swings) {
    double[] ways =
        swings.stream()
            .flatMapToDouble(swing -> DoubleStream.of(swing.up, swing.down))
            .sorted()
            .toArray();
    double half = DoubleStream.of(ways).sum() / 2;
    double sum = 0;
    for (double way : ways) {
      sum += way;
      if (sum >= half) {
        return way;
      }
    }
    return Double.NaN;
  }
}
