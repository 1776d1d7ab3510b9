package heelbeat.rep;

/**
 * The raise of a body that explains the load under it best: up along a minimum-jerk curve, a hold,
 * and down as far along another. A body weighs what it always does, and more or less by its
 * acceleration; so the load is a level plus a multiple of that. In an insole it also rises with the
 * heel and drifts while that is up: looked at in that way, a multiple of the height and a drift are
 * added. The four instants are sought by going from a guess to whatever leaves less unexplained.
 */
final class RaiseFit {
  /** Samples that a fit looks at. Chosen: enough for a dip of a tenth of a raise. */
  static final int MOST_SAMPLES = 64;

  /** The instants, in the order of time. */
  private static final int START = 0;

  /** The lift ends. */
  private static final int TOP = 1;

  /** The lowering begins. */
  private static final int LOWERING = 2;

  /** The lowering ends. */
  private static final int END = 3;

  /** In metres per square second. */
  private static final double GRAVITY = 9.81;

  /** No ramp is shorter, in seconds. Chosen: people take 0.19 s and more. */
  private static final double SHORTEST_S = 0.1;

  /** Lengths of lift and lowering to start the search from. */
  private static final double[] LENGTHS_S = {0.2, 0.35, 0.6, 1, 1.6, 2.5, 4};

  /** First and last step of the search. */
  private static final double FIRST_STEP_S = 0.32;

  /** In seconds. Chosen. */
  private static final double LAST_STEP_S = 0.005;

  /** Rounds of the search at each step. Chosen. */
  private static final int MOST_ROUNDS = 8;

  /** Sway lasts over many samples: so many of them are worth one. */
  private static final double SAMPLES_ALIKE = 4;

  /**
   * Nobody moves exactly as a formula says, and where a movement ends is a matter of words ({@link
   * PhaseGrid#END_PART}): a ramp's ends are known to this part of its length.
   */
  private static final double FORM_PART = 0.05;

  /** People whose raises were measured are quickest at 0.45 to 0.81 of a ramp, and overshoot. */
  private static final double SKEWED_FORM_PART = 0.12;

  /** Nor does a load rise exactly as the heel: what is left of it may be so much. */
  private static final double LOAD_FORM_PART = 0.03;

  /** How far an instant is moved to see what that leaves unexplained, in seconds. Chosen. */
  private static final double PROBE_S = 0.05;

  /** Of the shortest holds no drift is reported, in squared seconds. */
  private static final double LEAST_DRIFT_SQUARES = 0.01;

  private final double[] times = new double[MOST_SAMPLES];
  private final RaiseSums sums = new RaiseSums();
  private final double[] loads = new double[MOST_SAMPLES];
  private final double[] instants = new double[4];
  private final double[] best = new double[4];
  private int count;

  /** How long a sample is, when the first begins and the last ends; in seconds. */
  private double span;

  private double from;
  private double to;
  private boolean isLiftLeftOut;
  private boolean isLoweringLeftOut;
  private boolean isInertiaLeftOut;
  private boolean seesLoad;
  private double level;
  private double rise;
  private double loadRise;
  private double drift;
  private double error;
  private double restError;

  /** Starts over without samples. */
  void clear() {
    count = 0;
  }

  /**
   * Adds the mean load of a while; all are as long, and each follows the one before.
   *
   * @param time its middle, in seconds
   */
  void add(double time, double load) {
    times[count] = time;
    loads[count] = load;
    count++;
  }

  /**
   * Seeks the raise that is fastest about these times on its way up and down; it lies within the
   * samples.
   *
   * @param seesLoad whether the load may also rise with the height, and drift meanwhile
   * @return whether there is one
   */
  boolean seek(double fastestUp, double fastestDown, boolean seesLoad) {
    this.seesLoad = seesLoad;
    if (count < instants.length * 2) {
      return false;
    }
    span = times[1] - times[0];
    from = times[0] - span / 2;
    to = times[count - 1] + span / 2;
    double least = Double.POSITIVE_INFINITY;
    for (double lift : LENGTHS_S) {
      for (double lowering : LENGTHS_S) {
        double middle = (fastestUp + fastestDown) / 2;
        instants[START] = Math.max(from, fastestUp - lift / 2);
        instants[TOP] = Math.min(middle, fastestUp + lift / 2);
        instants[LOWERING] = Math.max(middle, fastestDown - lowering / 2);
        instants[END] = Math.min(to, fastestDown + lowering / 2);
        if (isInOrder()) {
          weigh();
          if (error < least) {
            least = error;
            System.arraycopy(instants, 0, best, 0, best.length);
          }
        }
      }
    }
    if (least == Double.POSITIVE_INFINITY) {
      return false;
    }
    System.arraycopy(best, 0, instants, 0, best.length);
    for (double step = FIRST_STEP_S; step > LAST_STEP_S; step /= 2) {
      least = descend(step, least);
    }
    weigh();
    return true;
  }

