package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Plan;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.replay.BiasedPad;
import heelbeat.replay.FrameStream;
import heelbeat.replay.Recording;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedPosture;
import heelbeat.replay.SimulatedTradition;
import heelbeat.replay.ThinnedFrames;
import heelbeat.signal.Foot;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensors that work are never called faulty, whatever people do on them. */
final class SessionFaultFalseAlarmTest {
  private static final double SECONDS = 400;

  @ParameterizedTest
  @EnumSource
  void aFewPeopleMakeNoFault(SimulatedPadKind kind) throws RecordingException {
    for (long seed = 41; seed <= 42; seed++) {
      assertEquals(List.of(), faultsOf(new SimulatedPad(seed, kind, SECONDS)), "seed " + seed);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void manyPeopleMakeNoFault(SimulatedPadKind kind) throws RecordingException {
    for (long seed = 1; seed <= 40; seed++) {
      assertEquals(List.of(), faultsOf(new SimulatedPad(seed, kind, SECONDS)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "MCP3008", "AVR10"})
  void peopleOnPadsWithBiasResistorsMakeNoFault(SimulatedPadKind kind) throws RecordingException {
    for (long seed = 44; seed <= 46; seed++) {
      assertEquals(List.of(), faultsOf(new BiasedPad(seed, kind, SECONDS)), "seed " + seed);
    }
  }

  /** All of the body on one forefoot, and quickly up and down: no load changes more. */
  @ParameterizedTest
  @EnumSource
  void peopleWhoStandMakeNoFault(SimulatedPadKind kind) throws RecordingException {
    for (SimulatedTradition tradition : SimulatedTradition.values()) {
      for (long seed = 1; seed <= 6; seed++) {
        SimulatedPerson person = new SimulatedPerson(seed, SimulatedPosture.STANDING);
        person.off(2).rest(3).bear(Foot.LEFT).rest(3).reps(tradition, 12, Foot.LEFT).rest(2);
        person.bear(Foot.RIGHT).rest(3).reps(tradition, 12, Foot.RIGHT).rest(2);
        SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
        assertEquals(List.of(), faultsOf(pad), tradition + ", seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSpikeAndAGapNowAndThenAreNoFault(SimulatedPadKind kind) throws RecordingException {
    SimulatedPerson person = SimulatedPerson.visiting(43, SECONDS);
    SimulatedPad pad = new SimulatedPad(person, kind, SECONDS, new SimulatedPad.Flaws(1, 0.2));
    assertEquals(List.of(), faultsOf(pad));
  }

  @ParameterizedTest
  @ValueSource(strings = {"recordings", "recordings-people", "realdata/gait"})
  void noRecordingHoldsAFault(String folder) throws RecordingException {
    for (Recording recording : WiredPad.shared(folder)) {
      try (FrameStream frames = recording.open()) {
        assertEquals(List.of(), faultsOf(frames), recording.name());
      }
    }
  }

  /** A quick landing is one sample wide there, as a wrong reading is. */
  @ParameterizedTest
  @ValueSource(doubles = {40, 50, 67})
  void peopleWhoMoveQuicklyMakeNoFaultOnASlowPad(double rateHz) throws RecordingException {
    for (String folder : List.of("recordings", "recordings-people")) {
      for (Recording recording : WiredPad.shared(folder)) {
        try (FrameStream frames = new ThinnedFrames(recording.open(), rateHz)) {
          assertEquals(List.of(), faultsOf(frames), folder + ", " + recording.name());
        }
      }
    }
  }

  /** Nor is a quick movement the hum that it looks like in long steps. */
  @ParameterizedTest
  @EnumSource
  void whoeverLetsTheHeelsFallMakesNoFaultOnASlowPad(SimulatedPadKind kind)
      throws RecordingException {
    for (double rateHz : new double[] {40, 50}) {
      for (long seed = 1; seed <= 14; seed++) {
        SimulatedPerson person = new SimulatedPerson(seed).off(2).rest(3);
        person.reps(SimulatedTradition.HOUSTON, 20, Foot.LEFT, Foot.RIGHT).rest(2);
        SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
        assertEquals(List.of(), faultsOf(new ThinnedFrames(pad, rateHz)), "seed " + seed);
      }
    }
  }

  /** A foot at rest and a heel in the air then read the same for seconds. */
  @ParameterizedTest
  @ValueSource(ints = {9, 10, 12})
  void aLoadCellOfFewBitsMakesNoFault(int bits) throws RecordingException {
    for (String folder : List.of("recordings", "recordings-people")) {
      for (Recording recording : WiredPad.shared(folder)) {
        try (FrameStream frames = recording.open()) {
          if (frames.format().sensor() == SensorKind.LOAD_CELL) {
            // Both signs of the full scale, and zero.
            int step = (int) ((2L * frames.format().fullScaleCounts() + 2) >> bits);
            WiredPad pad =
                WiredPad.of(
                    frames,
                    0,
                    counts ->
                        Arrays.stream(counts).map(c -> Math.floorDiv(c, step) * step).toArray());
            assertEquals(List.of(), pad.faults, folder + ", " + recording.name());
          }
        }
      }
    }
  }

  /** Real insoles, whose drop-outs meet a foot that stands on its heel alone. */
  @ParameterizedTest
  @ValueSource(doubles = {67, 100, 200})
  void insolesThatDropOutAreNotLoose(double rateHz) throws RecordingException {
    for (Recording recording : WiredPad.shared("realdata/insole-raises")) {
      try (FrameStream frames = new ThinnedFrames(recording.open(), rateHz)) {
        assertEquals(List.of(), faultsOf(frames), recording.name());
      }
    }
  }

  private static List<SensorFault> faultsOf(FrameStream frames) throws RecordingException {
    List<SensorFault> faults = new ArrayList<>();
    Session session =
        new Session(
            Plan.FREE,
            false,
            event -> {
              if (event instanceof SessionEvent.SensorChanged(SensorFault fault)) {
                faults.add(fault);
              }
            });
    Replay.play(frames, session);
    session.finish();
    return faults;
  }
}
