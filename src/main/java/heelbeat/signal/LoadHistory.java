package heelbeat.signal;

/**
 * The last samples of one foot, for looking back from a confirmed event to the instant it happened.
 * Indices count samples since the start; the newest is {@link #last()}.
 */
public final class LoadHistory {
  private final long[] timesNs;
  private final float[] forefoot;
  private final float[] heel;
  private final int mask;
  private long count;

  /**
   * @param samples the least number of samples to remember; rounded up to a power of two
   */
  public LoadHistory(int samples) {
    int size = Integer.highestOneBit(Math.max(2, samples) - 1) << 1;
    timesNs = new long[size];
    forefoot = new float[size];
    heel = new float[size];
    mask = size - 1;
  }

  /** Appends one sample: time in nanoseconds, loads in the sensors' own units. */
  public void add(long timeNs, double forefootLoad, double heelLoad) {
    int slot = (int) count & mask;
    timesNs[slot] = timeNs;
    forefoot[slot] = (float) forefootLoad;
    heel[slot] = (float) heelLoad;
    count++;
  }

  /** That sample of the forefoot was another load. */
  public void correctForefoot(long index, double load) {
    forefoot[(int) index & mask] = (float) load;
  }

  /** That sample of the heel was another load. */
  public void correctHeel(long index, double load) {
    heel[(int) index & mask] = (float) load;
  }

  /** Forgets everything, as after a gap that nothing can be told across. */
  public void clear() {
    count = 0;
  }

  /** Index of the newest sample; -1 while there is none. */
  public long last() {
    return count - 1;
  }

  /** Index of the oldest sample that is still remembered. */
  public long first() {
    return Math.max(0, count - timesNs.length);
  }

  /** When that sample was taken, in nanoseconds. */
  public long timeNs(long index) {
    return timesNs[(int) index & mask];
  }

  /** The forefoot's load at that sample. */
  public double forefoot(long index) {
    return forefoot[(int) index & mask];
  }

  /** The heel's load at that sample. */
  public double heel(long index) {
    return heel[(int) index & mask];
  }

  /**
   * Index of the last sample not later than a time, or {@link #first()} if all are later.
   *
   * @param timeNs nanoseconds
   */
  public long indexAt(long timeNs) {
    long low = first();
    long high = last();
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      if (timeNs(middle) <= timeNs) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Mean load of the heel over the samples from one index to another, both included. */
  public double meanHeel(long from, long to) {
    return mean(heel, from, to);
  }

  /** Mean load of the forefoot over the samples from one index to another, both included. */
  public double meanForefoot(long from, long to) {
    return mean(forefoot, from, to);
  }

  private double mean(float[] loads, long from, long to) {
    double sum = 0;
    for (long i = from; i <= to; i++) {
      sum += loads[(int) i & mask];
    }
    return sum / (to - from + 1);
  }
}
