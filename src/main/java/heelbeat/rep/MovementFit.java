package heelbeat.rep;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. Time t runs from
 * 0 at heel-off to 1 at heel-down. The load is taken as
 *
 * <pre>
 * y(t) = level + g f(h(t)) + m h''(t) + d D(t) + k r(t) + e(t)
 * f(h) = (1 + F) h / (1 + F h)
 * c(t) = T (1 - exp(-t / T))
 * D(t) = (c(top) + c(t)) / 2 f(h(t)) up to the top, c(t) f(h(t)) from there on
 * </pre>
 *
 * <p>h is the heel's height from 0 to 1, f what it brings, which flattens out high up, h'' its
 * second derivative, and r what a resistor's reading has crept. d is the drift of the load while
 * the heel is up: of either sign, and gone when the heel is down. No load can go on sinking as fast
 * as at first; so it levels off, T being {@link #LEVELS_OFF_S}. Nobody knows whether it begins with
 * the lift or with the hold; so half of it does. D has a part of f in it, so that it differs from c
 * only during the two ramps; what the lift brings is g + d c(top). g, m and k cannot be negative,
 * and there is no m without a g.
 *
 * <p>e is sway: what it was a moment before counts for the next sample, and is forgotten within
 * {@link #FORGOTTEN_S} to 1/e (an autoregressive process of order one, of which the sums take the
 * innovations). So a slow change of the load, which sway can be, says little, and a corner or a dip
 * says much. With q for how much of its neighbour a sample has, each column x becomes
 *
 * <pre>
 * x'(0) = x(0),   x'(i) = (x(i) - q x(i-1)) / √(1 - q²),   q = exp(-period / FORGOTTEN_S)
 * </pre>
 *
 * <p>(whitening; Cochrane and Orcutt, J Am Stat Assoc 44:32, 1949, with the first sample kept as
 * Prais and Winsten do, but for a factor common to all). Beforehand d is normal around 0; by its
 * deviation, {@link #DRIFT_DEVIATION_PER_S} of the load a second, and e's, {@link #NOISE_PART} of
 * the load, the fit minimises
 *
 * <pre>
 * |y' - level' - g f' - m h'' - d D' - k r'|² + R d²
 * R = (NOISE_PART / (DRIFT_DEVIATION_PER_S duration))²
 * </pre>
 *
 * <p>With a dot for the sum of products without what both have in common with the level, and DD =
 * D·D + R, the normal equations without d are those of the reduced sums x·y - (x·D)(D·y) / DD, and
 * the squares explained are (D·y)² / DD and what the others explain of the reduced ones.
 */
final class MovementFit {
  /** Two curves that are alike to this part cannot be told apart. */
  private static final double LIKENESS = 1e-9;

  /**
   * Half of the height would bring 57 % of the load. Chosen: people differ, and nobody knows them.
   */
  private static final double FLATTENING = 0.3;

  /** Sway has most of its power below 1 Hz. */
  static final double FORGOTTEN_S = 0.5;

  /**
   * How much of a load drifts in a second at first, either way: -8 to -30 % in real raises in
   * insoles.
   */
  private static final double DRIFT_DEVIATION_PER_S = 0.15;

  /**
   * A drift is down to 1/e of its first pace after so long. Chosen: at -30 % a second a load would
   * be gone within 3.3 s, and people hold for as long. Two seconds do equally well for simulated
   * people whose load never drifts, drifts in a line, levels off gradually or at once; a line does
   * worse for the last two, and one second for those whose load levels off gradually.
   */
  static final double LEVELS_OFF_S = 3;

  /** What sway and a movement unlike the curves leave of a load. */
  private static final double NOISE_PART = 0.04;

  private final double[] times;
  private final double[] loads;
  private final double[] creeps;

  /** How far a drift has come at each time. */
  private final double[] courses;

  private final boolean doesCreep;
  private final boolean isSwayTakenOff;

  // The same, whitened; of a ramp, too.
  private final Columns white;
  private final double[] heights;
  private final double[] accelerations;
  private final double[] drifts;
  private int count;
  private double kept;
  private double perInnovation;
  private double loadSquares;
  private double creepSquares;
  private double creepLoad;
  private double courseSquares;
  private double courseLevel;
  private double courseLoad;
  private double courseCreep;
  private double ridge;

  /** T as a part of the time that the heel is up. */
  private double levelsOff;

  // What each part of the movement brings, times a scale: a division costs as much as ten of the
  // other steps, and of most pairs of ramps only the signs are asked.
  private double heightPart;
  private double accelerationPart;
  private double creepPart;
  private double scale;

  // Sums of products of height, acceleration, creep and load.
  private double hh;
  private double ha;
  private double aa;
  private double hl;
  private double al;
  private double hc;
  private double ac;
  private double cc;
  private double cl;

  // What the drift that was taken out of them has explained, and had in common with each.
  private double driftSquares;
  private double driftHeight;
  private double driftAcceleration;
  private double driftLoad;
  private double driftCreep;

  private double drift;

  // A reciprocal, for the same reason.
  private double perLoadSquare;

  private MovementFit(int mostSamples, boolean doesCreep, boolean isSwayTakenOff) {
    this.doesCreep = doesCreep;
    this.isSwayTakenOff = isSwayTakenOff;
    times = new double[mostSamples];
    loads = new double[mostSamples];
    creeps = new double[mostSamples];
    courses = new double[mostSamples];
    heights = new double[mostSamples];
    accelerations = new double[mostSamples];
    drifts = new double[mostSamples];
    white = new Columns(mostSamples);
  }

  /**
   * A fit that takes off of each sample what it has of the one before, as people sway.
   *
   * @param doesCreep whether the sensor is a resistor
   */
  static MovementFit withoutSway(int mostSamples, boolean doesCreep) {
    return new MovementFit(mostSamples, doesCreep, true);
  }

  /**
   * A fit that takes each sample for itself.
   *
   * @param doesCreep whether the sensor is a resistor
   */
  static MovementFit ofPlainSamples(int mostSamples, boolean doesCreep) {
    return new MovementFit(mostSamples, doesCreep, false);
  }

  /** Starts over without samples. */
  void clear() {
    count = 0;
  }

  /**
   * Adds a sample of the forefoot's load at a part of the time the heel was up.
   *
   * @param creep what a resistor's reading has crept by then, but for a factor
   */
  void add(double time, double load, double creep) {
    times[count] = time;
    loads[count] = load;
    creeps[count] = creep;
    count++;
  }

  /**
   * All samples are there; they follow each other evenly.
   *
   * @param durationS how long the heel was up, in seconds
   */
  void finish(double durationS) {
    double samplesS = durationS * (times[count - 1] - times[0]);
    kept = isSwayTakenOff && samplesS > 0 ? Math.exp(-samplesS / (count - 1) / FORGOTTEN_S) : 0;
    perInnovation = 1 / Math.sqrt(1 - kept * kept);
    double deviations = DRIFT_DEVIATION_PER_S * durationS / NOISE_PART;
    ridge = 1 / (deviations * deviations);
    levelsOff = LEVELS_OFF_S / durationS;
    for (int i = 0; i < count; i++) {
      courses[i] = courseAt(times[i]);
    }
    whitenLevel();
    whiten(courses, white.courses);
    whiten(loads, white.loads);
    whiten(creeps, white.creeps);
    courseLevel = product(white.courses, white.levels);
    takeLevelOut(white.loads);
    takeLevelOut(white.creeps);
    loadSquares = product(white.loads, white.loads);
    creepSquares = product(white.creeps, white.creeps);
    creepLoad = product(white.creeps, white.loads);
    courseSquares = product(white.courses, white.courses);
    courseLoad = product(white.courses, white.loads);
    courseCreep = product(white.courses, white.creeps);
    perLoadSquare = loadSquares > 0 ? 1 / loadSquares : 0;
  }

  private void whitenLevel() {
    double[] levels = white.levels;
    double innovation = (1 - kept) * perInnovation;
    double perLength = 1 / Math.sqrt(1 + (count - 1) * innovation * innovation);
    for (int i = 0; i < count; i++) {
      levels[i] = (i == 0 ? 1 : innovation) * perLength;
    }
  }

  private void whiten(double[] values, double[] into) {
    into[0] = values[0];
    for (int i = 1; i < count; i++) {
      into[i] = (values[i] - kept * values[i - 1]) * perInnovation;
    }
  }

  private void takeLevelOut(double[] values) {
    double part = product(values, white.levels);
    for (int i = 0; i < count; i++) {
      values[i] -= part * white.levels[i];
    }
  }

  private double product(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  /**
   * How far a drift has come at a time, in what it would come in the whole time at its first pace.
   */
  private double courseAt(double time) {
    return levelsOff * (1 - Math.exp(-time / levelsOff));
  }

  /** The part of the load that a part of the height brings. */
  private static double loadAt(double height) {
    return height * (1 + FLATTENING) / (1 + FLATTENING * height);
  }

  /** Sums up a lift that ends at a time. */
  void lift(double top, RampSums into) {
    int end = 0;
    while (end < count && times[end] < top) {
      end++;
    }
    double courseAtTop = courseAt(top);
    double perTop = 1 / top;
    double perSquare = perTop * perTop;
    for (int i = 0; i < end; i++) {
      double part = times[i] * perTop;
      double brought = loadAt(MinimumJerk.height(part));
      heights[i] = brought - 1;
      accelerations[i] = MinimumJerk.acceleration(part) * perSquare;
      drifts[i] = 0.5 * (courseAtTop + courses[i]) * brought - courses[i];
    }
    sum(0, end, end, into);
  }

  /** Sums up a lowering that starts at a time and ends at 1. */
  void lower(double lowering, Descent descent, RampSums into) {
    int begin = count;
    while (begin > 0 && times[begin - 1] > lowering) {
      begin--;
    }
    double perLength = 1 / (1 - lowering);
    double perSquare = perLength * perLength;
    for (int i = begin; i < count; i++) {
      double part = (times[i] - lowering) * perLength;
      heights[i] = loadAt(descent.height(part)) - 1;
      accelerations[i] = descent.acceleration(part) * perSquare;
      drifts[i] = courses[i] * heights[i];
    }
    sum(begin, count, begin, into);
  }

  /** Sums up the ramp from one sample to another, whitened: the sample after it still knows it. */
  private void sum(int from, int to, int corner, RampSums into) {
    int last = Math.min(to, count - 1);
    if (last == to) {
      heights[to] = 0;
      accelerations[to] = 0;
      drifts[to] = 0;
    }
    for (int i = last; i > from; i--) {
      heights[i] = (heights[i] - kept * heights[i - 1]) * perInnovation;
      accelerations[i] = (accelerations[i] - kept * accelerations[i - 1]) * perInnovation;
      drifts[i] = (drifts[i] - kept * drifts[i - 1]) * perInnovation;
    }
    if (from > 0 && from < count) {
      heights[from] *= perInnovation;
      accelerations[from] *= perInnovation;
      drifts[from] *= perInnovation;
    }
    into.sum(heights, accelerations, drifts, white, from, last + 1, corner);
  }

  /**
   * Compares pairs of a lift and a lowering by the part of the load's squares that the best curve
   * with both leaves unexplained, 0 to 1: without a drift, and with one.
   *
   * @param pairs how many lifts, from the first on; all end no later than the lowering starts
   * @param steady takes that part for each pair
   * @param drifting takes the same with a drift
   * @param driftOdds takes the deviation of the drift afterwards over that before, at most 1: what
   *     explains something of any load is the less likely, the more exactly it has to be so; creep
   *     is left out of this
   */
  void compare(
      RampSums[] lifts,
      int pairs,
      RampSums lowering,
      double[] steady,
      double[] drifting,
      double[] driftOdds) {
    for (int i = 0; i < pairs; i++) {
      relate(lifts[i], lowering);
      steady[i] = Math.max(0, 1 - explained() * perLoadSquare);
      double before = hh * aa - ha * ha;
      double squares = takeDriftOut(lifts[i], lowering);
      // The drift's squares without what height and acceleration have in common with it.
      double alone = before > 0 ? squares * (hh * aa - ha * ha) / before : squares;
      driftOdds[i] = Math.sqrt(ridge / Math.max(ridge, alone));
      drifting[i] = Math.max(0, 1 - (driftSquares + explained()) * perLoadSquare);
    }
  }

  /**
   * What the lift brings, by the best curve with these ramps; at least 0.
   *
   * @param top when the lift ends
   */
  double riseOf(RampSums lift, double top, RampSums lowering, boolean doesDrift) {
    relate(lift, lowering);
    double squares = doesDrift ? takeDriftOut(lift, lowering) : 1;
    explained();
    drift = 0;
    if (!doesDrift) {
      return heightPart / scale;
    }
    double others =
        driftHeight * heightPart + driftAcceleration * accelerationPart + driftCreep * creepPart;
    drift = (driftLoad - others / scale) / squares;
    return Math.max(0, heightPart / scale + drift * courseAt(top));
  }

  /**
   * What the load of a held heel gains by its drift in the time that the heel is up, by the curve
   * whose rise was asked for last: negative if it sinks, 0 without a drift.
   */
  double drift() {
    return drift * courseAt(1);
  }

  /**
   * The part of the load's squares that a heel leaves unexplained which rests in the air all the
   * time, up to 1.
   *
   * @param doesDrift whether its load may drift
   */
  double errorPartAtRest(boolean doesDrift) {
    double perSquare = doesDrift ? 1 / (courseSquares - courseLevel * courseLevel + ridge) : 0;
    double explained = courseLoad * courseLoad * perSquare;
    double load = creepLoad - courseCreep * courseLoad * perSquare;
    if (doesCreep && load > 0) {
      explained += load * load / (creepSquares - courseCreep * courseCreep * perSquare);
    }
    return Math.max(0, 1 - explained * perLoadSquare);
  }

  /** All sums without the drift. */
  private void relate(RampSums lift, RampSums lowering) {
    double height = lift.heightLevel + lowering.heightLevel;
    double acceleration = lift.accelerationLevel + lowering.accelerationLevel;
    hh = lift.heightHeight + lowering.heightHeight - height * height;
    ha = lift.heightAcceleration + lowering.heightAcceleration - height * acceleration;
    aa =
        lift.accelerationAcceleration
            + lowering.accelerationAcceleration
            - acceleration * acceleration;
    hl = lift.heightLoad + lowering.heightLoad;
    al = lift.accelerationLoad + lowering.accelerationLoad;
    hc = lift.heightCreep + lowering.heightCreep;
    ac = lift.accelerationCreep + lowering.accelerationCreep;
    cc = creepSquares;
    cl = creepLoad;
    if (lift.corner == lowering.corner) {
      hh += 2 * lift.cornerHeight * lowering.cornerHeight;
      ha +=
          lift.cornerHeight * lowering.cornerAcceleration
              + lift.cornerAcceleration * lowering.cornerHeight;
      aa += 2 * lift.cornerAcceleration * lowering.cornerAcceleration;
    }
  }

  /** Leaves out of all sums what they have in common with the drift; gives its own squares. */
  private double takeDriftOut(RampSums lift, RampSums lowering) {
    double level = courseLevel + lift.driftLevel + lowering.driftLevel;
    double height = lift.heightLevel + lowering.heightLevel;
    double acceleration = lift.accelerationLevel + lowering.accelerationLevel;
    double squares =
        courseSquares
            + 2 * (lift.driftCourse + lowering.driftCourse)
            + lift.driftDrift
            + lowering.driftDrift
            - level * level
            + ridge;
    double h =
        lift.heightCourse
            + lowering.heightCourse
            + lift.heightDrift
            + lowering.heightDrift
            - height * level;
    double a =
        lift.accelerationCourse
            + lowering.accelerationCourse
            + lift.accelerationDrift
            + lowering.accelerationDrift
            - acceleration * level;
    double l = courseLoad + lift.driftLoad + lowering.driftLoad;
    double c = courseCreep + lift.driftCreep + lowering.driftCreep;
    if (lift.corner == lowering.corner) {
      squares += 2 * lift.cornerDrift * lowering.cornerDrift;
      h += lift.cornerHeight * lowering.cornerDrift + lift.cornerDrift * lowering.cornerHeight;
      a +=
          lift.cornerAcceleration * lowering.cornerDrift
              + lift.cornerDrift * lowering.cornerAcceleration;
    }
    takeOut(h, a, l, c, 1 / squares);
    return squares;
  }

  private void takeOut(double h, double a, double l, double c, double perSquare) {
    hh -= h * h * perSquare;
    ha -= h * a * perSquare;
    aa -= a * a * perSquare;
    hl -= h * l * perSquare;
    al -= a * l * perSquare;
    hc -= h * c * perSquare;
    ac -= a * c * perSquare;
    cc -= c * c * perSquare;
    cl -= c * l * perSquare;
    driftSquares = l * l * perSquare;
    driftHeight = h;
    driftAcceleration = a;
    driftLoad = l;
    driftCreep = c;
  }

  /** The squares that height, acceleration and creep explain; leaves behind what each brings. */
  private double explained() {
    double without = explained(hh, ha, aa, hl, al);
    creepPart = 0;
    // If what both leave unexplained falls with creep, creep beside them would be negative.
    boolean isCreepNegative =
        accelerationPart > 0 && cl * scale <= hc * heightPart + ac * accelerationPart;
    if (!doesCreep || isCreepNegative) {
      return without;
    }
    double height = heightPart;
    double acceleration = accelerationPart;
    double scaleWithout = scale;
    double perCreep = 1 / cc;
    double h = hc * perCreep;
    double a = ac * perCreep;
    double beside = explained(hh - h * hc, ha - h * ac, aa - a * ac, hl - h * cl, al - a * cl);
    double part = cl * perCreep * scale - h * heightPart - a * accelerationPart;
    double with = beside + cl * cl * perCreep;
    if (part > 0 && with > without) {
      creepPart = part;
      return with;
    }
    heightPart = height;
    accelerationPart = acceleration;
    scale = scaleWithout;
    return without;
  }

  /** The squares that height and acceleration explain; leaves behind what each brings. */
  private double explained(double hh, double ha, double aa, double hl, double al) {
    double determinant = hh * aa - ha * ha;
    if (determinant > LIKENESS * hh * aa) {
      heightPart = aa * hl - ha * al;
      accelerationPart = hh * al - ha * hl;
      if (heightPart > 0 && accelerationPart > 0) {
        scale = determinant;
        return (heightPart * hl + accelerationPart * al) / determinant;
      }
    }
    accelerationPart = 0;
    boolean doesRise = hl > 0 && hh > 0;
    heightPart = doesRise ? hl : 0;
    scale = doesRise ? hh : 1;
    return heightPart * hl / scale;
  }
}
