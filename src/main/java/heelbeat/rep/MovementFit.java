package heelbeat.rep;

import org.jspecify.annotations.Nullable;

/**
 * How well a lift, hold and lowering at given instants explain a forefoot's load. Time t runs from
 * 0 at heel-off to 1 at heel-down. The load is taken as
 *
 * <pre>
 * y(t) = level + g h(t) + m h''(t) + d t h(t) + k c(t) + e(t)
 * </pre>
 *
 * <p>h is the heel's height from 0 to 1, h'' its second derivative, c what a resistor's reading has
 * crept; g, m and k cannot be negative. d is the drift of the load while the heel is held: of
 * either sign, and gone when the heel is down. Beforehand d is normal around 0, so the fit
 * minimises
 *
 * <pre>
 * |y - level - g h - m h'' - d t h - k c|² + r d²,   r = n / 8 (noise / deviation)²
 * </pre>
 *
 * <p>n being the number of samples, of which all together are worth eight. With a dot for the sum
 * of products of differences from the means, D = t h and dd = D·D + r, the normal equations without
 * d are those of the reduced sums (x·y)' = x·y - (x·D)(D·y) / dd, and the squares explained are
 * (D·y)² / dd and what the others explain of the reduced ones.
 */
final class MovementFit {
  /** Two curves that are alike to this part cannot be told apart. */
  private static final double LIKENESS = 1e-9;

  /**
   * How the load flattens out high up: it follows x (1 + f) / (1 + f x), x the part of the height.
   * Half of that height would bring 57 % of the load. Chosen: people differ, and nobody knows them.
   */
  private static final double FLATTENING = 0.3;

  /** How much of a load drifts in a second, either way: -8 to -30 % in real raises in insoles. */
  private static final double DRIFT_DEVIATION_PER_S = 0.15;

  /** What sway and a movement unlike the curves leave of a load, of each of the eight samples. */
  private static final double NOISE_PART = 0.04;

  private static final double INDEPENDENT_SAMPLES = 8;

  private final double[] times;
  private final double[] loads;
  private final double[] creeps;
  private final double[] heights;
  private final double[] accelerations;
  private final boolean doesCreep;
  private final double flattening;
  private final @Nullable Squeeze squeeze;
  private int count;
  private double period;
  private double loadSquares;
  private double creepSquares;
  private double creepLoad;

  // Of the times themselves; with load and creep, which are differences from their means.
  private double sumOfTimes;
  private double timeSquares;
  private double timeLoad;
  private double timeCreep;
  private double driftRidge;

  // What each part of the movement brings, times a scale: a division costs as much as ten of the
  // other steps, and of most pairs of ramps only the signs are asked.
  private double heightPart;
  private double accelerationPart;
  private double creepPart;
  private double scale;

  // Sums of products of height, acceleration, creep and load, as differences from their means.
  private double hh;
  private double ha;
  private double aa;
  private double hl;
  private double al;
  private double hc;
  private double ac;
  private double cc;
  private double cl;

  // The same of the drift; its own squares with what stands against it beforehand.
  private double drift;
  private double dd;
  private double hd;
  private double ad;
  private double dl;
  private double dc;

  // Reciprocals, for the same reason.
  private double perSample;
  private double perLoadSquare;

  /**
   * @param doesCreep whether the sensor is a resistor
   */
  MovementFit(int mostSamples, boolean doesCreep) {
    this(mostSamples, doesCreep, 0, null);
  }

  /** A fit for people who may squeeze, and whose load flattens out high up. */
  static MovementFit ofSqueezed(int mostSamples, boolean doesCreep) {
    return new MovementFit(mostSamples, doesCreep, FLATTENING, new Squeeze(mostSamples));
  }

