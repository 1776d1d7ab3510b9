package heelbeat.device;

import java.util.Locale;
import java.util.Map;

/**
 * How a pad on the Pi's header has been since the start. The counters never fall.
 *
 * @param frames frames that were sampled, whether or not there was room for them
 * @param rateHz how many of them a second since the pad was last opened; 0 before the second
 * @param missed frames that the connected pad was too slow for, by the bus or by this machine
 * @param overflowed frames dropped because nobody fetched those before them
 * @param meanSkewNs how far a frame's time is from its farthest sample's, on average
 * @param opened how often the pad was opened
 * @param errors how often what went wrong
 */
public record ConverterStatistics(
    long frames,
    double rateHz,
    long missed,
    long overflowed,
    long meanSkewNs,
    long opened,
    Map<String, Long> errors) {

  /** Copies the map. */
  public ConverterStatistics {
    errors = Map.copyOf(errors);
  }

  /** All of it in a line, and one more for each kind of trouble. */
  public String text() {
    StringBuilder words =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d frames at %.2f Hz, %d missed, %d dropped; samples %.1f ms from their frame's time;"
                    + " opened %d x",
                frames,
                rateHz,
                missed,
                overflowed,
                meanSkewNs / 1e6,
                opened));
    errors.forEach(
        (error, times) -> words.append("\n  ").append(times).append(" x ").append(error));
    return words.toString();
  }
}
