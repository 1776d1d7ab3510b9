package heelbeat.heel;

import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;

/** What a detector says to a series of samples. */
final class HeelRun {
  private HeelRun() {}

  static List<HeelEvent> events(TestPad pad, FootTrace trace) {
    return events(pad.format(), pad.frames(trace));
  }

  static List<HeelEvent> events(PadFormat format, List<Frame> frames) {
    List<HeelEvent> events = new ArrayList<>();
    FootSignal signal = new FootSignal(format);
    HeelDetector detector = new HeelDetector(Foot.LEFT, format, signal, events::add);
    for (Frame frame : frames) {
      if (signal.add(frame.timeNs(), frame.forefootCounts(), frame.heelCounts())) {
        detector.onSample();
      }
    }
    return events;
  }

  /** When events of that kind happened, in seconds. */
  static List<Double> timesS(List<HeelEvent> events, Class<? extends HeelEvent> kind) {
    return events.stream().filter(kind::isInstance).map(event -> event.timeNs() / 1e9).toList();
  }

  /** The events' names in order, such as {@code FootOn HeelDown}. */
  static String names(List<HeelEvent> events) {
    return String.join(
        " ", events.stream().map(event -> event.getClass().getSimpleName()).toList());
  }
}
