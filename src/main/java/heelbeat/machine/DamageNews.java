package heelbeat.machine;

import heelbeat.coach.Cue;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reports a store that was damaged and set aside, until somebody has been there for long enough to
 * see it: a device that starts with the machine has nobody to look at it.
 */
public final class DamageNews implements SessionListener {
  /** Fifteen times the rhythm; then the light is wanted for the exercise. */
  private static final long SEEN_AFTER_NS = TimeUnit.SECONDS.toNanos(30);

  private boolean isNews;
  private volatile boolean isSomebodyThere;
  private boolean isLookedAt;
  private long lookedAtNs;

  /**
   * @param isSetAside whether there is anything to tell
   */
  public DamageNews(boolean isSetAside) {
    isNews = isSetAside;
  }

  @Override
  public void onEvent(SessionEvent event) {
    if (event instanceof SessionEvent.Started) {
      isSomebodyThere = true;
    }
  }

  /**
   * What the light is to say now, or null for nothing; on one thread, by a monotonic clock in
   * nanoseconds.
   */
  @Nullable Cue look(long nowNs) {
    if (isNews && isSomebodyThere && !isLookedAt) {
      isLookedAt = true;
      lookedAtNs = nowNs;
    }
    if (isLookedAt && nowNs - lookedAtNs >= SEEN_AFTER_NS) {
      isNews = false;
    }
    return isNews ? Cue.STORE_DAMAGED : null;
  }
}
