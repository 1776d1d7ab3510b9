package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import heelbeat.session.WiredPad.Wiring;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A load cell with A+ and A- exchanged, or upside down: nothing is counted from it. */
final class ReversedCellTest {
  enum Cells {
    ALL(EnumSet.allOf(Channel.class)),
    HEELS(EnumSet.of(Channel.LEFT_HEEL, Channel.RIGHT_HEEL)),
    FOREFEET(EnumSet.of(Channel.LEFT_FOREFOOT, Channel.RIGHT_FOREFOOT)),
    ONE_HEEL(EnumSet.of(Channel.LEFT_HEEL)),
    ONE_FOREFOOT(EnumSet.of(Channel.LEFT_FOREFOOT));

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Channel> reversed;

    Cells(Set<Channel> reversed) {
      this.reversed = reversed;
    }

    int[] wired(int[] counts) {
      int[] wired = counts.clone();
      reversed.forEach(channel -> wired[channel.index()] = -counts[channel.index()]);
      return wired;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-1", "heels-1"})
  void case03IsNamedByLightAndLogBeforeAnythingIsCounted(String name) throws RecordingException {
    Recording recording =
        WiredPad.shared("cases/03-load-cells-inverted").stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    try (FrameStream frames = recording.open()) {
      WiredPad pad = WiredPad.of(frames, 0, counts -> counts);
      Cells cells = name.startsWith("all") ? Cells.ALL : Cells.HEELS;
      assertEquals(cells.reversed, pad.named(Kind.REVERSED));
      assertEquals(cells.reversed.size(), pad.faults.size(), pad.faults::toString);
      assertTrue(pad.cues.contains(Cue.SENSOR_FAULT));
      assertEquals(0, pad.reps.size());
    }
  }

  /** Whoever comes to an empty pad and sits for two seconds before the first lift. */
  @ParameterizedTest
  @EnumSource
  void itIsNamedBeforeTheFirstLift(Cells cells) throws RecordingException {
    for (SimulatedTradition tradition : SimulatedTradition.values()) {
      for (long seed = 1; seed <= 12; seed++) {
        SimulatedPerson person = sitting(seed).reps(tradition, 12, Foot.LEFT, Foot.RIGHT).rest(1);
        double gain = new Random(seed).nextDouble(0.5, 2);
        int zero = new Random(seed).nextInt(-2_000_000, 2_000_000);
        WiredPad pad =
            WiredPad.of(
                on(person),
                0,
                counts -> {
                  int[] wired = cells.wired(counts);
                  for (int i = 0; i < wired.length; i++) {
                    wired[i] = (int) (zero + gain * wired[i]);
                  }
                  return wired;
                });
        String who = tradition + ", seed " + seed + ", gain " + gain;
        assertEquals(cells.reversed, pad.named(Kind.REVERSED), who);
        for (Channel channel : cells.reversed) {
          assertEquals(0, pad.reps(footOf(channel)), who);
        }
      }
    }
  }

  /** Nothing is known of the pad without load then: lifts tell. */
  @ParameterizedTest
  @EnumSource(names = {"ALL", "HEELS", "ONE_HEEL"})
  void onAPadThatWasLoadedFromTheStartItIsNamedByLifts(Cells cells) throws RecordingException {
    for (long seed = 1; seed <= 12; seed++) {
      SimulatedPerson person =
          sitting(seed).reps(SimulatedTradition.TECHNIQUE, 15, Foot.LEFT, Foot.RIGHT).rest(1);
      WiredPad pad = WiredPad.of(on(person), 4.5, cells::wired);
      assertEquals(cells.reversed, pad.named(Kind.REVERSED), "seed " + seed);
      assertTrue(pad.reps(Foot.LEFT) <= 6, pad.reps(Foot.LEFT) + " of seed " + seed);
    }
  }

  @Test
  void itHealsOnceItReadsMoreWhenItIsPressed() throws RecordingException {
    SimulatedPerson person =
        sitting(3).reps(SimulatedTradition.TECHNIQUE, 5, Foot.LEFT, Foot.RIGHT);
    double unpluggedS = person.endS() + 2;
    person.off(10).rest(5).reps(SimulatedTradition.TECHNIQUE, 5, Foot.LEFT, Foot.RIGHT).rest(1);
    FrameStream frames = on(person);
    Wiring mended =
        counts -> {
          double sinceS = frames.timeNs() / 1e9 - unpluggedS;
          if (sinceS < 0) {
            return Cells.ONE_HEEL.wired(counts);
          }
          return sinceS < 3 ? new int[0] : counts.clone();
        };

    WiredPad pad = WiredPad.of(frames, 0, mended);

    assertEquals(1, pad.faults.size(), pad.faults::toString);
    assertEquals(1, pad.healed.size(), pad.healed::toString);
    assertEquals(Channel.LEFT_HEEL, pad.healed.getFirst().channel());
    assertEquals(5, pad.reps(Foot.LEFT));
    assertEquals(10, pad.reps(Foot.RIGHT));
  }

  /** It reads less than it did with the bag, and the foot comes at once. */
  @ParameterizedTest
  @ValueSource(doubles = {200_000, 500_000, 900_000})
  void aBagThatIsTakenAwayBeforeALighterFootComesIsNoFault(double bagCounts)
      throws RecordingException {
    for (long seed = 1; seed <= 20; seed++) {
      SimulatedPerson person = new SimulatedPerson(seed).off(5).rest(4);
      person.reps(SimulatedTradition.TECHNIQUE, 5, Foot.LEFT, Foot.RIGHT).rest(1);
      FrameStream frames = on(person);
      WiredPad pad =
          WiredPad.of(
              frames,
              0,
              counts -> {
                double left = Math.clamp((4.2 - frames.timeNs() / 1e9) / 0.3, 0, 1);
                int[] wired = counts.clone();
                for (int i = 0; i < wired.length; i++) {
                  wired[i] += (int) (left * bagCounts);
                }
                return wired;
              });
      assertEquals(Set.of(), pad.named(Kind.REVERSED), "seed " + seed);
    }
  }

  /** A microcontroller may take what is on the pad for nothing. */
  @ParameterizedTest
  @ValueSource(doubles = {7.5, 9, 13})
  void aZeroThatIsSetAnewUnderAFootIsNoFault(double atS) throws RecordingException {
    for (long seed = 1; seed <= 20; seed++) {
      SimulatedPerson person =
          sitting(seed).reps(SimulatedTradition.TECHNIQUE, 5, Foot.LEFT, Foot.RIGHT).rest(1);
      FrameStream frames = on(person);
      int[] zero = new int[Channel.COUNT];
      WiredPad pad =
          WiredPad.of(
              frames,
              0,
              counts -> {
                if (frames.timeNs() > atS * 1e9 && zero[0] == 0) {
                  System.arraycopy(counts, 0, zero, 0, zero.length);
                }
                int[] wired = counts.clone();
                for (int i = 0; i < wired.length; i++) {
                  wired[i] -= zero[i];
                }
                return wired;
              });
      assertEquals(Set.of(), pad.named(Kind.REVERSED), "seed " + seed);
    }
  }

  private static SimulatedPerson sitting(long seed) {
    return new SimulatedPerson(seed).off(4).rest(4);
  }

  private static SimulatedPad on(SimulatedPerson person) {
    return new SimulatedPad(person, SimulatedPadKind.HX711, person.endS(), SimulatedPad.Flaws.NONE);
  }

  private static Foot footOf(Channel channel) {
    return channel.index() < 2 ? Foot.LEFT : Foot.RIGHT;
  }
}
