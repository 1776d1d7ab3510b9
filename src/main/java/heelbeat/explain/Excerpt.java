package heelbeat.explain;

import heelbeat.signal.Foot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A short time to look at closely, around what the feet did at or near a given one. Times are
 * nanoseconds.
 *
 * @param atNs the time that was asked for
 * @param fromNs where the look begins
 * @param toNs where it ends
 * @param movements those that lie in it at least in part, by their start
 */
public record Excerpt(long atNs, long fromNs, long toNs, List<Movement> movements) {
  /** What leads to a movement and what follows it. */
  private static final long BESIDE_NS = 2_000_000_000L;

  /** A movement that is farther from the time than this has nothing to do with it. */
  private static final long NEAR_NS = 3_000_000_000L;

  /** A picture of more than this shows no detail. */
  private static final long LONGEST_NS = 60_000_000_000L;

  /**
   * The moment at a time within an account.
   *
   * @param atNs nanoseconds on the recording's time base
   */
  public static Excerpt at(long atNs, Account account) {
    long fromNs = atNs;
    long toNs = atNs;
    Optional<Movement> nearest =
        account.movements().stream()
            .min(Comparator.comparingLong(movement -> movement.distanceNs(atNs)))
            .filter(movement -> movement.distanceNs(atNs) <= NEAR_NS);
    if (nearest.isPresent()) {
      fromNs = Math.min(fromNs, nearest.get().startNs());
      toNs = Math.max(toNs, nearest.get().endNs());
    }
    if (toNs - fromNs > LONGEST_NS) {
      fromNs = Math.max(fromNs, atNs - LONGEST_NS / 2);
      toNs = Math.min(toNs, fromNs + LONGEST_NS);
    }
    long first = Math.max(account.startNs(), fromNs - BESIDE_NS);
    long last = Math.min(account.endNs(), toNs + BESIDE_NS);
    List<Movement> seen =
        account.movements().stream()
            .filter(movement -> movement.startNs() <= last && movement.endNs() >= first)
            .toList();
    return new Excerpt(atNs, first, last, seen);
  }

  /** Whether that time is looked at. */
  boolean holds(long timeNs) {
    return timeNs >= fromNs && timeNs <= toNs;
  }

  /** What a foot did nearest to the time that was asked for. */
  Optional<Movement> nearest(Foot foot) {
    return movements.stream()
        .filter(movement -> movement.foot() == foot)
        .min(Comparator.comparingLong(movement -> movement.distanceNs(atNs)));
  }
}
