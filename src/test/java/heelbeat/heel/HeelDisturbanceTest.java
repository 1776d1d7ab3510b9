package heelbeat.heel;

import static heelbeat.heel.HeelRun.timesS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.HeelEvent.HeelDown;
import heelbeat.heel.HeelEvent.HeelOff;
import heelbeat.heel.HeelEvent.PartialLift;
import heelbeat.heel.HeelEvent.ToeRaise;
import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What looks like a heel that comes and goes, and is not. */
final class HeelDisturbanceTest {
  private static final String ARRIVED = "FootOn HeelDown";

  @ParameterizedTest
  @EnumSource
  void aHeelThatStaysLoadedHasNotLeft(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3);
    int dips = 0;
    for (double heelPart : List.of(0.4, 0.5, 0.6)) {
      for (double s : List.of(0.5, 1.0, 3.0)) {
        trace.dip(heelPart, s).rest(2);
        dips++;
      }
    }
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100).noisy(1), trace);
    assertEquals(List.of(), timesS(events, HeelOff.class));
    assertEquals(dips, timesS(events, PartialLift.class).size());
  }

  /** Noise does not make its rounded bottom level. */
  @Test
  void aHeelThatComesFarUpOnANoisyPadHasNotLeft() {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).dip(0.25, 1).rest(1);
    for (int seed = 0; seed < 10; seed++) {
      List<HeelEvent> events = HeelRun.events(TestPad.loadCell(100).noisy(1500, seed), trace);
      assertEquals(List.of(), timesS(events, HeelOff.class), "seed " + seed);
    }
  }

  /** A pad shares a blow with both of a foot's sensors, for 5 to 25 ms. */
  @ParameterizedTest
  @EnumSource
  void aBlowToThePadIsNoLanding(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3).lift(0.15, 0.4).hold(2);
    double upS = trace.endS();
    trace.smooth(0.6, 1.8, 0).straight(0.1, 1, 1).rest(2);
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> frames = pad.frames(trace);
    int rest = frames.get(300).heelCounts();
    int empty = frames.get(50).heelCounts();
    double countsPart = sensor == SensorKind.FSR ? 0.45 : 0.35;
    List<Frame> struck =
        frames.stream()
            .map(frame -> {
              boolean isStruck = Math.abs(frame.timeNs() / 1e9 - upS + 1) < 0.011;
              int heel = (int) (empty + countsPart * (rest - empty));
              int forefoot = (int) (frame.forefootCounts() * 1.2);
              return isStruck ? new Frame(frame.timeNs(), forefoot, heel) : frame;
            })
            .toList();

    List<HeelEvent> events = HeelRun.events(pad.format(), struck);
    assertEquals(ARRIVED + " HeelOff HeelDown", HeelRun.names(events));
  }

  @ParameterizedTest
  @EnumSource
  void aHeelHeldHalfLoadedHasNotLeft(SensorKind sensor) {
    FootTrace trace =
        new FootTrace().empty(1).stepOn().rest(3).smooth(0.3, 1.5, 0.5).hold(2).smooth(0.3, 1, 1);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100).noisy(1), trace.rest(1));
    assertEquals(List.of(), timesS(events, HeelOff.class));
  }

  @ParameterizedTest
  @EnumSource
  void aHeelThatTakesItsLoadSlowlyAfterALiftHasNotLiftedPartially(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3);
    trace.lift(0.15, 0.4).hold(1).smooth(0.6, 1.8, 0).straight(0.4, 1, 1).rest(2);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100).noisy(1), trace);
    assertEquals(ARRIVED + " HeelOff HeelDown", HeelRun.names(events));
  }

  @ParameterizedTest
  @CsvSource({"FSR, 200", "LOAD_CELL, 7500"})
  void noiseInsideTheHysteresisMakesNoEvent(SensorKind sensor, double deviationCounts) {
    FootTrace down = new FootTrace().empty(2).stepOn().rest(20);
    FootTrace up = new FootTrace().empty(2).stepOn().rest(3).lift(0.15, 0.4).hold(9);
    for (int seed = 0; seed < 50; seed++) {
      String message = "seed " + seed;
      TestPad pad = TestPad.of(sensor, 100);
      assertEquals(ARRIVED, HeelRun.names(noisyOnPad(pad, down, deviationCounts, seed)), message);
      assertEquals(
          ARRIVED + " HeelOff", HeelRun.names(noisyOnPad(pad, up, deviationCounts, seed)), message);
    }
  }

  /** Noise from 3 s on: before, the foot has come. */
  private static List<HeelEvent> noisyOnPad(
      TestPad pad, FootTrace trace, double deviationCounts, int seed) {
    List<Frame> quiet = pad.frames(trace);
    List<Frame> noisy = pad.noisy(deviationCounts, seed).frames(trace);
    int from = (int) (3 * pad.format().sampleRateHz());
    List<Frame> frames = new ArrayList<>(quiet.subList(0, from));
    frames.addAll(noisy.subList(from, noisy.size()));
    return HeelRun.events(pad.format(), frames);
  }

  @ParameterizedTest
  @CsvSource({"FSR, 0.3", "FSR, -0.3", "LOAD_CELL, 0.3", "LOAD_CELL, -0.3"})
  void driftOfFloorAndRestLosesNoRep(SensorKind sensor, double driftPart) {
    FootTrace trace = new FootTrace().empty(2).stepOn().rest(2);
    while (trace.endS() < 600) {
      trace.reps(10).rest(30);
    }
    TestPad pad = TestPad.of(sensor, 80).noisy(5).drifting(driftPart);
    List<HeelEvent> events = HeelRun.events(pad, trace);
    assertEquals(trace.heelOffsS().size(), timesS(events, HeelOff.class).size());
    assertEquals(trace.heelDownsS().size(), timesS(events, HeelDown.class).size());
  }

  @ParameterizedTest
  @EnumSource
  void singleSampleSpikesMakeNoEvent(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(2).stepOn().rest(30);
    TestPad pad = TestPad.of(sensor, 100).noisy(3);
    assertEquals(ARRIVED, HeelRun.names(HeelRun.events(pad.format(), spiked(pad, trace))));
  }

  @ParameterizedTest
  @EnumSource
  void singleSampleSpikesCostNoRep(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(2).stepOn().rest(2).reps(20);
    TestPad pad = TestPad.of(sensor, 100).noisy(3);
    List<HeelEvent> events = HeelRun.events(pad.format(), spiked(pad, trace));
    assertEquals(20, timesS(events, HeelOff.class).size());
    assertEquals(21, timesS(events, HeelDown.class).size());
  }

  /** About two samples a second are wrong, of either sensor, and never two in a row. */
  private static List<Frame> spiked(TestPad pad, FootTrace trace) {
    Random random = new Random(4);
    List<Frame> frames = pad.frames(trace);
    int limit = pad.format().fullScaleCounts();
    for (int i = 10; i < frames.size(); i += 3 + random.nextInt(90)) {
      Frame good = frames.get(i);
      int wrong = random.nextBoolean() ? limit : 0;
      frames.set(
          i,
          random.nextBoolean()
              ? new Frame(good.timeNs(), wrong, good.heelCounts())
              : new Frame(good.timeNs(), good.forefootCounts(), wrong));
    }
    return frames;
  }

  @ParameterizedTest
  @EnumSource
  void standingUpAndSittingDownIsNoLiftAndTheNextLiftIsSeen(SensorKind sensor) {
    FootTrace trace =
        new FootTrace().empty(1).stepOn().rest(5).smooth(0.8, 4, 4).rest(20).smooth(0.8, 1, 1);
    double seatedS = trace.endS();
    trace.rest(3).reps(3);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100).noisy(8), trace);
    List<Double> heelOffsS = timesS(events, HeelOff.class);
    assertEquals(3, heelOffsS.size(), HeelRun.names(events));
    assertTrue(heelOffsS.getFirst() > seatedS);
  }

  @ParameterizedTest
  @EnumSource
  void risingToesAreToldOnceEachTime(SensorKind sensor) {
    FootTrace trace = new FootTrace().empty(1).stepOn().rest(3);
    trace.toeRaise(1).rest(2).toeRaise(2).rest(2);
    List<HeelEvent> events = HeelRun.events(TestPad.of(sensor, 100).noisy(2), trace);
    assertEquals(ARRIVED + " ToeRaise ToeRaise", HeelRun.names(events));
    assertEquals(4.3, timesS(events, ToeRaise.class).getFirst(), 0.1);
  }
}
