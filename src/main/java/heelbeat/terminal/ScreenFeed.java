package heelbeat.terminal;

import heelbeat.loop.FeedbackOutput;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a screen may see of the running machine. The signal thread leaves it here without waiting;
 * another thread draws it when it gets to it, and events that no screen fetched in time are
 * forgotten. Screens are for looking at: what must not be lost goes to the store.
 */
public final class ScreenFeed implements SessionListener {
  private static final int MOST_EVENTS = 1024;

  /** Before the first frame. */
  private static final long NONE = Long.MIN_VALUE;

  private final ArrayBlockingQueue<SessionEvent> events = new ArrayBlockingQueue<>(MOST_EVENTS);
  private final AtomicIntegerArray counts = new AtomicIntegerArray(Channel.COUNT);
  private final long createdNs;
  private volatile @Nullable PadFormat format;
  private volatile long originNs = NONE;
  private volatile long timeNs;
  private volatile int rgb;
  private volatile int toneHz;
  private volatile int pushUpsBefore;

  /** Of a program that starts now. */
  public ScreenFeed() {
    this(System.nanoTime());
  }

  /**
   * Of a program that started then.
   *
   * @param createdNs by {@link System#nanoTime()}
   */
  ScreenFeed(long createdNs) {
    this.createdNs = createdNs;
  }

  /** A listener that leaves what the pad delivers here and passes it on. */
  public PadListener before(PadListener next) {
    return new PadListener() {
      @Override
      public void onFormat(PadFormat announced) {
        format = announced;
        originNs = NONE;
        next.onFormat(announced);
      }

      @Override
      public void onFrame(long frameNs, int[] frameCounts) {
        if (originNs == NONE) {
          originNs = origin(frameNs, System.nanoTime() - createdNs);
        }
        timeNs = frameNs;
        for (int i = 0; i < Channel.COUNT; i++) {
          counts.lazySet(i, frameCounts[i]);
        }
        next.onFrame(frameNs, frameCounts);
      }

      @Override
      public void onQuiet(long quietNs) {
        next.onQuiet(quietNs);
      }
    };
  }

  /** An output that leaves what is shown here and passes it on. */
  public FeedbackOutput before(FeedbackOutput next) {
    return new FeedbackOutput() {
      @Override
      public void show(int nextRgb, int nextToneHz) {
        rgb = nextRgb;
        toneHz = nextToneHz;
        next.show(nextRgb, nextToneHz);
      }

      @Override
      public void close() {
        rgb = 0;
        toneHz = 0;
        next.close();
      }
    };
  }

  @Override
  public void onEvent(SessionEvent event) {
    boolean ignored = events.offer(event);
  }

  /** Fetches the events since the last time, in their order. */
  void fetchEvents(Consumer<SessionEvent> consumer) {
    for (SessionEvent event = events.poll(); event != null; event = events.poll()) {
      consumer.accept(event);
    }
  }

  /** What the pad is; null before it has told. */
  @Nullable PadFormat format() {
    return format;
  }

  /**
   * A pad's time begins when the machine does; a recording's and a simulated person's begin with
   * themselves, and stay as they are.
   */
  private static long origin(long frameNs, long runNs) {
    return frameNs < runNs ? 0 : frameNs - runNs;
  }

  /** A time on the pad's time base, as time since the program's start, in seconds. */
  double sinceStartS(long padNs) {
    return originNs == NONE ? 0 : Math.max(0, padNs - originNs) / 1e9;
  }

  /** The newest frame's time on the pad's time base, in nanoseconds. */
  long timeNs() {
    return timeNs;
  }

  /**
   * Tells of a session that goes on here.
   *
   * @param pushUps what it had before this program, 0 or more
   */
  public void setPushUpsBefore(int pushUps) {
    pushUpsBefore = pushUps;
  }

  /** What the session had before this program. */
  int pushUpsBefore() {
    return pushUpsBefore;
  }

  /** The newest count of a sensor. */
  int counts(Channel channel) {
    return counts.get(channel.index());
  }

  /** The light's colour, {@code 0xRRGGBB}. */
  int rgb() {
    return rgb;
  }

  /** The buzzer's tone in hertz. */
  int toneHz() {
    return toneHz;
  }
}
