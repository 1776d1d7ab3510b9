package heelbeat.heel;

import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * A foot whose loads stay and jump, on untared load cells every 10 ms: what lies exactly on a
 * threshold can be told from what lies a count beside it. The least that can be a foot is 1000
 * counts.
 */
final class HeelSteps {
  private static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.LOAD_CELL, "none", 1_000_000, EnumSet.allOf(Channel.class));

  /** What each sensor carries at rest, above an empty pad's nothing. */
  static final int REST = 100_000;

  private final List<HeelEvent> events = new ArrayList<>();
  private final FootSignal signal = new FootSignal(FORMAT);
  private final HeelDetector detector = new HeelDetector(Foot.LEFT, FORMAT, signal, events::add);
  private Frame last = new Frame(0, 0, 0);
  private long nowMs;

  /** The pad's clock shows that much at the first sample. */
  static HeelSteps from(long nowMs) {
    HeelSteps steps = new HeelSteps();
    steps.nowMs = nowMs;
    return steps;
  }

  /** A foot that comes to an empty pad on its toes; the heel has never touched. */
  static HeelSteps onToes() {
    // It hops: an empty pad's nothing is then known to the count again.
    return from(0).stay(1000, 0, 0).stay(300, REST, 0).stay(50, 0, 0).stay(300, REST, 0);
  }

  /** A foot that rests with {@link #REST} on both sensors. */
  static HeelSteps onPad() {
    return onToes().stay(200, REST, 200).stay(2000, REST, REST);
  }

  /** Both sensors give these counts for so long. */
  HeelSteps stay(long ms, int forefootCounts, int heelCounts) {
    for (long endMs = nowMs + ms; nowMs < endMs; nowMs += 10) {
      take(new Frame(nowMs * 1_000_000, forefootCounts, heelCounts));
    }
    return this;
  }

  private void take(Frame frame) {
    if (signal.add(frame.timeNs(), frame.forefootCounts(), frame.heelCounts())) {
      detector.onSample();
    }
    last = frame;
  }

  /** All that was told up to now; takes one more sample, as the signal answers one late. */
  List<HeelEvent> events() {
    take(new Frame(nowMs * 1_000_000, last.forefootCounts(), last.heelCounts()));
    nowMs += 10;
    return List.copyOf(events);
  }

  /** When the next sample is taken. */
  long nowMs() {
    return nowMs;
  }

  /** The names of what was reported. */
  String names() {
    return HeelRun.names(events());
  }

  HeelLevels levels() {
    return detector.levels();
  }
}