  /** Moves single instants, and those before or after one together, while that explains more. */
  private double descend(double step, double leastBefore) {
    double least = leastBefore;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = least;
      for (int i = START; i <= END; i++) {
        for (int way = -1; way <= 1; way += 2) {
          least = move(i, i, way * step, least);
          least = move(i, END, way * step, least);
          least = move(START, i, way * step, least);
        }
      }
      if (least >= before) {
        break;
      }
    }
    return least;
  }

  private double move(int first, int last, double step, double least) {
    System.arraycopy(instants, 0, best, 0, best.length);
    for (int i = first; i <= last; i++) {
      instants[i] += step;
    }
    if (isInOrder()) {
      weigh();
      if (error < least) {
        return error;
      }
    }
    System.arraycopy(best, 0, instants, 0, best.length);
    return least;
  }

  private boolean isInOrder() {
    return instants[START] >= from
        && instants[TOP] - instants[START] >= SHORTEST_S
        && instants[LOWERING] >= instants[TOP]
        && instants[END] - instants[LOWERING] >= SHORTEST_S
        && instants[END] <= to;
  }

  private void weigh() {
    if (seesLoad) {
      weighWithLoad();
    } else {
      weighInertia();
    }
  }

  private void weighInertia() {
    loadRise = 0;
    drift = 0;
    double curves = 0;
    double curveSquares = 0;
    double sum = 0;
    double squares = 0;
    double products = 0;
    double speed = speed(from);
    for (int i = 0; i < count; i++) {
      double before = speed;
      speed = speed(times[i] + span / 2);
      double curve = (speed - before) / span;
      curves += curve;
      curveSquares += curve * curve;
      sum += loads[i];
      squares += loads[i] * loads[i];
      products += curve * loads[i];
    }
    curveSquares -= curves * curves / count;
    products -= curves * sum / count;
    rise = curveSquares > 0 ? Math.max(0, products / curveSquares) : 0;
    restError = squares - sum * sum / count;
    error = restError - rise * products;
    level = (sum - rise * curves) / count;
  }

  /** Level, inertia, what the load rises by with the height, and how it drifts meanwhile. */
  private void weighWithLoad() {
    RaiseSums s = sums;
    s.clear();
    double speed = speed(from);
    for (int i = 0; i < count; i++) {
      double before = speed;
      speed = speed(times[i] + span / 2);
      double height = height(times[i]);
      s.add(
          (speed - before) / span,
          height,
          height * Math.max(0, times[i] - instants[TOP]),
          loads[i]);
    }
    s.centre(count, LEAST_DRIFT_SQUARES);
    restError = s.ll;
    // The drift is taken out of the others, then the inertia out of the height.
    double hdPart = s.hd / s.dd;
    double cdPart = s.cd / s.dd;
    double hh = s.hh - hdPart * s.hd;
    double ch = s.ch - cdPart * s.hd;
    double cc = s.cc - cdPart * s.cd;
    double hl = s.hl - hdPart * s.dl;
    double cl = s.cl - cdPart * s.dl;
    double determinant = cc * hh - ch * ch;
    rise = 0;
    if (!isInertiaLeftOut && determinant > 1e-9 * cc * hh) {
      rise = Math.max(0, (cl * hh - hl * ch) / determinant);
    }
    loadRise = hh > 0 ? (hl - rise * ch) / hh : 0;
    drift = (s.dl - rise * s.cd - loadRise * s.hd) / s.dd;
    error =
        restError
            - s.dl * s.dl / s.dd
            - 2 * (rise * cl + loadRise * hl)
            + rise * rise * cc
            + 2 * rise * loadRise * ch
            + loadRise * loadRise * hh;
    level = (s.loads - rise * s.curves - loadRise * s.heights - drift * s.drifts) / count;
  }

  /** Of a raise by one metre, at a time. */
  private double speed(double time) {
    if (time > instants[START] && time < instants[TOP] && !isLiftLeftOut) {
      return speed(time, START, TOP);
    }
    if (time > instants[LOWERING] && time < instants[END] && !isLoweringLeftOut) {
      return -speed(time, LOWERING, END);
    }
    return 0;
  }

  /** Of a raise by one, at a time. */
  private double height(double time) {
    double up = isLiftLeftOut ? 1 : height(time, START, TOP);
    return isLoweringLeftOut ? up : up * (1 - height(time, LOWERING, END));
  }

  private double height(double time, int first, int last) {
    double part = (time - instants[first]) / (instants[last] - instants[first]);
    return MinimumJerk.height(Math.clamp(part, 0, 1));
  }

  private double speed(double time, int first, int last) {
    double length = instants[last] - instants[first];
    return MinimumJerk.speed((time - instants[first]) / length) / length;
  }

  /**
   * How much the load speaks for both the lift and the lowering: by how many squared deviations it
   * is explained better with than without the one that is missed less. A deviation is what is left
   * of the load on that one's side of the hold: what a quick lift leaves says nothing against a
   * slow lowering.
   */
  double evidence() {
    double found = error;
    double beforeLowering =
        SAMPLES_ALIKE * meanSquareLeft(Double.NEGATIVE_INFINITY, instants[LOWERING]);
    double afterTop = SAMPLES_ALIKE * meanSquareLeft(instants[TOP], Double.POSITIVE_INFINITY);
    isLiftLeftOut = true;
    weigh();
    double withoutLift = error;
    isLiftLeftOut = false;
    isLoweringLeftOut = true;
    weigh();
    double withoutLowering = error;
    isLoweringLeftOut = false;
    weigh();
    return Math.min((withoutLift - found) / beforeLowering, (withoutLowering - found) / afterTop);
  }

  private double meanSquareLeft(double after, double before) {
    double squares = 0;
    int samples = 0;
    for (int i = 0; i < count; i++) {
      if (times[i] > after && times[i] < before) {
        double curve = (speed(times[i] + span / 2) - speed(times[i] - span / 2)) / span;
        double left = loads[i] - level - rise * curve;
        if (seesLoad) {
          double height = height(times[i]);
          left -= height * (loadRise + drift * Math.max(0, times[i] - instants[TOP]));
        }
        squares += left * left;
        samples++;
      }
    }
    return squares / samples;
  }

  /** What is left of the loads, as a mean square. */
  double meanSquareLeft() {
    return error / count;
  }

  /**
   * The part of the load's squares that the raise explains, of those that are not the sensor's own
   * noise; up to 1.
   *
   * @param variance of one sample, by noise
   */
  double explainedPart(double variance) {
    double noise = count * variance;
    return restError > noise ? 1 - Math.max(0, error - noise) / (restError - noise) : 0;
  }

  /** How high the body rose, in metres: less than the heel did. */
  double heightM() {
    return GRAVITY * rise / level;
  }

  /** How much the load speaks for the body's inertia beside what rises with the height. */
  double inertiaEvidence() {
    double found = error;
    isInertiaLeftOut = true;
    weigh();
    double without = error;
    isInertiaLeftOut = false;
    weigh();
    double formError = LOAD_FORM_PART * loadRise;
    return (without - found) / (SAMPLES_ALIKE * Math.max(meanSquareLeft(), formError * formError));
  }

  /** What the load drifts by in a second while the heel is up, as a part of the load at rest. */
  double driftPerS() {
    return drift / level;
  }

  /** What the load rises by with the heel, as a part of the load at rest. */
  double loadPart() {
    return loadRise / level;
  }

  double start() {
    return instants[START];
  }

  double top() {
    return instants[TOP];
  }

  double lowering() {
    return instants[LOWERING];
  }

  double end() {
    return instants[END];
  }

  /** Standard errors of the phases. */
  PhaseErrors errors() {
    double start = variance(START, TOP, START);
    double top = variance(START, TOP, TOP);
    double lowering = variance(LOWERING, END, LOWERING);
    double end = variance(LOWERING, END, END);
    return new PhaseErrors(ns(start + top), ns(top + lowering), ns(lowering + end));
  }

  private static long ns(double variance) {
    return Math.round(1e9 * Math.sqrt(variance));
  }

  /** Of an instant of a ramp: how far it can go until the load is explained notably worse. */
  private double variance(int from, int to, int which) {
    double form = (seesLoad ? SKEWED_FORM_PART : FORM_PART) * (instants[to] - instants[from]);
    double found = error;
    double at = instants[which];
    instants[which] = at - PROBE_S;
    weigh();
    double worse = error;
    instants[which] = at + PROBE_S;
    weigh();
    worse = (worse + error) / 2 - found;
    instants[which] = at;
    weigh();
    double unit = found * SAMPLES_ALIKE / count;
    // Beyond the ramp's own length nothing is told of an instant that the load does not show.
    double most = instants[to] - instants[from];
    double seen = worse > 0 ? PROBE_S * PROBE_S * unit / worse : most * most;
    return form * form / 2 + Math.min(most * most, seen);
  }
}
