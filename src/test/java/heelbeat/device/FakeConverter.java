package heelbeat.device;

import heelbeat.linux.BoardException;
import heelbeat.loop.ManualClock;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Set;

/** Converters that take a millisecond for a frame of a manual clock, or are unwell. */
final class FakeConverter implements Converter, Converter.Opener {
  static final long PERIOD_NS = 10_000_000;
  static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "fake", 1023, Set.of(Channel.values()));

  private final ManualClock clock;

  boolean isThere = true;
  String fails = "";
  long frameNs = 1_000_000;
  int opened;
  int closed;
  int frames;

  FakeConverter(ManualClock clock) {
    this.clock = clock;
  }

  @Override
  public Converter open() {
    if (!isThere) {
      throw new BoardException("nobody is there");
    }
    opened++;
    return this;
  }

  @Override
  public PadFormat format() {
    return FORMAT;
  }

  @Override
  public long convert(int[] counts) {
    clock.advance(frameNs);
    if (!isThere || !fails.isEmpty()) {
      throw new BoardException(isThere ? fails : "it is gone");
    }
    counts[0] = ++frames;
    return clock.nowNs() - frameNs / 2;
  }

  @Override
  public long skewNs() {
    return frameNs / 2;
  }

  @Override
  public void close() {
    closed++;
  }
}
