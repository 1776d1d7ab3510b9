package heelbeat.replay;

import static heelbeat.signal.Foot.LEFT;
import static heelbeat.signal.Foot.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.Channel;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedPadTest {

  /** The checksum of all frames before a time. */
  private static long checksum(SimulatedPad pad, double untilS) {
    CRC32 crc = new CRC32();
    ByteBuffer frame = ByteBuffer.allocate(Long.BYTES + Channel.COUNT * Integer.BYTES);
    while (pad.advance() && pad.timeNs() < untilS * 1e9) {
      frame.clear().putLong(pad.timeNs());
      for (int counts : pad.counts()) {
        frame.putInt(counts);
      }
      crc.update(frame.array());
    }
    return crc.getValue();
  }

  @ParameterizedTest
  @EnumSource
  void aSeedGivesTheSameFramesAndALongerRunBeginsWithThem(SimulatedPadKind kind) {
    long once = checksum(new SimulatedPad(42, kind, 30), 29);
    assertEquals(once, checksum(new SimulatedPad(42, kind, 30), 29));
    assertEquals(once, checksum(new SimulatedPad(42, kind, 300), 29));
    assertNotEquals(once, checksum(new SimulatedPad(43, kind, 30), 29));
  }

  @Test
  void aSeedGivesTheSameFramesOnEveryMachineForEver() {
    // Changes only with the model, and then every seed in a bug report means another person.
    assertEquals(322_584_999L, checksum(new SimulatedPad(1, SimulatedPadKind.ADS1115, 300), 300));
  }

  @ParameterizedTest
  @EnumSource
  void framesAreInOrderAndWithinTheConverter(SimulatedPadKind kind) {
    int fullScale = kind.format().fullScaleCounts();
    for (long seed = 0; seed < 50; seed++) {
      SimulatedPerson person =
          new SimulatedPerson(seed).off(1).reps(SimulatedTradition.HOUSTON, 5, LEFT, RIGHT);
      for (SimulatedDistraction what : SimulatedDistraction.values()) {
        person.distraction(what, LEFT, RIGHT);
      }
      SimulatedPad pad = new SimulatedPad(person, kind, 60, SimulatedPad.Flaws.NONE);
      long lastNs = -1;
      int frames = 0;
      while (pad.advance()) {
        assertTrue(pad.timeNs() > lastNs && pad.timeNs() % 1000 == 0);
        lastNs = pad.timeNs();
        frames++;
        for (int counts : pad.counts()) {
          assertTrue(counts >= kind.lowestCounts && counts < fullScale, "counts: " + counts);
        }
      }
      assertFalse(pad.advance());
      assertEquals(60 * kind.format().sampleRateHz(), frames, 0.011 * frames);
    }
  }

  @ParameterizedTest
  @EnumSource
  void countsShowTheHeelLeaveAndReturn(SimulatedPadKind kind) {
    SimulatedPerson person =
        new SimulatedPerson(5).rest(2).reps(SimulatedTradition.PER_LEG, 20, LEFT, RIGHT).rest(1);
    SimulatedPad pad = new SimulatedPad(person, kind, person.endS(), SimulatedPad.Flaws.NONE);
    SimulatedTruth truth = pad.truth();
    assertEquals(40, truth.reps().size());
    double inTheAir = 0;
    double down = 0; // counts of the left heel
    while (pad.advance()) {
      long timeNs = pad.timeNs();
      boolean up =
          truth.reps().stream()
              .filter(rep -> rep.foot() == LEFT)
              .anyMatch(rep -> rep.heelOffNs() < timeNs && timeNs < rep.heelDownNs());
      inTheAir = up ? Math.max(inTheAir, pad.counts()[1]) : inTheAir;
      down = timeNs < 2e9 ? Math.max(down, pad.counts()[1]) : down;
    }
    assertTrue(down - inTheAir > 0.01 * Math.abs(down), down + " against " + inTheAir);
  }

  @Test
  void flawsAreThereWhenAskedForAndOnlyThen() {
    assertEquals(0, spikesAndGaps(SimulatedPad.Flaws.NONE));
    assertEquals(60 + 30, spikesAndGaps(new SimulatedPad.Flaws(0.2, 0.1)), 30);
  }

  private static int spikesAndGaps(SimulatedPad.Flaws flaws) {
    SimulatedPerson still = new SimulatedPerson(2);
    SimulatedPadKind kind = SimulatedPadKind.ADS1115_PAIR;
    SimulatedPad pad = new SimulatedPad(still, kind, 300, flaws);
    long lastNs = 0;
    int found = 0;
    while (pad.advance()) {
      for (int counts : pad.counts()) {
        found += counts == kind.lowestCounts || counts == kind.format().fullScaleCounts() ? 1 : 0;
      }
      found += pad.timeNs() - lastNs > 1.5 * kind.format().periodNs() ? 1 : 0;
      lastNs = pad.timeNs();
    }
    return found;
  }

  @Test
  void aFrameLeavesNoGarbage() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.AVR10, 600);
    pad.advance();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100_000; i++) {
      pad.advance();
    }
    assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 100_000);
  }
}
