package heelbeat.accuracy;

import heelbeat.loop.HeightSensor;
import heelbeat.rep.Rep;
import heelbeat.replay.RecordedHeights;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was truly done, as height sensors beside the pad show it. A raise is what goes up and comes
 * down by more than a third of what this foot's raises usually do; its top and the start of its
 * lowering are where the heel's speed passes a tenth of the greatest. A height says nothing of
 * contact: of a raise that was counted, the contacts are those that were counted.
 */
final class HeightTruth {
  /** Around an instant; a heel cannot be up and down again in so short a time. */
  private static final double WINDOW_S = 0.1;

  private static final double STEP_S = 0.02;

  /** A raise that begins or ends so near to a recording's ends may be cut off by them. */
  private static final double EDGE_S = 0.3;

  /** Of a foot's usual raise: what is lower is no whole one. */
  private static final double LEAST_PART = 0.35;

  /** Beyond is no raise: a foot that comes, or an arm in the sensor's way. */
  private static final double MOST_PART = 2.5;

  /** A heel that comes down comes down as far as it went up, or it went elsewhere. */
  private static final double LEAST_BACK = 0.5;

  /** A swing of less than so many standard deviations of the sensor's noise may be noise. */
  private static final double LEAST_NOISES = 6;

  /** The same of a sensor that has none: smoothing leaves ripples. */
  private static final double LEAST_OF_RANGE = 0.02;

  /** A sensor that moves by less is not looking at a heel. */
  private static final int LEAST_COUNTS = 20;

  /** A foot that is tucked away is up for longer. */
  private static final double LONGEST_HOLD_S = 10;

  /** A repetition is a raise that it shares at least that part of the time with. */
  private static final double LEAST_OVERLAP = 0.5;

  private final Map<Foot, List<HeightRaise>> raises = new EnumMap<>(Foot.class);

  /** Finds the raises of all feet that are watched. */
  HeightTruth(RecordedHeights heights) {
    long[] timesNs = heights.timesNs();
    for (Foot foot : heights.feet()) {
      raises.put(foot, raises(timesNs, heights.counts(foot), heights.sensor()));
    }
  }

  /** The raises of a foot, in the order of time; none of one that is not watched. */
  List<HeightRaise> raises(Foot foot) {
    return raises.getOrDefault(foot, List.of());
  }

  /** The raises as true repetitions; those that were counted with the contacts of the count. */
  List<TrueRep> against(List<Rep> counted) {
    List<Rep> left = new ArrayList<>(counted);
    List<TrueRep> reps = new ArrayList<>();
    raises.forEach((foot, all) -> {
      for (HeightRaise raise : all) {
        Optional<Rep> same =
            left.stream()
                .filter(rep -> rep.foot() == foot && raise.overlap(rep) >= LEAST_OVERLAP)
                .max(Comparator.comparingDouble(raise::overlap));
        same.ifPresent(left::remove);
        reps.add(
            new TrueRep(
                foot,
                same.map(rep -> rep.heelOffNs() / 1e9).orElse(raise.startS()),
                raise.topS(),
                raise.loweringS(),
                same.map(rep -> rep.heelDownNs() / 1e9).orElse(raise.endS()),
                false));
      }
    });
    return reps;
  }

  private static List<HeightRaise> raises(long[] timesNs, int[] counts, HeightSensor sensor) {
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    double[] timesS = new double[timesNs.length];
    double[] heights = new double[timesNs.length];
    for (int i = 0; i < timesNs.length; i++) {
      timesS[i] = (timesNs[i] - sensor.delayNs()) / 1e9;
      heights[i] = sensor.height(counts[i]);
      lowest = Math.min(lowest, counts[i]);
      highest = Math.max(highest, counts[i]);
    }
    if ((long) highest - lowest < LEAST_COUNTS) {
      return List.of();
    }
    double range = limit(heights);
    HeightCurve curve = new HeightCurve(timesS, heights);
    return swings(curve, range).stream()
        .map(swing -> HeightRaise.of(curve, swing, WINDOW_S))
        .filter(raise -> raise.loweringS() - raise.topS() <= LONGEST_HOLD_S)
        .filter(raise -> raise.startS() > curve.startS() + EDGE_S)
        .filter(raise -> raise.endS() < curve.endS() - EDGE_S)
        .toList();
  }

  /**
   * Brings single wrong readings, such as a sensor's first ones, near the others.
   *
   * @return how far apart all but a hundredth of the readings are
   */
  private static double limit(double[] heights) {
    double[] sorted = heights.clone();
    Arrays.sort(sorted);
    int outside = sorted.length / 200;
    double low = sorted[outside];
    double high = sorted[sorted.length - 1 - outside];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = Math.clamp(heights[i], 2 * low - high, 2 * high - low);
    }
    return high - low;
  }

  private static List<HeightSwing> swings(HeightCurve curve, double range) {
    int steps = (int) ((curve.endS() - curve.startS()) / STEP_S);
    double[] timesS = new double[steps];
    double[] smooth = new double[steps];
    int known = 0;
    for (int i = 0; i < steps; i++) {
      timesS[known] = curve.startS() + i * STEP_S;
      smooth[known] = curve.height(timesS[known], WINDOW_S);
      known += Double.isNaN(smooth[known]) ? 0 : 1;
    }
    double[] whenS = Arrays.copyOf(timesS, known);
    double[] heights = Arrays.copyOf(smooth, known);
    double floor = Math.max(LEAST_NOISES * curve.noise(WINDOW_S), LEAST_OF_RANGE * range);
    double usual = HeightSwing.usualSize(HeightSwing.of(whenS, heights, floor));
    if (Double.isNaN(usual)) {
      return List.of();
    }
    return HeightSwing.of(whenS, heights, Math.max(floor, LEAST_PART * usual)).stream()
        .filter(swing -> Math.max(swing.up(), swing.down()) <= MOST_PART * usual)
        .filter(swing -> swing.size() >= LEAST_BACK * Math.max(swing.up(), swing.down()))
        .toList();
  }
}
