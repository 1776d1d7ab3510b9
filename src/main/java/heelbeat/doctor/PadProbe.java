package heelbeat.doctor;

import heelbeat.device.ConverterPad;
import heelbeat.loop.Clock;
import heelbeat.loop.PadSource;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes samples of a pad for the doctor, in the calling thread. */
final class PadProbe {
  private static final long PERIOD_NS = 4_000_000L;

  /** More than any pad keeps waiting while nobody polls. */
  private static final int FRAME_LIMIT = 10_000;

  /**
   * A board that is reset when its port is opened may take some seconds to its first frame; after
   * five it is said what came instead, and some take longer.
   */
  private static final long PATIENCE_NS = 10_000_000_000L;

  /** A converter gives frames at once, or after a few attempts never. */
  private static final long CONVERTER_PATIENCE_NS = 3_000_000_000L;

  private final PadSource pad;
  private final Clock clock;
  private @Nullable PadFormat format;

  PadProbe(PadSource pad, Clock clock) {
    this.pad = pad;
    this.clock = clock;
  }

  /** Waits for a first frame, as long as such a pad may need. Whether there was one. */
  boolean awaitFrame() {
    long patienceNs = pad instanceof ConverterPad ? CONVERTER_PATIENCE_NS : PATIENCE_NS;
    PadSample first = new PadSample(format);
    long endNs = clock.nowNs() + patienceNs;
    while (first.frames() == 0 && clock.nowNs() - endNs < 0 && isThere()) {
      poll(first);
    }
    format = first.format();
    return first.frames() > 0;
  }

  /** What the pad says of itself; empty before the first frame. */
  Optional<PadFormat> format() {
    return Optional.ofNullable(format);
  }

  /** What the pad delivers from now on for that long; less if it ends. */
  PadSample take(long durationNs) {
    // What waits is from before.
    PadSample old = new PadSample(format);
    int ignored = pad.poll(clock.nowNs(), old, FRAME_LIMIT);
    PadSample sample = new PadSample(old.format());
    long endNs = clock.nowNs() + durationNs;
    while (clock.nowNs() - endNs < 0 && isThere()) {
      poll(sample);
    }
    format = sample.format();
    return sample;
  }

  private boolean isThere() {
    return pad.state() != PadSource.State.ENDED;
  }

  private void poll(PadListener listener) {
    clock.sleepUntil(clock.nowNs() + PERIOD_NS);
    int ignored = pad.poll(clock.nowNs(), listener, FRAME_LIMIT);
  }
}
