package heelbeat.rep;

/**
 * The line along which the load of a held heel drifts, by least squares over loads that follow each
 * other evenly. With n of them at times t, of mean T, loads y, of mean Y, and independent ones
 * among them s seconds apart, which deviate by w, and with a slope that is normal around 0
 * beforehand and deviates by b, it is
 *
 * <pre>
 * y = Y + v (t - T),   v = Σ(t - T)(y - Y) / S,   S = Σ(t - T)² + R,   R = w² p / b²
 * </pre>
 *
 * <p>with p = s / (time between two loads) for how many loads count as one, and the square of its
 * error at a time is w² p (1/n + (t - T)² / S).
 */
final class HeldLoad {
  private int count;
  private double first;
  private double last;
  private double sumOfTimes;
  private double sumOfLoads;
  private double sumOfSquares;
  private double sumOfProducts;

  private double meanTime;
  private double meanLoad;
  private double slope;
  private double spread;
  private double variance;

  void clear() {
    count = 0;
    sumOfTimes = 0;
    sumOfLoads = 0;
    sumOfSquares = 0;
    sumOfProducts = 0;
  }

  /** Adds a load, in any unit, at a later time than all before, in seconds. */
  void add(double timeS, double load) {
    first = count == 0 ? timeS : first;
    last = timeS;
    count++;
    sumOfTimes += timeS;
    sumOfLoads += load;
    sumOfSquares += timeS * timeS;
    sumOfProducts += timeS * load;
  }

  /** Whether there is no line yet: that takes two loads. */
  boolean isEmpty() {
    return count < 2;
  }

  /**
   * Fits the line to what was added.
   *
   * @param waver how far a load deviates from the line, above 0
   * @param waverS how long it does so, in seconds, before it is another deviation
   * @param drift how far the slope deviates from 0 beforehand, in loads a second; 0 for a level
   *     line
   */
  void fit(double waver, double waverS, double drift) {
    double inOne = Math.max(1, waverS * (count - 1) / (last - first));
    variance = waver * waver * inOne;
    meanTime = sumOfTimes / count;
    meanLoad = sumOfLoads / count;
    spread = sumOfSquares - sumOfTimes * meanTime + variance / (drift * drift);
    slope = (sumOfProducts - sumOfTimes * meanLoad) / spread;
  }

  /** The load that the line has at a time, in seconds. */
  double at(double timeS) {
    return meanLoad + slope * (timeS - meanTime);
  }

  /** The square of its error there that is to be expected. */
  double variance(double timeS) {
    double sinceS = timeS - meanTime;
    return variance * (1.0 / count + sinceS * sinceS / spread);
  }
}
