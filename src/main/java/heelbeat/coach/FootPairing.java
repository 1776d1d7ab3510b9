package heelbeat.coach;

import heelbeat.rep.Rep;
import org.jspecify.annotations.Nullable;

/** Decides which repetitions of the two feet are one push-up: heels that are up together. */
final class FootPairing {
  /** Part of the shorter repetition in which both heels must have been up. */
  private static final double TOGETHER_PART = 0.5;

  static final long NEW = Long.MIN_VALUE;

  private @Nullable Rep lastAlone;

  /**
   * How much later the heel left than the other foot's of the same push-up, negative for earlier,
   * in nanoseconds; {@link Long#MIN_VALUE} if a new push-up begins with it.
   */
  long pair(Rep rep) {
    Rep before = lastAlone;
    if (before == null || !wouldPair(rep)) {
      lastAlone = rep;
      return NEW;
    }
    lastAlone = null;
    return rep.heelOffNs() - before.heelOffNs();
  }

  /** Whether that repetition is of the same push-up as the one before. */
  boolean wouldPair(Rep rep) {
    Rep before = lastAlone;
    return before != null && before.foot() != rep.foot() && areTogether(before, rep);
  }

  private static boolean areTogether(Rep one, Rep other) {
    long bothUpNs =
        Math.min(one.heelDownNs(), other.heelDownNs())
            - Math.max(one.heelOffNs(), other.heelOffNs());
    return bothUpNs >= TOGETHER_PART * Math.min(one.upNs(), other.upNs());
  }
}
