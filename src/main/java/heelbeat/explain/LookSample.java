package heelbeat.explain;

import heelbeat.heel.HeelLevels;
import heelbeat.session.FootView;

/**
 * What the chain made of one sample of one foot.
 *
 * @param levels what it had learnt by then
 * @param driftPartPerS what it had taken out of the last lift, {@link FootView#driftPartPerS()}
 */
record LookSample(
    long timeNs,
    double forefootLoad,
    double heelLoad,
    HeelLevels levels,
    boolean isFootOn,
    boolean isHeelUp,
    double driftPartPerS) {

  /** The newest sample of a foot that has one. */
  static LookSample of(FootView view) {
    return new LookSample(
        view.timeNs(),
        view.forefootLoad(),
        view.heelLoad(),
        view.levels(),
        view.isFootOn(),
        view.isHeelUp(),
        view.driftPartPerS());
  }

  /** The heel's load as a part of that at rest. */
  double heelPart() {
    return levels.heel().part(heelLoad);
  }

  /** The forefoot's load as a part of that at rest. */
  double forefootPart() {
    return levels.forefoot().part(forefootLoad);
  }

  /** Whether the foot is on the pad with its heel. */
  boolean isHeelDown() {
    return isFootOn && !isHeelUp;
  }
}
