package heelbeat.device;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts for {@link ConverterStatistics}: one thread counts without allocating, any may read. */
final class ConverterCounters {
  /** More kinds of trouble than this are not told apart. */
  private static final int MOST_KINDS = 32;

  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong framesBefore = new AtomicLong();
  private final AtomicLong firstNs = new AtomicLong();
  private final AtomicLong lastNs = new AtomicLong();
  private final AtomicLong skewNs = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private final AtomicLong overflowed = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private final Map<String, Long> errors = new ConcurrentHashMap<>();

  void open() {
    framesBefore.set(frames.get());
    add(opened, 1);
  }

  void frame(long timeNs, long frameSkewNs) {
    if (frames.getPlain() == framesBefore.getPlain()) {
      firstNs.lazySet(timeNs);
    }
    lastNs.lazySet(timeNs);
    add(skewNs, frameSkewNs);
    add(frames, 1);
  }

  void miss(long count) {
    add(missed, count);
  }

  void overflow() {
    add(overflowed, 1);
  }

  void error(String words) {
    boolean isKnown = errors.containsKey(words) || errors.size() < MOST_KINDS;
    errors.merge(isKnown ? words : "other trouble", 1L, Long::sum);
  }

  ConverterStatistics snapshot() {
    long all = frames.get();
    long intervals = all - framesBefore.get() - 1;
    long spanNs = lastNs.get() - firstNs.get();
    return new ConverterStatistics(
        all,
        intervals > 0 && spanNs > 0 ? intervals * 1e9 / spanNs : 0,
        missed.get(),
        overflowed.get(),
        all == 0 ? 0 : skewNs.get() / all,
        opened.get(),
        errors);
  }

  private static void add(AtomicLong counter, long amount) {
    counter.lazySet(counter.getPlain() + amount);
  }
}
