package heelbeat.explain;

import heelbeat.heel.HeelEvent;
import heelbeat.session.FootView;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that the chain told of a recording, with the time at which it told it. */
public final class Account implements Onlooker {
  /**
   * An event and when it was reported.
   *
   * @param confirmedNs the time of the frame that made it sure
   */
  record Reported(SessionEvent event, long confirmedNs) {}

  /** Lost samples: the time of the last frame before, and of the first after them. */
  record Gap(long fromNs, long toNs) {}

  private final List<Reported> reported = new ArrayList<>();
  private final List<SessionEvent> fresh = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private @Nullable PadFormat format;
  private long startNs;
  private long endNs;
  private boolean isStarted;

  /** Starts empty. */
  public Account() {}

  @Override
  public void onEvent(SessionEvent event) {
    if (event instanceof SessionEvent.PadFound found) {
      format = found.format();
    }
    fresh.add(event);
    if (event instanceof SessionEvent.Ended) {
      // What was still pending is reported after the last frame.
      stamp(endNs);
    }
  }

  @Override
  public void onFrame(long timeNs, int[] counts, Session session) {
    if (!isStarted) {
      isStarted = true;
      startNs = timeNs;
    } else if (timeNs - endNs > FootView.LONGEST_BRIDGED_GAP_NS) {
      gaps.add(new Gap(endNs, timeNs));
    }
    endNs = timeNs;
    stamp(timeNs);
  }

  private void stamp(long confirmedNs) {
    fresh.forEach(event -> reported.add(new Reported(event, confirmedNs)));
    fresh.clear();
  }

  /** The pad that was recorded; empty if there is no frame. */
  public Optional<PadFormat> format() {
    return Optional.ofNullable(format);
  }

  /** When the first frame was taken, in nanoseconds. */
  public long startNs() {
    return startNs;
  }

  /** When the last frame was taken, in nanoseconds. */
  public long endNs() {
    return endNs;
  }

  /** All events, in the order they were reported in. */
  List<Reported> reported() {
    return List.copyOf(reported);
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** What one foot's contact and sensors did, in the order of time. */
  List<HeelEvent> heelEvents(Foot foot) {
    List<HeelEvent> events = new ArrayList<>();
    for (Reported one : reported) {
      if (one.event() instanceof SessionEvent.Sensed sensed && sensed.event().foot() == foot) {
        events.add(sensed.event());
      }
    }
    events.sort(Comparator.comparingLong(HeelEvent::timeNs));
    return events;
  }

  /** The movements of both feet that were counted or rejected, by their start. */
  List<Movement> movements() {
    List<Movement> movements = new ArrayList<>();
    for (Reported one : reported) {
      if (one.event() instanceof SessionEvent.RepCounted(var rep, int _, var judgement)) {
        movements.add(new Movement.Counted(rep, judgement.pushUp(), one.confirmedNs()));
      } else if (one.event() instanceof SessionEvent.RepRejected(var rejected)) {
        movements.add(new Movement.Rejected(rejected, one.confirmedNs()));
      }
    }
    movements.sort(Comparator.comparingLong(Movement::startNs));
    return movements;
  }
}
