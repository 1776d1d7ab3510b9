package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.ThinnedFrames;
import heelbeat.session.WiredPad.Wiring;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that take part of the one read before: lifts are missed, and it is told why. */
final class CrosstalkTest {
  private static final Set<Channel> HEELS = Set.of(Channel.LEFT_HEEL, Channel.RIGHT_HEEL);

  private static final int REPS = 10;
  private static final int SEEDS = 6;
  private static final int PEOPLE = SEEDS * SimulatedTradition.values().length;

  /** Three lifts a heel tell of the part; of three heels in four one more is missed. */
  private static final int FIRST_LIFTS = (int) (2 * PEOPLE * 3.75);

  /** Channels in the order in which they are read, which is that of a frame. */
  private static final int[] BY_FOOT = {0, 1, 2, 3};

  private static final int[] FOREFEET_FIRST = {0, 2, 1, 3};

  @Test
  void case17IsNamedByLightAndLog() throws RecordingException {
    for (Recording recording : WiredPad.shared("cases/17-crosstalk-of-a-fifth")) {
      try (FrameStream frames = recording.open()) {
        WiredPad pad = WiredPad.of(frames, 0, counts -> counts);
        assertEquals(HEELS, pad.named(Kind.ECHO), recording.name());
        assertEquals(2, pad.faults.size(), pad.faults::toString);
        assertTrue(pad.cues.contains(Cue.SENSOR_FAULT));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ADS1115, 0.2",
    "ADS1115_PAIR, 0.2",
    "MCP3008, 0.2",
    "AVR10, 0.2",
    "ADS1115, 0.3",
    "MCP3008, 0.3",
    "AVR10, 0.3"
  })
  void itIsNamedAndTakenOut(SimulatedPadKind kind, double part) throws RecordingException {
    int missed = 0;
    for (SimulatedTradition tradition : SimulatedTradition.values()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        WiredPad pad = WiredPad.of(on(kind, lifting(seed, tradition)), 0, taking(part, BY_FOOT));
        WiredPad good = WiredPad.of(on(kind, lifting(seed, tradition)), 0, counts -> counts);
        assertFalse(pad.named(Kind.ECHO).isEmpty(), tradition + ", seed " + seed);
        missed += good.reps.size() - pad.reps.size();
      }
    }
    assertTrue(missed <= FIRST_LIFTS, missed + " of " + 2 * REPS * PEOPLE);
  }

  /**
   * A plate of load cells that touches the one before it takes part of its load, and keeps its own.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.3})
  void soArePlatesThatTouch(double part) throws RecordingException {
    int missed = 0;
    for (SimulatedTradition tradition : SimulatedTradition.values()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        SimulatedPad frames = on(SimulatedPadKind.HX711, lifting(seed, tradition));
        WiredPad pad = WiredPad.of(frames, 0, counts -> pressed(part, counts));
        WiredPad good =
            WiredPad.of(on(SimulatedPadKind.HX711, lifting(seed, tradition)), 0, counts -> counts);
        assertEquals(HEELS, pad.named(Kind.ECHO), tradition + ", seed " + seed);
        missed += good.reps.size() - pad.reps.size();
      }
    }
    assertTrue(missed <= FIRST_LIFTS, missed + " of " + 2 * REPS * PEOPLE);
  }

  private static int[] pressed(double part, int[] counts) {
    int[] read = counts.clone();
    for (Foot foot : Foot.values()) {
      read[Channel.heel(foot).index()] += (int) (part * counts[Channel.forefoot(foot).index()]);
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3})
  void soIsAHeelThatIsReadAfterTheOtherForefoot(double part) throws RecordingException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SimulatedPerson person = lifting(seed, SimulatedTradition.TECHNIQUE);
      WiredPad pad =
          WiredPad.of(on(SimulatedPadKind.ADS1115, person), 0, taking(part, FOREFEET_FIRST));
      assertEquals(Set.of(Channel.LEFT_HEEL), pad.named(Kind.ECHO), "seed " + seed);
    }
  }

  /** Plates and wires hand over a little on each pad; it costs nothing. */
  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "MCP3008", "AVR10"})
  void aTwentiethIsNoFault(SimulatedPadKind kind) throws RecordingException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SimulatedPerson person = lifting(seed, SimulatedTradition.TECHNIQUE);
      WiredPad pad = WiredPad.of(on(kind, person), 0, taking(0.05, BY_FOOT));
      WiredPad good = WiredPad.of(on(kind, person), 0, counts -> counts);
      assertEquals(Set.of(), pad.named(Kind.ECHO), "seed " + seed);
      assertEquals(good.reps.size(), pad.reps.size(), "seed " + seed);
    }
  }

  /** The heel at rest reads the same part of the other forefoot in each of its lifts. */
  @ParameterizedTest
  @ValueSource(doubles = {40, 50, 67})
  void whoLiftsOneFootOnASlowPadHasNone(double rateHz) throws RecordingException {
    for (SimulatedPadKind kind : List.of(SimulatedPadKind.ADS1115, SimulatedPadKind.MCP3008)) {
      for (SimulatedTradition tradition : SimulatedTradition.values()) {
        for (long seed = 1; seed <= 3; seed++) {
          SimulatedPerson person = new SimulatedPerson(seed).off(3).rest(4);
          person.reps(tradition, 12, Foot.LEFT).rest(2).reps(tradition, 6, Foot.RIGHT).rest(1);
          WiredPad pad = WiredPad.of(new ThinnedFrames(on(kind, person), rateHz), 0, c -> c);
          assertEquals(Set.of(), pad.named(Kind.ECHO), kind + ", " + tradition + ", seed " + seed);
        }
      }
    }
  }

  @Test
  void itIsOverWithTheFirstLiftThatHasNone() throws RecordingException {
    SimulatedPerson person = lifting(2, SimulatedTradition.TECHNIQUE);
    double mendedS = person.endS();
    person.reps(SimulatedTradition.TECHNIQUE, 4, Foot.LEFT, Foot.RIGHT).rest(1);
    FrameStream frames = on(SimulatedPadKind.ADS1115, person);
    Wiring wiring = taking(0.3, BY_FOOT);

    WiredPad pad =
        WiredPad.of(
            frames,
            0,
            counts -> frames.timeNs() < mendedS * 1e9 ? wiring.apply(counts) : counts.clone());

    assertEquals(HEELS, pad.named(Kind.ECHO));
    assertEquals(2, pad.healed.size(), pad.healed::toString);
    assertTrue(pad.reps(Foot.LEFT) >= 3, pad.reps(Foot.LEFT) + " of 4");
  }

  private static SimulatedPerson lifting(long seed, SimulatedTradition tradition) {
    return new SimulatedPerson(seed)
        .off(3)
        .rest(4)
        .reps(tradition, REPS, Foot.LEFT, Foot.RIGHT)
        .rest(1);
  }

  private static SimulatedPad on(SimulatedPadKind kind, SimulatedPerson person) {
    return new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
  }

  private static Wiring taking(double part, int[] order) {
    return counts -> {
      int[] wired = new int[counts.length];
      for (int i = 0; i < order.length; i++) {
        int before = order[(i + order.length - 1) % order.length];
        wired[order[i]] = (int) ((1 - part) * counts[order[i]] + part * counts[before]);
      }
      return wired;
    };
  }
}
