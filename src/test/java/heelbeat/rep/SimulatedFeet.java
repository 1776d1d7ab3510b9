package heelbeat.rep;

import heelbeat.heel.FootSignal;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelEvent;
import heelbeat.heel.HeelListener;
import heelbeat.heel.SensorBias;
import heelbeat.heel.SensorWatch;
import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Both feet's way from a simulated pad's counts to what a rule tells of them. */
final class SimulatedFeet implements RepListener {
  /** What makes repetitions or steps of a foot's events and samples. */
  interface Rule {
    void onHeelEvent(HeelEvent event);

    void onSample();

    default void finish() {}
  }

  /** Makes the rule of one foot. */
  interface Rules {
    Rule of(Foot foot, PadFormat format, FootSignal signal);
  }

  final List<Rep> reps = new ArrayList<>();
  final List<RejectedRep> rejected = new ArrayList<>();
  final List<HeelEvent.SensorFault> faults = new ArrayList<>();
  final List<Long> loweringsNs = new ArrayList<>();

  /** All of it in order, in seconds; each line begins with when it was reported. */
  final List<String> reported = new ArrayList<>();

  long latestNs;
  private long nowNs;
  private final List<OneFoot> feet = new ArrayList<>();

  static SimulatedFeet onAnEdge(FrameStream pad) {
    SimulatedFeet feet = new SimulatedFeet();
    return feet.play(
        pad,
        false,
        (foot, format, signal) ->
            new Rule() {
              private final EdgeSegmenter segmenter =
                  new EdgeSegmenter(foot, format, signal, 10_000_000_000L, feet);

              @Override
              public void onHeelEvent(HeelEvent event) {
                segmenter.onHeelEvent(event);
              }

              @Override
              public void onSample() {
                segmenter.onSample();
              }

              @Override
              public void finish() {
                segmenter.finish();
              }
            });
  }

  static SimulatedFeet byTheirHeels(SimulatedPad pad) {
    SimulatedFeet feet = new SimulatedFeet();
    Tempo tempo = new Tempo();
    return feet.play(
        pad,
        true,
        (foot, format, signal) ->
            new Rule() {
              private final RepSegmenter segmenter =
                  new RepSegmenter(foot, signal, tempo, 10_000_000_000L, feet);

              @Override
              public void onHeelEvent(HeelEvent event) {
                if (event.foot() == foot) {
                  segmenter.onHeelEvent(event);
                }
              }

              @Override
              public void onSample() {
                segmenter.onSample();
              }

              @Override
              public void finish() {
                segmenter.finish();
              }
            });
  }

  static SimulatedFeet stepping(SimulatedPad pad, StepListener listener) {
    return new SimulatedFeet()
        .play(
            pad,
            false,
            (foot, format, signal) ->
                new Rule() {
                  private final StepCounter counter = new StepCounter(foot, signal, listener);

                  @Override
                  public void onHeelEvent(HeelEvent event) {
                    if (event.foot() == foot) {
                      counter.onHeelEvent(event);
                    }
                  }

                  @Override
                  public void onSample() {
                    counter.onSample();
                  }
                });
  }

  private SimulatedFeet play(FrameStream pad, boolean mustHeelsAnswer, Rules rules) {
    for (Foot foot : Foot.values()) {
      feet.add(new OneFoot(foot, pad.format(), mustHeelsAnswer, rules));
    }
    try {
      while (pad.advance()) {
        nowNs = pad.timeNs();
        feet.forEach(foot -> foot.onFrame(pad.counts()));
      }
    } catch (RecordingException e) {
      throw new IllegalStateException(e);
    }
    feet.forEach(foot -> foot.rule.finish());
    return this;
  }

  private final class OneFoot {
    private final int forefoot;
    private final int heel;
    private final FootSignal signal;
    private final HeelDetector detector;
    private final SensorWatch forefootWatch;
    private final SensorWatch heelWatch;
    final Rule rule;

    OneFoot(Foot foot, PadFormat format, boolean mustHeelAnswer, Rules rules) {
      Channel ofForefoot = Channel.forefoot(foot);
      Channel ofHeel = Channel.heel(foot);
      forefoot = ofForefoot.index();
      heel = ofHeel.index();
      signal = new FootSignal(format);
      rule = rules.of(foot, format, signal);
      HeelListener all = SimulatedFeet.this::onHeelEvent;
      detector = new HeelDetector(foot, format, signal, all);
      SensorBias bias = new SensorBias(format);
      forefootWatch =
          new SensorWatch(foot, ofForefoot, format, signal, true, bias, all::onHeelEvent);
      heelWatch =
          new SensorWatch(foot, ofHeel, format, signal, mustHeelAnswer, bias, all::onHeelEvent);
    }

    void onFrame(int[] counts) {
      int forefootCounts = forefootWatch.believe(nowNs, counts[forefoot]);
      int heelCounts = heelWatch.believe(nowNs, counts[heel]);
      forefootWatch.judge(nowNs, heelWatch);
      heelWatch.judge(nowNs, forefootWatch);
      if (signal.add(nowNs, forefootCounts, heelCounts)) {
        if (!forefootWatch.isFaulty() && !heelWatch.isFaulty()) {
          detector.onSample();
        }
        rule.onSample();
      }
    }
  }

  private void onHeelEvent(HeelEvent event) {
    if (event instanceof HeelEvent.SensorFault fault) {
      faults.add(fault);
    }
    feet.forEach(foot -> foot.rule.onHeelEvent(event));
  }

  @Override
  public void onLowering(Foot foot, long timeNs) {
    loweringsNs.add(timeNs);
    report(foot + " lowering");
  }

  @Override
  public void onRep(Rep rep) {
    reps.add(rep);
    report(
        String.format(
            Locale.ROOT,
            "%s %.4f %.4f %.4f %.4f errors %.4f %.4f %.4f rested %.4f unloaded %.4f reloaded %.4f"
                + " rise %.4g held at most %.4f",
            rep.foot(),
            rep.heelOffNs() / 1e9,
            rep.topNs() / 1e9,
            rep.loweringNs() / 1e9,
            rep.heelDownNs() / 1e9,
            rep.errors().concentricNs() / 1e9,
            rep.errors().holdNs() / 1e9,
            rep.errors().eccentricNs() / 1e9,
            rep.form().restNs() / 1e9,
            rep.form().unloadNs() / 1e9,
            rep.form().reloadNs() / 1e9,
            rep.form().rise(),
            rep.form().longestHoldNs() / 1e9));
    latestNs = Math.max(latestNs, nowNs - rep.heelDownNs());
  }

  @Override
  public void onRejected(RejectedRep rep) {
    rejected.add(rep);
    report(
        String.format(
            Locale.ROOT,
            "%s %s %.4f %.4f",
            rep.foot(),
            rep.reason(),
            rep.startNs() / 1e9,
            rep.endNs() / 1e9));
  }

  private void report(String what) {
    reported.add(String.format(Locale.ROOT, "%.4f: ", nowNs / 1e9) + what);
  }
}
