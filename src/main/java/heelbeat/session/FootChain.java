package heelbeat.session;

import heelbeat.coach.FootWork;
import heelbeat.coach.Plan;
import heelbeat.heel.Crosstalk;
import heelbeat.heel.FootJumps;
import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.LoneSpikes;
import heelbeat.heel.SensorBias;
import heelbeat.heel.SensorEcho;
import heelbeat.heel.SensorHum;
import heelbeat.heel.SensorWatch;
import heelbeat.rep.EdgeSegmenter;
import heelbeat.rep.RepSegmenter;
import heelbeat.rep.StepCounter;
import heelbeat.rep.Tempo;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;

/** One foot's way from counts to repetitions. */
final class FootChain {
  /** Longest gap between samples that is bridged; across a longer one nothing can be known. */
  static final long LONGEST_BRIDGED_GAP_NS = 250_000_000L;

  private static final long NEVER = Long.MIN_VALUE;

  private final Channel forefoot;
  private final Crosstalk crosstalk;
  private final FootJumps jumps;
  private final FootSignal signal;
  private final SensorWatch forefootWatch;
  private final SensorWatch heelWatch;
  private final LoneSpikes forefootSpikes;
  private final LoneSpikes heelSpikes;
  private final SensorHum forefootHum;
  private final SensorHum heelHum;
  private final SensorEcho echo;
  private final HeelDetector detector;
  private final FootRule rule;
  private final FootListener listener;
  private long lastNs = NEVER;

  FootChain(
      Foot foot, PadFormat format, SensorBias bias, Tempo tempo, Plan plan, FootListener listener) {
    forefoot = Channel.forefoot(foot);
    Channel heel = Channel.heel(foot);
    signal = new FootSignal(format);
    jumps = new FootJumps(format, signal, this::onDropOut);
    detector = new HeelDetector(foot, format, signal, this::onHeelEvent);
    long longestHoldNs = plan.protocol().longestHoldNs();
    rule =
        switch (plan.exercise().rule()) {
          case HEEL ->
              new FootRule.Heel(
                  new RepSegmenter(foot, signal, tempo, longestHoldNs, listener), detector);
          case EDGE ->
              new FootRule.Edge(new EdgeSegmenter(foot, format, signal, longestHoldNs, listener));
          case STEPS -> new FootRule.Steps(new StepCounter(foot, signal, listener));
        };
    forefootWatch = new SensorWatch(foot, forefoot, format, signal, true, bias, this::onHeelEvent);
    heelWatch =
        new SensorWatch(foot, heel, format, signal, rule.feelsHeel(), bias, this::onHeelEvent);
    forefootSpikes = new LoneSpikes(foot, forefoot, forefootWatch, listener::onWarning);
    heelSpikes = new LoneSpikes(foot, heel, heelWatch, listener::onWarning);
    forefootHum = new SensorHum(foot, forefoot, format, listener::onWarning);
    heelHum = new SensorHum(foot, heel, format, listener::onWarning);
    crosstalk = new Crosstalk(foot, format);
    echo = new SensorEcho(foot, crosstalk, listener::onWarning);
    this.listener = listener;
  }

  private void onHeelEvent(HeelEvent event) {
    // Where the heel feels nothing, what seems to be its contact is crosstalk.
    if (rule.feelsHeel() || !(event instanceof HeelEvent.Contact)) {
      listener.onHeelEvent(event);
    }
    rule.onHeelEvent(event);
  }

  private void onDropOut(long backNs, long lengthNs) {
    signal.onDropOut(backNs);
    listener.onDropOut(backNs, lengthNs);
  }

  /** Takes the next event of the other foot. */
  void onOtherFoot(HeelEvent event) {
    rule.onOtherFoot(event);
  }

  void onFrame(long timeNs, int[] counts) {
    boolean isGap = lastNs != NEVER && timeNs - lastNs > LONGEST_BRIDGED_GAP_NS;
    if (isGap) {
      release();
      rule.onGap(lastNs);
      signal.restart();
    }
    lastNs = timeNs;
    jumps.add(timeNs, counts[forefoot.index()], crosstalk.heel(counts));
    // What makes both sensors jump at once makes one seem a part of the other.
    if (!jumps.isUndecided()) {
      crosstalk.onFrame(counts);
    }
    takeSamples();
    echo.onFrame(timeNs, isFaulty());
  }

  private void takeSamples() {
    while (jumps.next()) {
      onSample(jumps.timeNs(), jumps.forefootCounts(), jumps.heelCounts());
    }
  }

  private void onSample(long timeNs, int forefootRead, int heelRead) {
    int forefootCounts = forefootWatch.believe(timeNs, forefootRead);
    int heelCounts = heelWatch.believe(timeNs, heelRead);
    boolean wasFaulty = isFaulty();
    forefootWatch.judge(timeNs, heelWatch);
    heelWatch.judge(timeNs, forefootWatch);
    if (wasFaulty && !isFaulty()) {
      signal.restart();
    }
    forefootSpikes.onSample(timeNs);
    heelSpikes.onSample(timeNs);
    forefootHum.onSample(timeNs, forefootRead, forefootWatch.isFaulty());
    heelHum.onSample(timeNs, heelRead, heelWatch.isFaulty());
    if (signal.add(timeNs, forefootCounts, heelCounts)) {
      // What a sensor without sense gives must not be learnt: it would outlast the fault.
      if (!isFaulty()) {
        detector.onSample();
      }
      rule.onSample();
    }
  }

  private boolean isFaulty() {
    return forefootWatch.isFaulty() || heelWatch.isFaulty();
  }

  private void release() {
    jumps.release();
    takeSamples();
  }

  void finish() {
    release();
    rule.finish();
  }

  FootView view() {
    return new FootView(signal.history(), detector, rule);
  }

  /** Whether a foot is there whose heel is to be felt, on sensors that were never seen without. */
  boolean isZeroUnseen() {
    return rule.feelsHeel() && detector.isFootOn() && !detector.isZeroKnown();
  }

  FootWork footWork() {
    return detector.isFootOn() ? rule.work() : FootWork.AWAY;
  }
}
