package heelbeat.terminal;

import heelbeat.heel.HeelLevels;
import heelbeat.session.FootView;
import heelbeat.session.Session;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a session and leaves what it knows of each foot for a screen on another thread, twenty
 * times a second of the pad's time.
 */
public final class FootLooks implements PadListener {
  private static final long EVERY_NS = 50_000_000L;

  /**
   * What the chain knew of a foot.
   *
   * @param levels what each sensor reads without the foot and with it at rest, as learnt so far
   */
  record Look(HeelLevels levels, boolean isFootOn, boolean isHeelUp) {
    static Look at(FootView view) {
      return new Look(view.levels(), view.isFootOn(), view.isHeelUp());
    }
  }

  private final Session session;
  private final AtomicReferenceArray<@Nullable Look> looks =
      new AtomicReferenceArray<>(Foot.values().length);
  private volatile long frames;
  private long nextNs = Long.MIN_VALUE;

  /** Feeds that session. */
  public FootLooks(Session session) {
    this.session = session;
  }

  @Override
  public void onFormat(PadFormat format) {
    session.onFormat(format);
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // Only the signal thread counts.
  public void onFrame(long timeNs, int[] counts) {
    session.onFrame(timeNs, counts);
    frames++;
    if (timeNs >= nextNs) {
      nextNs = timeNs + EVERY_NS;
      for (Foot foot : Foot.values()) {
        looks.set(
            indexOf(foot),
            session.view(foot).filter(FootView::hasSample).map(Look::at).orElse(null));
      }
    }
  }

  @Override
  public void onQuiet(long timeNs) {
    session.onQuiet(timeNs);
  }

  /** What was last known of a foot; nothing before its first samples. */
  Optional<Look> of(Foot foot) {
    return Optional.ofNullable(looks.get(indexOf(foot)));
  }

  /** Where a foot is, in a word or two. */
  String contact(Foot foot) {
    return of(foot)
        .map(look -> look.isHeelUp() ? "heel up" : look.isFootOn() ? "on the pad" : "away")
        .orElse("not known yet");
  }

  /** How many frames have come. */
  long frames() {
    return frames;
  }

  private static int indexOf(Foot foot) {
    return foot == Foot.LEFT ? 0 : 1;
  }
}
