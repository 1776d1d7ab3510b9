package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Plan;
import heelbeat.replay.BiasedPad;
import heelbeat.replay.FrameStream;
import heelbeat.replay.RecordingException;
import heelbeat.replay.Replay;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pad of hardware/fsr reads a little more than nothing while nobody is on it. */
final class BiasResistorTest {
  private static final int RATE_HZ = 100;
  private static final int SUPPLY_COUNTS = 26_400;
  private static final double NOISE_COUNTS = 3;

  private final List<SessionEvent> reported = new ArrayList<>();
  private final Session session = new Session(Plan.FREE, true, reported::add);

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 60, 122, 134, 180})
  void anEmptyPadHasNobodyOnIt(int counts) {
    Random random = new Random(counts);
    session.onFormat(
        new PadFormat(
            RATE_HZ, SensorKind.FSR, "ads1115", SUPPLY_COUNTS, EnumSet.allOf(Channel.class)));
    for (int i = 0; i < 60 * RATE_HZ; i++) {
      int[] frame =
          random
              .doubles(Channel.COUNT)
              .mapToInt(_ -> (int) Math.max(0, counts + NOISE_COUNTS * random.nextGaussian()))
              .toArray();
      session.onFrame(i * 1_000_000_000L / RATE_HZ, frame);
    }
    session.finish();
    assertEquals(
        List.of(SessionEvent.PadFound.class), reported.stream().map(Object::getClass).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "MCP3008", "AVR10"})
  void asManyRepetitionsAreCountedAsWithoutThem(SimulatedPadKind kind) throws RecordingException {
    for (long seed = 51; seed <= 53; seed++) {
      long without = repetitionsOf(new SimulatedPad(seed, kind, 400));
      assertTrue(without > 20);
      assertEquals(without, repetitionsOf(new BiasedPad(seed, kind, 400)), "seed " + seed);
    }
  }

  private static long repetitionsOf(FrameStream pad) throws RecordingException {
    List<SessionEvent> reported = new ArrayList<>();
    Session session = new Session(Plan.FREE, true, reported::add);
    Replay.play(pad, session);
    session.finish();
    return reported.stream().filter(SessionEvent.RepCounted.class::isInstance).count();
  }
}
