package heelbeat.machine;

import heelbeat.loop.PadDoubt;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Drop-outs of sensors are bridged; many of them are odd, and are reported until they are over. */
final class DropOutNews implements SessionListener {
  /** As long as restarts of a pad are reported. */
  private static final long TOLD_NS = TimeUnit.MINUTES.toNanos(5);

  /** Fewer are an accident; more are reported again whenever they are ten times as many. */
  private static final long MANY = 10;

  private final AtomicLong all = new AtomicLong();
  private long known;
  private long over;
  private long lastNs;

  @Override
  public void onEvent(SessionEvent event) {
    if (event instanceof SessionEvent.DropOut) {
      all.lazySet(all.get() + 1);
    }
  }

  /**
   * Looks again, on one thread.
   *
   * @param nowNs a monotonic clock
   * @param ofPad what else is odd
   * @return the same, and the drop-outs, if there are many
   */
  List<PadDoubt> with(long nowNs, List<PadDoubt> ofPad) {
    long now = all.get();
    if (now > known) {
      known = now;
      lastNs = nowNs;
    } else if (nowNs - lastNs > TOLD_NS) {
      over = known;
    }
    long times = MANY;
    while (times * MANY <= now - over) {
      times *= MANY;
    }
    if (now - over < times) {
      return ofPad;
    }
    List<PadDoubt> doubts = new ArrayList<>(ofPad);
    doubts.add(PadDoubt.dropOuts(times));
    return doubts;
  }
}
