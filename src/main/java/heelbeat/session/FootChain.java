package heelbeat.session;

import heelbeat.coach.FootWork;
import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelListener;
import heelbeat.heel.SensorWatch;
import heelbeat.rep.RepListener;
import heelbeat.rep.RepSegmenter;
import heelbeat.rep.Tempo;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;

/** One foot's way from counts to repetitions. */
final class FootChain {
  /** Longest gap between samples that is bridged; across a longer one nothing can be told. */
  static final long LONGEST_BRIDGED_GAP_NS = 250_000_000L;

  private static final long NEVER = Long.MIN_VALUE;

  private final Channel forefoot;
  private final Channel heel;
  private final FootSignal signal;
  private final SensorWatch forefootWatch;
  private final SensorWatch heelWatch;
  private final HeelDetector detector;
  private final RepSegmenter segmenter;
  private long lastNs = NEVER;

  FootChain(
      Foot foot,
      PadFormat format,
      Tempo tempo,
      long longestHoldNs,
      HeelListener heelListener,
      RepListener repListener) {
    forefoot = Channel.forefoot(foot);
    heel = Channel.heel(foot);
    signal = new FootSignal(format);
    segmenter = new RepSegmenter(foot, signal, tempo, longestHoldNs, repListener);
    HeelListener both =
        event -> {
          heelListener.onHeelEvent(event);
          segmenter.onHeelEvent(event);
        };
    forefootWatch = new SensorWatch(foot, forefoot, format, signal, both);
    heelWatch = new SensorWatch(foot, heel, format, signal, both);
    detector = new HeelDetector(foot, format, signal, both);
  }

  void onFrame(long timeNs, int[] counts) {
    int forefootCounts = forefootWatch.believe(timeNs, counts[forefoot.index()]);
    int heelCounts = heelWatch.believe(timeNs, counts[heel.index()]);
    if (lastNs != NEVER && timeNs - lastNs > LONGEST_BRIDGED_GAP_NS) {
      segmenter.onGap(lastNs);
      signal.restart();
    }
    lastNs = timeNs;
    boolean wasFaulty = isFaulty();
    forefootWatch.judge(timeNs, heelWatch);
    heelWatch.judge(timeNs, forefootWatch);
    if (wasFaulty && !isFaulty()) {
      signal.restart();
    }
    if (signal.add(timeNs, forefootCounts, heelCounts)) {
      // What a sensor without sense gives must not be learnt: it would outlast the fault.
      if (!isFaulty()) {
        detector.onSample();
      }
      segmenter.onSample();
    }
  }

  private boolean isFaulty() {
    return forefootWatch.isFaulty() || heelWatch.isFaulty();
  }

  void finish() {
    segmenter.finish();
  }

  FootView view() {
    return new FootView(signal.history(), detector);
  }

  FootWork footWork() {
    if (!detector.isFootOn()) {
      return FootWork.AWAY;
    }
    if (!detector.isHeelUp()) {
      return FootWork.DOWN;
    }
    return segmenter.isLowering() ? FootWork.LOWERING : FootWork.UP;
  }
}
