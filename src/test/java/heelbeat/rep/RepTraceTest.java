package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.FootSignal;
import heelbeat.heel.FootTrace;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.TestPad;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From a foot's loads to what is reported of it, and when. */
final class RepTraceTest {
  private static final long LONGEST_HOLD_NS = 10_000_000_000L;

  private final List<String> reported = new ArrayList<>();
  private final List<Double> loweringS = new ArrayList<>();

  /** The more noise, the less is known of how long a hold was. */
  @ParameterizedTest
  @CsvSource({"9, 300, REP", "9.8, 300, REP", "9.95, 9000, TUCKED", "10.2, 300, TUCKED"})
  void aHoldIsARestIfItMayHaveBeenLongerThanTheLongest(
      double holdS, double noiseCounts, String what) {
    FootTrace trace = arrived().reps(3).lift(0.15, 0.4).hold(holdS).lower(0.6).rest(1);
    play(TestPad.loadCell(100).noisy(noiseCounts, 1), trace);
    assertEquals(List.of("REP", "REP", "REP", what), reported);
  }

  @ParameterizedTest
  @EnumSource
  void noHeelThatIsDownIsOnItsWayDown(SensorKind sensor) {
    FootTrace trace = arrived().reps(5);
    play(TestPad.of(sensor, 100).noisy(1), trace);
    for (double landedS : trace.heelDownsS()) {
      assertTrue(
          loweringS.stream().noneMatch(s -> s > landedS + 0.15 && s < landedS + 1),
          "landed at " + landedS + ", lowering at " + loweringS);
    }
    assertTrue(loweringS.size() > 5, "lowering at " + loweringS);
  }

  private static FootTrace arrived() {
    return new FootTrace().empty(1).stepOn().rest(2);
  }

  private void play(TestPad pad, FootTrace trace) {
    FootSignal signal = new FootSignal(pad.format());
    RepSegmenter segmenter =
        new RepSegmenter(Foot.LEFT, signal, new Tempo(), LONGEST_HOLD_NS, new Reported());
    HeelDetector detector =
        new HeelDetector(Foot.LEFT, pad.format(), signal, segmenter::onHeelEvent);
    for (TestPad.Frame frame : pad.frames(trace)) {
      if (signal.add(frame.timeNs(), frame.forefootCounts(), frame.heelCounts())) {
        detector.onSample();
        segmenter.onSample();
        if (segmenter.isLowering()) {
          loweringS.add(frame.timeNs() / 1e9);
        }
      }
    }
    segmenter.finish();
  }

  private final class Reported implements RepListener {
    @Override
    public void onLowering(Foot foot, long timeNs) {}

    @Override
    public void onRep(Rep rep) {
      reported.add("REP");
    }

    @Override
    public void onRejected(RejectedRep rejected) {
      reported.add(rejected.reason().name());
    }
  }
}
