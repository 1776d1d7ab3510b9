package heelbeat.session;

import heelbeat.coach.FootWork;
import heelbeat.heel.HeelDetector;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.EdgeSegmenter;
import heelbeat.rep.RepSegmenter;
import heelbeat.rep.StepCounter;

/** Makes repetitions, or steps, of what one foot does. */
sealed interface FootRule {
  /** Takes the next event of this foot. */
  void onHeelEvent(HeelEvent event);

  /** Takes the next event of the other foot. */
  default void onOtherFoot(HeelEvent event) {}

  /** Follows the newest sample of the signal; after its events. */
  void onSample();

  /** Samples are missing since that time. */
  void onGap(long sinceNs);

  /** There will be no more samples. */
  default void finish() {}

  /** The drift that was taken out of the last lift, as {@link RepSegmenter#driftPartPerS()}. */
  default double driftPartPerS() {
    return 0;
  }

  /** What the foot does while it is on the pad. */
  FootWork work();

  /** Whether the heel's sensor feels the heel, so that its contacts can be known. */
  default boolean feelsHeel() {
    return false;
  }

  /** A heel that leaves the pad and comes back. */
  record Heel(RepSegmenter segmenter, HeelDetector detector) implements FootRule {
    @Override
    public void onHeelEvent(HeelEvent event) {
      segmenter.onHeelEvent(event);
    }

    @Override
    public void onSample() {
      segmenter.onSample();
    }

    @Override
    public void onGap(long sinceNs) {
      segmenter.onGap(sinceNs);
    }

    @Override
    public void finish() {
      segmenter.finish();
    }

    @Override
    public FootWork work() {
      if (!detector.isHeelUp()) {
        return FootWork.DOWN;
      }
      return segmenter.isLowering() ? FootWork.LOWERING : FootWork.UP;
    }

    @Override
    public double driftPartPerS() {
      return segmenter.driftPartPerS();
    }

    @Override
    public boolean feelsHeel() {
      return true;
    }
  }

  /** A forefoot on the edge of a step that carries the body up and down. */
  record Edge(EdgeSegmenter segmenter) implements FootRule {
    @Override
    public void onHeelEvent(HeelEvent event) {
      segmenter.onHeelEvent(event);
    }

    @Override
    public void onOtherFoot(HeelEvent event) {
      segmenter.onHeelEvent(event);
    }

    @Override
    public void onSample() {
      segmenter.onSample();
    }

    @Override
    public void onGap(long sinceNs) {
      segmenter.onGap(sinceNs);
    }

    @Override
    public void finish() {
      segmenter.finish();
    }

    @Override
    public FootWork work() {
      if (!segmenter.isUp()) {
        return FootWork.DOWN;
      }
      return segmenter.isLowering() ? FootWork.LOWERING : FootWork.UP;
    }
  }

  /** Steps on the toes. */
  record Steps(StepCounter counter) implements FootRule {
    @Override
    public void onHeelEvent(HeelEvent event) {
      counter.onHeelEvent(event);
    }

    @Override
    public void onSample() {
      counter.onSample();
    }

    @Override
    public void onGap(long sinceNs) {
      counter.onGap();
    }

    @Override
    public FootWork work() {
      return counter.isOnToes() ? FootWork.UP : FootWork.DOWN;
    }
  }
}
