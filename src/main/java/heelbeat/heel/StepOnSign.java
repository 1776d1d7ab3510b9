package heelbeat.heel;

/**
 * Detects when a foot comes to an empty pad whether a load cell reads more with it, or less. Empty
 * is a pad whose two sensors of the foot do not move at all, as no sensor under a foot does.
 */
final class StepOnSign {
  /**
   * An empty pad is still for that long. In 33 minutes of people who stood on a force plate a foot,
   * no foot kept both of its sensors still for half of it.
   */
  private static final long EMPTY_NS = 2_000_000_000L;

  /** One that was still for so long, and read less, was emptier. */
  private static final long STILL_NS = 400_000_000L;

  /**
   * What is taken for the deviation of a still sensor's noise, in least loads that can be a foot.
   * Its mean strays by an eighth of such a load then, a quarter of a newton on usual cells, and a
   * foot sways by about one newton.
   */
  private static final double DEVIATION = 1 / 32.0;

  /** So much more or less than nothing is a foot, in least loads that can be one: 8 N. */
  private static final double FOOT = 4;

  /** An empty pad drifts by less, in least loads; one that reads more has a thing on it. */
  private static final double DRIFT = 1;

  /** And that part of what presses the neighbour; the far end of a plate may lift off by less. */
  private static final double OF_NEIGHBOUR = 0.25;

  /** A foot has set down, and its impact is over. */
  private static final long SETTLES_NS = 300_000_000L;

  /** The load is averaged over that; two such windows end before most people's first lift. */
  private static final long WINDOW_NS = 700_000_000L;

  /** So many windows one after the other say the same. */
  private static final int WINDOWS = 2;

  /** For so long it is known what the empty pad read: cells drift over minutes. */
  private static final long KNOWN_NS = 10_000_000_000L;

  /**
   * Who puts a foot where something heavier lay empties the pad in between: the load was lower than
   * it is under the foot, by more than that part of what it has fallen, or than a foot.
   */
  private static final double EMPTIED_PART = 0.1;

  /**
   * A sensor that is pressed scatters by more than this part of what the one beside it does; one in
   * the air by a fifth of it at most. So a heel that was lifted from a foot that sat as still as an
   * empty pad is told from one that has come.
   */
  private static final double LIVELY_PART = 0.25;

  /** Over how long the lowest load is averaged: an impact is shorter. */
  private static final long MEMORY_NS = 50_000_000L;

  /** No time. */
  private static final long NEVER = Long.MIN_VALUE;

  private final double foot;
  private final double drift;
  private final double deviation;
  private final double gain;
  private final Stillness ownStillness;
  private final Stillness neighbourStillness;
  private boolean isStarted;
  private double own;
  private double neighbour;
  private double lowestSince;
  private long emptyNs;
  private double lowestOwn;
  private double lowestNeighbour;
  private double emptyOwn;
  private double emptyNeighbour;
  private long windowNs;
  private double ownSum;
  private double ownSquares;
  private double neighbourSum;
  private double neighbourSquares;
  private int summed;
  private int lowWindows;

  StepOnSign(double leastFootLoad, long periodNs) {
    foot = FOOT * leastFootLoad;
    drift = DRIFT * leastFootLoad;
    deviation = DEVIATION * leastFootLoad;
    gain = Math.min(1, (double) periodNs / MEMORY_NS);
    ownStillness = new Stillness(periodNs);
    neighbourStillness = new Stillness(periodNs);
    restart();
  }

  /** Starts over: what the pad reads without load is unknown. */
  void restart() {
    isStarted = false;
    emptyNs = NEVER;
    lowestOwn = Double.POSITIVE_INFINITY;
    lowestNeighbour = Double.POSITIVE_INFINITY;
    windowNs = NEVER;
  }

  /**
   * Takes the next load of the sensor, and of the one beside it.
   *
   * @return 1 if a foot has come and the sensor reads more, -1 if it reads less, 0 if neither shows
   */
  int onSample(long nowNs, double ownLoad, double neighbourLoad) {
    if (!isStarted) {
      isStarted = true;
      own = ownLoad;
      neighbour = neighbourLoad;
    }
    own += gain * (ownLoad - own);
    neighbour += gain * (neighbourLoad - neighbour);
    ownStillness.onSample(nowNs, ownLoad, deviation);
    neighbourStillness.onSample(nowNs, neighbourLoad, deviation);
    if (areStill(nowNs, STILL_NS)) {
      followLowest();
    }
    if (areStill(nowNs, EMPTY_NS)) {
      becomeEmpty(nowNs);
      return 0;
    }
    if (emptyNs == NEVER || nowNs - emptyNs > KNOWN_NS) {
      return 0;
    }
    lowestSince = Math.min(lowestSince, own);
    if (windowNs == NEVER) {
      if (Math.abs(own - emptyOwn) > foot || Math.abs(neighbour - emptyNeighbour) > foot) {
        startWindow(nowNs + SETTLES_NS);
      }
      return 0;
    }
    if (nowNs < windowNs) {
      return 0;
    }
    sum(ownLoad - emptyOwn, neighbourLoad - emptyNeighbour);
    if (nowNs - windowNs < WINDOW_NS) {
      return 0;
    }
    int sign = sign();
    startWindow(nowNs);
    return sign;
  }

  private void sum(double ownChange, double neighbourChange) {
    ownSum += ownChange;
    ownSquares += ownChange * ownChange;
    neighbourSum += neighbourChange;
    neighbourSquares += neighbourChange * neighbourChange;
    summed++;
  }

  private boolean areStill(long nowNs, long atLeastNs) {
    return ownStillness.holds(nowNs, atLeastNs) && neighbourStillness.holds(nowNs, atLeastNs);
  }

  /** A thing may lie on a still pad, or a foot be as still, but it was emptier before. */
  private boolean isLowest() {
    return ownStillness.level() < lowestOwn + drift
        && neighbourStillness.level() < lowestNeighbour + drift;
  }

  private void followLowest() {
    if (isLowest()) {
      lowestOwn = ownStillness.level();
      lowestNeighbour = neighbourStillness.level();
    }
  }

  private void becomeEmpty(long nowNs) {
    windowNs = NEVER;
    lowWindows = 0;
    emptyNs = isLowest() ? nowNs : NEVER;
    emptyOwn = ownStillness.level();
    emptyNeighbour = neighbourStillness.level();
    lowestSince = own;
  }

  private void startWindow(long fromNs) {
    windowNs = fromNs;
    ownSum = 0;
    ownSquares = 0;
    neighbourSum = 0;
    neighbourSquares = 0;
    summed = 0;
  }

  private int sign() {
    double ownChange = ownSum / summed;
    double neighbourChange = neighbourSum / summed;
    if (Math.abs(ownChange) < Math.max(foot, OF_NEIGHBOUR * Math.abs(neighbourChange))) {
      return 0;
    }
    if (ownChange > 0) {
      return 1;
    }
    double ownVariance = ownSquares / summed - ownChange * ownChange;
    double neighbourVariance = neighbourSquares / summed - neighbourChange * neighbourChange;
    if (emptyOwn + ownChange - lowestSince > Math.min(foot, EMPTIED_PART * -ownChange)) {
      emptyNs = NEVER;
      return 0;
    }
    if (ownVariance < LIVELY_PART * LIVELY_PART * neighbourVariance) {
      return 0;
    }
    lowWindows++;
    return lowWindows < WINDOWS ? 0 : -1;
  }
}
