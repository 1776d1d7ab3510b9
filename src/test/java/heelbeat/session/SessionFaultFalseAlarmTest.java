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
import heelbeat.replay.SimulatedSchool;
import heelbeat.signal.Foot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
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
    for (SimulatedSchool school : SimulatedSchool.values()) {
      for (long seed = 1; seed <= 6; seed++) {
        SimulatedPerson person = new SimulatedPerson(seed, SimulatedPosture.STANDING);
        person.off(2).rest(3).bear(Foot.LEFT).rest(3).reps(school, 12, Foot.LEFT).rest(2);
        person.bear(Foot.RIGHT).rest(3).reps(school, 12, Foot.RIGHT).rest(2);
        SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
        assertEquals(List.of(), faultsOf(pad), school + ", seed " + seed);
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
  @ValueSource(strings = {"recordings", "realdata/gait"})
  void noRecordingHoldsAFault(String folder) throws RecordingException {
    Path directory = Path.of("..", "shared").resolve(folder);
    Assumptions.assumeTrue(
        Files.isDirectory(directory), () -> "SKIPPED: no recordings in " + directory);
    for (Recording recording : Recording.find(directory)) {
      try (FrameStream frames = recording.open()) {
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
