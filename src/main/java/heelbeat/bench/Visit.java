package heelbeat.bench;

import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated person's visit in memory, so that making its frames is not measured with them.
 *
 * @param timesNs when each frame was taken
 * @param counts what the sensors read in each
 */
record Visit(PadFormat format, List<Long> timesNs, List<int[]> counts) {
  private static final int SECONDS = 400;

  /** Always the same person's, on a pad of that kind. */
  static Visit on(SimulatedPadKind kind) {
    SimulatedPad pad = new SimulatedPad(1, kind, SECONDS);
    List<Long> timesNs = new ArrayList<>();
    List<int[]> counts = new ArrayList<>();
    while (pad.advance()) {
      timesNs.add(pad.timeNs());
      counts.add(pad.counts().clone());
    }
    return new Visit(pad.format(), timesNs, counts);
  }

  /** How many frames it has. */
  int frames() {
    return counts.size();
  }
}
