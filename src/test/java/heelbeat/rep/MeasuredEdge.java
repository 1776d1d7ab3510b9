package heelbeat.rep;

import static heelbeat.signal.Foot.LEFT;

import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.util.Random;

/** People on the edge of a step as they were measured, and what a pad makes of them. */
final class MeasuredEdge {
  private MeasuredEdge() {}

  /**
   * Steps onto the box, stands for one to two seconds and raises the heel, once; then twice more,
   * four times each; then steps on and stands.
   */
  static SimulatedPerson raising(long seed) {
    Random random = new Random(seed);
    SimulatedPerson person = new SimulatedPerson(seed, SimulatedPosture.MEASURED_EDGE);
    for (int i = 0; i < 3; i++) {
      person
          .stepOn(1 + 2 * random.nextDouble(), LEFT)
          .rest(1 + random.nextDouble())
          .raises(i == 0 ? 1 : 4, LEFT)
          .rest(1 + 2 * random.nextDouble());
    }
    return person.stepOn(1.5, LEFT).rest(5);
  }

  /** Steps onto the box and off, and stands. */
  static SimulatedPerson standing(long seed) {
    SimulatedPerson person = new SimulatedPerson(seed, SimulatedPosture.MEASURED_EDGE);
    for (int i = 0; i < 6; i++) {
      person.stepOn(1.5, LEFT).rest(10);
    }
    return person;
  }

  /** Whether the load rises little or drifts by much of what it rises by, in a second. */
  static boolean isHard(SimulatedPerson person) {
    return person.risePart() < 0.15 || Math.abs(person.driftPerS()) > 0.3 * person.risePart();
  }

  /** The person on a pad whose heel sensor, as insoles' do, subtracts a threshold. */
  static FrameStream inAnInsole(SimulatedPerson person, SimulatedPadKind kind) {
    SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
    return new FrameStream() {
      @Override
      public PadFormat format() {
        return pad.format();
      }

      @Override
      public boolean advance() throws RecordingException {
        return pad.advance();
      }

      @Override
      public long timeNs() {
        return pad.timeNs();
      }

      @Override
      public int[] counts() {
        int[] counts = pad.counts();
        counts[Channel.LEFT_HEEL.index()] = 0;
        return counts;
      }

      @Override
      public void close() {}
    };
  }
}
