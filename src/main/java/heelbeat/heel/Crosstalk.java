package heelbeat.heel;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a heel's input what it carries of another sensor's, as behind a multiplexer that has
 * no time to settle, or on a plate that bends its neighbour. In the air such a heel reads that part
 * and nothing else, so that lifts are missed until it is known ({@link EchoSource}).
 */
public final class Crosstalk {
  private final int heel;
  private final int railCounts;
  private final EchoSource[] sources;
  private @Nullable EchoSource known;
  private double slope;
  private double zero;
  private boolean isGrave;

  /** Knows nothing of the heel of a foot of that pad yet. */
  public Crosstalk(Foot foot, PadFormat format) {
    this.heel = Channel.heel(foot).index();
    this.railCounts = SensorWatch.railCounts(format);
    this.sources = EchoSource.of(foot, format);
  }

  /** Learns from the pad's next frame. */
  public void onFrame(int[] counts) {
    for (EchoSource source : sources) {
      source.onFrame(counts);
    }
    if (known != null && !known.isSure()) {
      known = null;
    }
    for (int i = 0; known == null && i < sources.length; i++) {
      // A lift that goes on is not cut in two.
      if (sources[i].isSure() && !sources[i].isUp()) {
        known = sources[i];
        slope = sources[i].slope();
        zero = sources[i].zero();
        isGrave = sources[i].isGrave();
      }
    }
  }

  /** What the heel reads by itself, in counts, of the counts of a frame. */
  public int heel(int[] counts) {
    int read = counts[heel];
    if (known == null || Math.abs(read) >= railCounts) {
      return read;
    }
    return (int) Math.round(read - slope * (counts[known.source()] - zero));
  }

  /** Whether the heel is known to carry so much of another sensor's that lifts were missed. */
  boolean isGrave() {
    return known != null && isGrave;
  }
}