  private MovementFit(
      int mostSamples, boolean doesCreep, double flattening, @Nullable Squeeze squeeze) {
    this.doesCreep = doesCreep;
    this.flattening = flattening;
    this.squeeze = squeeze;
    times = new double[mostSamples];
    loads = new double[mostSamples];
    creeps = new double[mostSamples];
    heights = new double[mostSamples];
    accelerations = new double[mostSamples];
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
   * All samples are there.
   *
   * @param durationS how long the heel was up, in seconds
   */
  void finish(double durationS) {
    double deviations = DRIFT_DEVIATION_PER_S * durationS / NOISE_PART;
    driftRidge = count / (INDEPENDENT_SAMPLES * deviations * deviations);
    center(loads);
    center(creeps);
    loadSquares = 0;
    creepSquares = 0;
    creepLoad = 0;
    sumOfTimes = 0;
    timeSquares = 0;
    timeLoad = 0;
    timeCreep = 0;
    for (int i = 0; i < count; i++) {
      loadSquares += loads[i] * loads[i];
      creepSquares += creeps[i] * creeps[i];
      creepLoad += creeps[i] * loads[i];
      sumOfTimes += times[i];
      timeSquares += times[i] * times[i];
      timeLoad += times[i] * loads[i];
      timeCreep += times[i] * creeps[i];
    }
    period = (times[count - 1] - times[0]) / (count - 1);
    perSample = 1.0 / count;
    perLoadSquare = loadSquares > 0 ? 1 / loadSquares : 0;
    if (squeeze != null) {
      squeeze.take(times, loads, creeps, count);
    }
  }

  private void center(double[] values) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    for (int i = 0; i < count; i++) {
      values[i] -= sum / count;
    }
  }

  /** The part of the load that a part of the height brings. */
  private double loadAt(double height) {
    return height * (1 + flattening) / (1 + flattening * height);
  }

