package heelbeat.machine;

import heelbeat.coach.Cue;
import heelbeat.coach.News;
import heelbeat.loop.PadDoubt;
import heelbeat.loop.PadDoubt.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is odd about the pad: at once for half a minute, because it may be in somebody's
 * way, and then while nobody is on the pad; what is counted is right meanwhile, and the light is
 * wanted for the exercise.
 */
final class DoubtNews {
  /** As long as a damaged store is told of. */
  private static final long SEEN_AFTER_NS = TimeUnit.SECONDS.toNanos(30);

  private final Consumer<String> log;
  private final Map<Subject, Long> reported = new EnumMap<>(Subject.class);
  private long newestNs;

  /**
   * @param log receives a line for each doubt that comes, and one when it is gone
   */
  DoubtNews(Consumer<String> log) {
    this.log = log;
  }

  /**
   * Looks again.
   *
   * @param nowNs a monotonic clock
   * @return what the light is to say, or null for nothing
   */
  @Nullable News look(long nowNs, List<PadDoubt> doubts) {
    for (PadDoubt doubt : doubts) {
      Long before = reported.put(doubt.subject(), doubt.times());
      if (before == null || before < doubt.times()) {
        newestNs = nowNs;
        log.accept("pad: " + doubt.text());
      }
    }
    reported
        .keySet()
        .removeIf(subject -> {
          boolean isGone = doubts.stream().noneMatch(doubt -> doubt.subject() == subject);
          if (isGone) {
            log.accept("pad: no longer odd: " + subject.label());
          }
          return isGone;
        });
    if (doubts.isEmpty()) {
      return null;
    }
    return new News(
        Cue.PAD_ODD, nowNs - newestNs < SEEN_AFTER_NS ? News.Place.FEET : News.Place.NOBODY);
  }
}
