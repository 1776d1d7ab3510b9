package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open leads of pads with bias resistors, and all that only looks like one. */
final class SensorBiasTest {
  private static final int FULL_SCALE = 26_400;

  private final Random random = new Random(3);
  private SensorBias bias = new SensorBias(format(SensorKind.FSR, FULL_SCALE, all()));
  private long nowNs;

  @ParameterizedTest
  @EnumSource
  void anOpenLeadIsNamedWithinFiveSecondsOfAnEmptyPad(Channel channel) {
    play(5, 2, with(channel, 0, 122));
    assertMissing(channel);
  }

  /** A supply of 5 V, parts at the ends of their tolerance, an offset of the converter. */
  @ParameterizedTest
  @CsvSource({"1023, 0, 4, 4, 5, 0.5", "26400, 3, 111, 122, 134, 3", "26400, -3, 60, 70, 77, 4"})
  void partsDiffer(int fullScale, int open, int one, int other, int third, double deviation) {
    bias = new SensorBias(format(SensorKind.FSR, fullScale, all()));
    play(5, deviation, one, open, other, third);
    assertMissing(Channel.LEFT_HEEL);
  }

  @Test
  void itStaysNamedUnderFeetUntilItReadsSomething() {
    play(5, 2, with(Channel.RIGHT_HEEL, 0, 122));
    play(30, 50, 9000, 8000, 9000, 0);
    assertMissing(Channel.RIGHT_HEEL);
    play(2, 2, 122, 122, 122, 122);
    assertNoneMissing();
  }

  @Test
  void withoutBiasResistorsNothingIsTold() {
    play(60, 2, 0, 0, 0, 0);
    assertNoneMissing();
  }

  @Test
  void aHealthyPadIsNotBlamed() {
    play(60, 2, 120, 125, 118, 122);
    play(60, 50, 9000, 8000, 9000, 118);
    play(60, 50, 9000, 150, 9000, 118);
    assertNoneMissing();
  }

  /** Something light lies on the pad. */
  @ParameterizedTest
  @CsvSource({"122, 122, 300", "90, 122, 122", "40, 122, 122", "122, 122, 0", "122, 0, 9000"})
  void threeThatReadOtherwiseAreNoWitnesses(int one, int other, int third) {
    play(60, 2, one, other, third, 0);
    assertNoneMissing();
  }

  @Test
  void feetThatRestLightlyAreNoWitnesses() {
    for (int i = 0; i < 600; i++) {
      play(1, 2, 105 + random.nextInt(40), 105 + random.nextInt(40), 105 + random.nextInt(40), 0);
    }
    assertNoneMissing();
  }

  @Test
  void fourSecondsAreTheLeast() {
    play(3.9, 2, with(Channel.LEFT_HEEL, 0, 122));
    assertNoneMissing();
  }

  @Test
  void twoOpenLeadsAreNotTold() {
    play(60, 2, 0, 0, 122, 122);
    assertNoneMissing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEFT_FOREFOOT LEFT_HEEL", "LEFT_HEEL RIGHT_HEEL RIGHT_FOREFOOT"})
  void fewerSensorsDoNotTell(String names) {
    EnumSet<Channel> channels = EnumSet.noneOf(Channel.class);
    Arrays.stream(names.split(" ", -1)).map(Channel::valueOf).forEach(channels::add);
    bias = new SensorBias(format(SensorKind.FSR, FULL_SCALE, channels));
    play(60, 2, with(Channel.LEFT_HEEL, 0, 122));
    assertNoneMissing();
  }

  @Test
  void loadCellsHaveNone() {
    bias = new SensorBias(format(SensorKind.LOAD_CELL, 8_388_607, all()));
    play(60, 200, with(Channel.LEFT_HEEL, 0, 40_000));
    assertNoneMissing();
  }

  private static PadFormat format(SensorKind sensor, int fullScale, Set<Channel> channels) {
    return new PadFormat(100, sensor, "none", fullScale, channels);
  }

  private static Set<Channel> all() {
    return EnumSet.allOf(Channel.class);
  }

  private static int[] with(Channel channel, int counts, int others) {
    int[] all = new int[Channel.COUNT];
    Arrays.fill(all, others);
    all[channel.index()] = counts;
    return all;
  }

  private void play(double forS, double deviation, int... counts) {
    for (long endNs = nowNs + Math.round(1e9 * forS); nowNs < endNs; nowNs += 10_000_000) {
      bias.onFrame(
          nowNs,
          Arrays.stream(counts)
              .map(some -> some + (int) Math.round(deviation * random.nextGaussian()))
              .toArray());
    }
  }

  private void assertMissing(Channel channel) {
    for (Channel any : Channel.values()) {
      assertEquals(any == channel, bias.isMissing(any), any.label());
    }
  }

  private void assertNoneMissing() {
    for (Channel any : Channel.values()) {
      assertFalse(bias.isMissing(any), any.label());
    }
    assertTrue(nowNs > 0, "nothing was played");
  }
}
