package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.TestPad;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;

/** A segmenter that is given a foot's events one by one, at times in milliseconds. */
final class SegmenterRun {
  private static final long MS = 1_000_000;
  private static final long UNLOAD_MS = 100;
  private static final long LONGEST_HOLD_MS = 10_000;

  final List<String> reported = new ArrayList<>();
  final List<Long> restsMs = new ArrayList<>();
  private final FootSignal signal = new FootSignal(TestPad.fsr(100, 1023).format());
  final RepSegmenter segmenter =
      new RepSegmenter(
          Foot.LEFT,
          signal,
          new Tempo(),
          LONGEST_HOLD_MS * MS,
          new RepListener() {
            @Override
            public void onLowering(Foot foot, long timeNs) {}

            @Override
            public void onRep(Rep rep) {
              restsMs.add(rep.form().restNs() / MS);
              reported.add("REP " + rep.heelOffNs() / MS + " " + rep.heelDownNs() / MS);
            }

            @Override
            public void onRejected(RejectedRep rejected) {
              reported.add(
                  rejected.reason() + " " + rejected.startNs() / MS + " " + rejected.endNs() / MS);
            }
          });

  private long sampledMs;

  void liftAndLand(long offMs, long downMs) {
    heelOff(offMs, 1.8);
    heelDown(downMs, 1.8);
  }

  void heelOff(long ms, double forefootPart) {
    heelOff(ms, forefootPart, UNLOAD_MS);
  }

  void heelOff(long ms, double forefootPart, long unloadMs) {
    sampleUntil(ms);
    segmenter.onHeelEvent(new HeelEvent.HeelOff(Foot.LEFT, ms * MS, forefootPart, unloadMs * MS));
  }

  void heelDown(long ms, double forefootPart) {
    heelDown(ms, forefootPart, 0);
  }

  void heelDown(long ms, double forefootPart, long hungMs) {
    sampleUntil(ms);
    segmenter.onHeelEvent(
        new HeelEvent.HeelDown(Foot.LEFT, ms * MS, forefootPart, 1, 0, hungMs * MS));
  }

  void partialLift(long startMs, long endMs) {
    sampleUntil(endMs);
    segmenter.onHeelEvent(new HeelEvent.PartialLift(Foot.LEFT, startMs * MS, endMs * MS));
  }

  void fail(Channel channel, long ms) {
    segmenter.onHeelEvent(new HeelEvent.SensorFault(Foot.LEFT, ms * MS, channel, Kind.STUCK));
  }

  void heal(Channel channel, long ms) {
    segmenter.onHeelEvent(new HeelEvent.SensorOk(Foot.LEFT, ms * MS, channel));
  }

  /** A foot at rest up to that time; the signal answers one sample late. */
  void sampleUntil(long ms) {
    for (; sampledMs <= ms + 10; sampledMs += 10) {
      if (signal.add(sampledMs * MS, 250, 200)) {
        segmenter.onSample();
      }
    }
  }

  void expect(String... expected) {
    segmenter.finish();
    assertEquals(List.of(expected), reported);
  }

  void footOn(long ms) {
    segmenter.onHeelEvent(new HeelEvent.FootOn(Foot.LEFT, ms * MS));
  }

  void footOff(long ms) {
    segmenter.onHeelEvent(new HeelEvent.FootOff(Foot.LEFT, ms * MS));
  }

  void gap(long ms) {
    segmenter.onGap(ms * MS);
  }
}