  /** Sums up a lift that ends at a time. */
  void lift(double top, RampSums into) {
    int end = 0;
    while (end < count && times[end] < top) {
      end++;
    }
    double perTop = 1 / top;
    double perSquare = perTop * perTop;
    for (int i = 0; i < end; i++) {
      double part = times[i] * perTop;
      heights[i] = loadAt(MinimumJerk.height(part)) - 1;
      accelerations[i] = MinimumJerk.acceleration(part) * perSquare;
    }
    into.sum(times, heights, accelerations, loads, creeps, 0, end);
    into.corner = firstAfter(top);
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
    }
    into.sum(times, heights, accelerations, loads, creeps, begin, count);
    into.corner = firstAfter(lowering);
  }

  /**
   * The parts of the load's squared differences from its mean that the best curves with a lowering
   * leave unexplained, 0 to 1.
   *
   * @param tops when each of the lifts ends
   * @param pairs how many lifts, from the first on; all end no later than the lowering starts
   * @param start when the lowering starts
   * @param into takes a part for each pair
   */
  void errorParts(
      RampSums[] lifts, double[] tops, int pairs, RampSums lowering, double start, double[] into) {
    for (int i = 0; i < pairs; i++) {
      RampSums lift = lifts[i];
      relate(lift, lowering);
      double explained = explainedByAll();
      if (squeeze != null && squeeze.place(tops[i], start, lift.corner, lowering.corner)) {
        double middle = (tops[i] + start) / 2;
        double height = lift.height + lowering.height;
        double acceleration = lift.acceleration + lowering.acceleration;
        explained = Math.max(explained, explainedBeside(squeeze, middle, height, acceleration));
      }
      into[i] = Math.max(0, 1 - explained * perLoadSquare);
    }
  }

  /** What the whole height brings, by the best curve with these ramps; at least 0. */
  double riseOf(RampSums lift, RampSums lowering) {
    relate(lift, lowering);
    explainedByAll();
    return heightPart / scale;
  }

  private void relate(RampSums lift, RampSums lowering) {
    double height = lift.height + lowering.height;
    double acceleration = lift.acceleration + lowering.acceleration;
    hh = lift.heightHeight + lowering.heightHeight - height * height * perSample;
    ha = lift.heightAcceleration + lowering.heightAcceleration - height * acceleration * perSample;
    aa =
        lift.accelerationAcceleration
            + lowering.accelerationAcceleration
            - acceleration * acceleration * perSample;
    hl = lift.heightLoad + lowering.heightLoad;
    al = lift.accelerationLoad + lowering.accelerationLoad;
    hc = lift.heightCreep + lowering.heightCreep;
    ac = lift.accelerationCreep + lowering.accelerationCreep;
    cc = creepSquares;
    cl = creepLoad;
    drift = sumOfTimes + lift.drift + lowering.drift;
    double mean = drift * perSample;
    dd =
        timeSquares
            + 2 * (lift.driftTime + lowering.driftTime)
            + lift.driftDrift
            + lowering.driftDrift
            - drift * mean
            + driftRidge;
    hd = lift.drift + lowering.drift + lift.heightDrift + lowering.heightDrift - height * mean;
    ad =
        lift.accelerationTime
            + lowering.accelerationTime
            + lift.accelerationDrift
            + lowering.accelerationDrift
            - acceleration * mean;
    dl = timeLoad + lift.driftLoad + lowering.driftLoad;
    dc = timeCreep + lift.driftCreep + lowering.driftCreep;
  }

  /** The squares that all explain; leaves behind the sums without what a drift has in common. */
  private double explainedByAll() {
    double perSquare = 1 / dd;
    hh -= hd * hd * perSquare;
    ha -= hd * ad * perSquare;
    aa -= ad * ad * perSquare;
    hl -= hd * dl * perSquare;
    al -= ad * dl * perSquare;
    hc -= hd * dc * perSquare;
    ac -= ad * dc * perSquare;
    cc -= dc * dc * perSquare;
    cl -= dc * dl * perSquare;
    return explained(doesCreep ? 1 / cc : 0) + dl * dl * perSquare;
  }

  /** The first sample at or after a time; they follow each other evenly. */
  private int firstAfter(double time) {
    return Math.clamp((int) Math.ceil((time - times[0]) / period), 0, count);
  }

  /**
   * The squares that all explain together, with what a squeeze has in common with each left out.
   */
  private double explainedBeside(Squeeze bump, double middle, double height, double acceleration) {
    // The heel is at its height while it is squeezed, which begins and ends alike: with the drift
    // it has the time of its middle in common, with height and acceleration only the means.
    double part = bump.sum * (middle - drift * perSample) / dd;
    double hb = -height * bump.sum * perSample - hd * part;
    double ab = -acceleration * bump.sum * perSample - ad * part;
    double load = bump.load - dl * part;
    double creep = bump.creep - dc * part;
    // As with creep: what is negative beside the best of the others explains nothing.
    if (accelerationPart > 0 && pressed(load, hb, ab, creep) <= 0) {
      return 0;
    }
    double perSquare = 1 / (bump.squares - part * part * dd);
    hh -= hb * hb * perSquare;
    ha -= hb * ab * perSquare;
    aa -= ab * ab * perSquare;
    hl -= hb * load * perSquare;
    al -= ab * load * perSquare;
    hc -= hb * creep * perSquare;
    ac -= ab * creep * perSquare;
    cc -= creep * creep * perSquare;
    cl -= creep * load * perSquare;
    double explained = explained(doesCreep ? 1 / cc : 0) + load * load * perSquare + dl * dl / dd;
    return pressed(load, hb, ab, creep) > 0 ? explained : 0;
  }

  /** What a squeeze brings, or would bring, beside what the others do. */
  private double pressed(double load, double hb, double ab, double creep) {
    return load * scale - heightPart * hb - accelerationPart * ab - creepPart * creep;
  }

  /**
   * The squares that height, acceleration and creep explain; leaves behind what each brings.
   *
   * @param perCreep the reciprocal of creep's squares
   */
  private double explained(double perCreep) {
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

  /** The same for a heel that rests in the air all the time: drift and creep alone. */
  double errorPartAtRest() {
    double perSquare = 1 / (timeSquares - sumOfTimes * sumOfTimes * perSample + driftRidge);
    double explained = timeLoad * timeLoad * perSquare;
    double load = creepLoad - timeCreep * timeLoad * perSquare;
    if (doesCreep && load > 0) {
      explained += load * load / (creepSquares - timeCreep * timeCreep * perSquare);
    }
    return Math.max(0, 1 - explained * perLoadSquare);
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
