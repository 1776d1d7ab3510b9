package heelbeat.check;

import heelbeat.signal.Channel;
import java.util.Arrays;

/** How a heel's sensor takes its load when the heel falls onto it. */
final class Landing {
  private static final long TENTH_NS = 100_000_000L;
  private static final double EARLY = 0.1;
  private static final double LATE = 0.9;

  private final double loadCounts;
  private final long[] timesNs;
  private final double[] parts;

  /**
   * @param fall the beats: up, and down by itself
   */
  Landing(FrameLog frames, Channel heel, Asked fall) {
    long untilNs = fall.downNs() + 23 * TENTH_NS;
    double low = frames.median(heel, fall.holdNs() + 3 * TENTH_NS, fall.lowerNs() - 2 * TENTH_NS);
    double high = frames.median(heel, untilNs - 8 * TENTH_NS, untilNs);
    loadCounts = high - low;
    timesNs = frames.timesNs(fall.lowerNs() - 3 * TENTH_NS, untilNs);
    parts =
        Arrays.stream(frames.counts(heel, fall.lowerNs() - 3 * TENTH_NS, untilNs))
            .map(count -> (count - low) / (high - low))
            .toArray();
  }

  /** By how much the sensor reads more afterwards; about nothing if the heel was not up. */
  double loadCounts() {
    return loadCounts;
  }

  /** The first reading of nine tenths; none if it never comes. */
  private int landed() {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] >= LATE) {
        return i;
      }
    }
    return parts.length;
  }

  /** From the last tenth before to nine tenths, in nanoseconds; very long if that never comes. */
  long riseNs() {
    int landed = landed();
    if (landed == parts.length) {
      return Long.MAX_VALUE;
    }
    int left = landed;
    while (left > 0 && parts[left] > EARLY) {
      left--;
    }
    return timesNs[landed] - timesNs[left];
  }

  /**
   * How far the readings swing around their middle from half a second after the landing on, as a
   * part of the load.
   */
  double ringPart() {
    int landed = landed();
    if (landed == parts.length) {
      return 0;
    }
    double[] after = new double[parts.length];
    int n = 0;
    for (int i = landed; i < parts.length; i++) {
      long sinceNs = timesNs[i] - timesNs[landed];
      if (sinceNs >= 5 * TENTH_NS && sinceNs < 13 * TENTH_NS) {
        after[n++] = parts[i];
      }
    }
    double[] swing = Arrays.copyOf(after, n);
    double mean = Arrays.stream(swing).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(swing).map(part -> (part - mean) * (part - mean)).average().orElse(0));
  }
}
