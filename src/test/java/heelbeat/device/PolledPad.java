package heelbeat.device;

import heelbeat.loop.PadSource;
import heelbeat.signal.PadFormat;
import heelbeat.signal.PadListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A running pad, polled as the loop does, and all that it delivered. */
final class PolledPad implements PadListener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  final List<PadFormat> formats = new ArrayList<>();
  final List<Long> times = new ArrayList<>();
  final List<int[]> frames = new ArrayList<>();

  /** What the pad's trouble has been, without repetition. */
  final List<String> troubles = new ArrayList<>();

  private final ConverterPad pad;

  PolledPad(ConverterPad pad) {
    this.pad = pad;
  }

  @Override
  public void onFormat(PadFormat format) {
    formats.add(format);
  }

  @Override
  public void onFrame(long timeNs, int[] counts) {
    times.add(timeNs);
    frames.add(counts.clone());
  }

  @Override
  public void onQuiet(long timeNs) {}

  void pollFor(Duration time) {
    long endNs = System.nanoTime() + time.toNanos();
    while (System.nanoTime() - endNs < 0) {
      poll();
    }
  }

  void pollUntil(BooleanSupplier reached) {
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() - endNs > 0) {
        throw new AssertionError(
            frames.size() + " frames, troubles " + troubles + ", " + pad.statistics());
      }
      poll();
    }
  }

  /** Polls until that many more frames have come. */
  void pollFrames(int count) {
    int wanted = frames.size() + count;
    pollUntil(() -> frames.size() >= wanted);
  }

  /** Polls until the pad is lost for a reason that contains the words. */
  void pollTrouble(String words) {
    pollUntil(() -> pad.state() == PadSource.State.LOST && pad.trouble().text().contains(words));
  }

  private void poll() {
    pad.poll(System.nanoTime(), this, 64);
    if (troubles.isEmpty() || !troubles.getLast().equals(pad.trouble().text())) {
      troubles.add(pad.trouble().text());
    }
    try {
      Thread.sleep(4);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Mean frames a second between two frames. */
  double rateHz(int from, int to) {
    return (to - from) * 1e9 / (times.get(to) - times.get(from));
  }

  void print(String what) {
    System.out.println(
        String.format(Locale.ROOT, "%s: %s", what, pad.statistics().text()).indent(0).strip());
  }

  ConverterStatistics statistics() {
    return pad.statistics();
  }

  @Override
  public void close() {
    pad.close();
  }
}
