package heelbeat.heel;

import static heelbeat.heel.HeelRun.timesS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.HeelEvent.FootOff;
import heelbeat.heel.HeelEvent.FootOn;
import heelbeat.heel.HeelEvent.HeelOff;
import heelbeat.heel.HeelEvent.ToeRaise;
import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.SensorKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not matter to the detector. */
final class HeelPropertyTest {
  private static final int SEEDS = 20;

  @ParameterizedTest
  @EnumSource
  void shiftingAllTimesShiftsEveryEventEqually(SensorKind sensor) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      TestPad pad = TestPad.of(sensor, 100).noisy(seed);
      List<Frame> frames = pad.frames(anything(random));
      long shiftNs = random.nextLong(-1L << 60, 1L << 60);
      List<Frame> shifted =
          frames.stream()
              .map(f -> new Frame(f.timeNs() + shiftNs, f.forefootCounts(), f.heelCounts()))
              .toList();
      List<HeelEvent> events = HeelRun.events(pad.format(), frames);
      List<HeelEvent> shiftedEvents = HeelRun.events(pad.format(), shifted);
      assertEquals(HeelRun.names(events), HeelRun.names(shiftedEvents), "seed " + seed);
      for (int i = 0; i < events.size(); i++) {
        assertEquals(
            events.get(i).timeNs() + shiftNs, shiftedEvents.get(i).timeNs(), "seed " + seed);
      }
    }
  }

  /**
   * Before a foot is known there is only the smallest foot to compare with: a sample's worth. So it
   * is for what jumps, and a foot that has left is told by samples.
   */
  @Test
  void aLoadCellsGainAndZeroMoveContactsByTwoMsAtMostAndArrivalsByASample() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      FootTrace trace = anything(random);
      TestPad pad = TestPad.loadCell(80);
      List<HeelEvent> events = HeelRun.events(pad, trace);
      double gain = 0.3 * Math.pow(10, random.nextDouble());
      int offset = random.nextInt(-3_000_000, 3_000_000);
      List<HeelEvent> scaled = HeelRun.events(pad.scaled(gain, offset), trace);
      String message = "seed " + seed + ", gain " + gain + ", offset " + offset;
      assertEquals(HeelRun.names(events), HeelRun.names(scaled), message);
      for (int i = 0; i < events.size(); i++) {
        HeelEvent event = events.get(i);
        boolean isArrival =
            event instanceof FootOn || event instanceof ToeRaise || event instanceof FootOff;
        long allowedNs = isArrival ? pad.format().periodNs() : 2_000_000;
        long differenceNs = scaled.get(i).timeNs() - event.timeNs();
        assertTrue(Math.abs(differenceNs) <= allowedNs, message + ", " + event);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSamplesGiveTheSameEvents(SensorKind sensor) {
    TestPad pad = TestPad.of(sensor, 100).noisy(1);
    List<Frame> frames = pad.frames(anything(new Random(1)));
    List<HeelEvent> events = HeelRun.events(pad.format(), frames);
    assertEquals(events, HeelRun.events(pad.format(), frames));
    assertTrue(timesS(events, HeelOff.class).size() > 3);
  }

  private static FootTrace anything(Random random) {
    FootTrace trace = new FootTrace().empty(1 + random.nextDouble()).stepOn().rest(2);
    for (int i = 0; i < 8; i++) {
      switch (random.nextInt(4)) {
        case 0 -> trace.dip(0.4 + 0.4 * random.nextDouble(), 0.5 + random.nextDouble());
        case 1 -> trace.toeRaise(0.5 + random.nextDouble());
        default -> trace.rep();
      }
      trace.rest(0.8 + random.nextDouble());
    }
    return trace.reps(2).stepOff().empty(1);
  }
}
