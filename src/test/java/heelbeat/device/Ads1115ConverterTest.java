package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import heelbeat.linux.BoardException;
import heelbeat.loop.ManualClock;
import heelbeat.rig.Ads1115Model;
import heelbeat.rig.Voltages;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One and two ADS1115 behind Pi4J's interface, transfer by transfer under a manual clock. */
final class Ads1115ConverterTest {
  /** From the word that starts a conversion to its middle: 25 us to power up, half of 1/860 s. */
  private static final long TO_SAMPLE_NS = 25_000 + 1_162_791 / 2;

  private final ManualClock clock = new ManualClock();
  private final FakeI2cBus bus = new FakeI2cBus(clock);
  private final Context context = bus.newContext();
  private final Voltages voltages = new Voltages(8);
  private final Ads1115Model first = new Ads1115Model(voltages, 0);
  private final Ads1115Model second = new Ads1115Model(voltages, 4);
  private final int[] counts = new int[Channel.COUNT];

  @BeforeEach
  void wire() {
    bus.chips.put(0x48, chip(first));
    bus.chips.put(0x49, chip(second));
  }

  @AfterEach
  void shutDown() {
    context.shutdown();
  }

  @Test
  void conversionsAreTheDataSheetsWordsAndHeelsAreInTheMiddle() {
    Converter converter = open(one());
    bus.log.clear();
    converter.convert(counts);
    // OS 1, MUX 100 to 111, PGA 001, MODE 1; DR 111, comparator off 011: SBAS444, config register.
    assertEquals(
        List.of(
            "48 w 01 c3 e3",
            "48 r 01",
            "48 r 00",
            "48 w 01 d3 e3",
            "48 r 01",
            "48 r 00",
            "48 w 01 f3 e3",
            "48 r 01",
            "48 r 00",
            "48 w 01 e3 e3",
            "48 r 01",
            "48 r 00"),
        bus.log);
  }

  @Test
  void twoChipsConvertAtTheSameTime() {
    Converter converter = open(two());
    bus.log.clear();
    converter.convert(counts);
    assertEquals(
        List.of(
            "48 w 01 c3 e3",
            "49 w 01 d3 e3",
            "48 r 01",
            "48 r 00",
            "49 r 01",
            "49 r 00",
            "48 w 01 d3 e3",
            "49 w 01 c3 e3",
            "48 r 01",
            "48 r 00",
            "49 r 01",
            "49 r 00"),
        bus.log);
  }

  @Test
  void everySensorReadsItsOwnInput() {
    for (int input = 0; input < 8; input++) {
      voltages.set(input, 0.25 * (input + 1));
    }
    Converter converter = open(one());
    converter.convert(counts);
    assertArrayEquals(new int[] {2000, 4000, 6000, 8000}, counts);
    converter.close();
    open(two()).convert(counts);
    assertArrayEquals(new int[] {2000, 4000, 10_000, 12_000}, counts);
  }

  @ParameterizedTest
  @CsvSource({
    "4.096, 3.3, 26400",
    "6.144, 3.3, 17600",
    "2.048, 3.3, 32767",
    "4.096, 4.096, 32767",
  })
  void fullScaleIsTheSupplysCount(double rangeV, double supplyV, int fullScaleCounts) {
    Ads1115Settings settings =
        new Ads1115Settings(1, one().chips(), SensorKind.FSR, rangeV, supplyV, 860);
    assertEquals(fullScaleCounts, settings.format().fullScaleCounts());
  }

  @Test
  void countsStayWithinWhatTheFormatAllows() {
    voltages.set(0, 3.31);
    voltages.set(1, -0.01);
    voltages.set(2, -4);
    voltages.set(3, 3.3);
    open(one()).convert(counts);
    assertArrayEquals(new int[] {26_400, -80, -26_401, 26_400}, counts);
  }

  /** With the slower rates and more chips there are fewer frames, and never more than planned. */
  @ParameterizedTest
  @CsvSource({"860, 100, 200", "475, 85, 142", "250, 50, 89", "128, 27, 51"})
  void theFrameRateIsWhatTheSlowestChipCanKeep(int dataRateHz, int oneHz, int twoHz) {
    assertEquals(
        oneHz,
        new Ads1115Settings(1, one().chips(), SensorKind.FSR, 4.096, 3.3, dataRateHz)
            .frameRateHz());
    assertEquals(
        twoHz,
        new Ads1115Settings(1, two().chips(), SensorKind.FSR, 4.096, 3.3, dataRateHz)
            .frameRateHz());
  }

  @Test
  void aFramesTimeIsTheMeanOfItsSamples() {
    Converter converter = open(one());
    long[] sampledNs = new long[4];
    int[] starts = {0};
    bus.chips.put(0x48, chip(first, nowNs -> sampledNs[starts[0]++] = nowNs + TO_SAMPLE_NS));
    long timeNs = converter.convert(counts);
    double meanUs = Arrays.stream(sampledNs).mapToDouble(ns -> (ns - timeNs) / 1e3).sum() / 4;
    assertEquals(0, meanUs, 0.01);
    assertEquals((sampledNs[3] - timeNs) / 1e3, converter.skewNs() / 1e3, 0.01);
    // What the class says of 860 Hz and 0.2 ms a transfer.
    System.out.printf("samples up to %d us from their frame's time%n", converter.skewNs() / 1000);
    assertEquals(2.7, converter.skewNs() / 1e6, 0.1);
  }

  /** The model samples in the middle of its conversion; a ramp tells when that was. */
  @Test
  void aSamplesTimeIsItsConversionsMiddle() {
    TreeMap<Long, double[]> ramp = new TreeMap<>();
    for (long us = 0; us < 100_000; us++) {
      ramp.put(us * 1000, new double[] {us * 0.000_025});
    }
    Converter converter =
        open(settings(new Ads1115Settings.Chip(0x48, Map.of(Channel.LEFT_HEEL, 0), -1)));
    long startNs = clock.nowNs();
    voltages.play(ramp, startNs);
    long timeNs = converter.convert(counts);
    double sampledUs = counts[1] * 0.000_125 / 0.000_025;
    assertEquals(sampledUs, (timeNs - startNs) / 1000.0, 40);
  }

  @Test
  void aChipTenPercentSlowIsWaitedFor() {
    first.stretch(Ads1115Model.SLOWEST);
    voltages.set(0, 1);
    voltages.set(3, 2);
    open(one()).convert(counts);
    assertArrayEquals(new int[] {8000, 0, 0, 16_000}, counts);
  }

  @Test
  void aConversionThatNeverEndsIsTold() {
    Converter converter = open(one());
    first.stretch(1000);
    bus.log.clear();
    assertMessage(
        "the ADS1115 at 0x48 on /dev/i2c-1 does not end its conversion: check its supply; if that is"
            + " good, the chip is broken",
        () -> converter.convert(counts));
    assertTrue(bus.log.size() < 40, bus.log.size() + " transfers");
  }

  @Test
  void aConversionThatAnotherProgramLeftIsWaitedFor() {
    // Continuous, 8 Hz, 2.048 V.
    first.write(new byte[] {1, 0x44, 0x03}, clock.nowNs());
    clock.advance(20_000_000);
    voltages.set(0, 1);
    open(one()).convert(counts);
    assertEquals(8000, counts[0]);
  }

  @Test
  void anotherProgramThatUsesTheChipIsTold() {
    Converter converter = open(one());
    bus.chips.put(
        0x48, chip(first, nowNs -> first.write(new byte[] {1, 0x44, (byte) 0x83}, nowNs)));
    assertMessage(
        "the ADS1115 at 0x48 on /dev/i2c-1 has lost its settings: its supply failed, or another"
            + " program uses it too",
        () -> converter.convert(counts));
  }

  /** A TMP102 at the same address keeps thresholds, too; bits of its config cannot be written. */
  @Test
  void aThermometerIsNoAds1115() {
    int[] registers = {0, 0x60a0, 0x4b00, 0x5000};
    int[] pointer = {0};
    bus.chips.put(
        0x48,
        new FakeI2cBus.Chip() {
          @Override
          public void write(byte[] bytes, long nowNs) {
            pointer[0] = bytes[0];
            if (bytes.length == 3 && bytes[0] != 0) {
              int value = (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff);
              registers[bytes[0]] = bytes[0] == 1 ? (value & 0x9fd0) | 0x6020 : value & 0xfff0;
            }
          }

          @Override
          public byte[] read(int length, long nowNs) {
            int value = registers[pointer[0]];
            return Arrays.copyOf(new byte[] {(byte) (value >> 8), (byte) value}, length);
          }
        });
    assertMessage(
        "the chip at 0x48 on /dev/i2c-1 is no ADS1115: its register 1 holds 0x63e0 after 0x43e3 was"
            + " written; another chip at that address, or a disturbed bus",
        () -> open(one()));
    assertEquals(0, bus.open, "left open");
  }

  @Test
  void aMissingChipIsToldWithThoseThatAnswer() {
    bus.chips.remove(0x48);
    assertMessage("nobody at 0x48; a chip answers at 0x49: is that the one?", () -> open(one()));
    bus.chips.clear();
    assertMessage(
        "nobody at 0x48; no chip answers at any address of an ADS1115", () -> open(two()));
    assertEquals(0, bus.open, "left open");
  }

  @Test
  void oneOfTwoChipsThatIsMissingIsTold() {
    bus.chips.remove(0x49);
    assertMessage("nobody at 0x49; the other chip answers", () -> open(two()));
    assertEquals(0, bus.open, "left open");
  }

  @Test
  void aStuckBusIsNotSearched() {
    bus.chips.clear();
    bus.transferNs = 1_000_000_000;
    assertMessage("nobody at 0x48", () -> open(one()));
    assertEquals(1, bus.log.size());
  }

  @Test
  void sensorsWiredTwiceAreRefused() {
    Ads1115Settings.Chip left = chip(0x48, Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL);
    assertRefused(
        "the sensor left_heel is wired to two ADS1115",
        () -> settings(left, chip(0x49, Channel.RIGHT_FOREFOOT, Channel.LEFT_HEEL)));
    assertRefused(
        "two ADS1115 have the same address",
        () -> settings(left, chip(0x48, Channel.RIGHT_FOREFOOT)));
    assertRefused("the ADS1115 at 0x48 has no sensors", () -> settings(chip(0x48)));
  }

  private Converter open(Ads1115Settings settings) {
    return Ads1115Converter.open(context, settings, clock);
  }

  private static Ads1115Settings one() {
    return settings(chip(0x48, Channel.values()));
  }

  private static Ads1115Settings two() {
    return settings(
        chip(0x48, Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL),
        chip(0x49, Channel.RIGHT_FOREFOOT, Channel.RIGHT_HEEL));
  }

  private static Ads1115Settings settings(Ads1115Settings.Chip... chips) {
    return new Ads1115Settings(1, List.of(chips), SensorKind.FSR, 4.096, 3.3, 860);
  }

  /** The sensors on the inputs from 0 on. */
  private static Ads1115Settings.Chip chip(int address, Channel... sensors) {
    Map<Channel, Integer> inputs = new TreeMap<>();
    for (Channel sensor : sensors) {
      inputs.put(sensor, inputs.size());
    }
    return new Ads1115Settings.Chip(address, inputs, -1);
  }

  private interface Started {
    void at(long nowNs);
  }

  private static FakeI2cBus.Chip chip(Ads1115Model model) {
    return chip(model, nowNs -> {});
  }

  /** The model, and something that happens after each start of a conversion. */
  private static FakeI2cBus.Chip chip(Ads1115Model model, Started started) {
    return new FakeI2cBus.Chip() {
      @Override
      public void write(byte[] bytes, long nowNs) {
        model.write(bytes, nowNs);
        if (bytes.length == 3 && bytes[0] == 1) {
          started.at(nowNs);
        }
      }

      @Override
      public byte[] read(int length, long nowNs) {
        return model.read(length, nowNs);
      }
    };
  }

  private static void assertMessage(String message, Runnable action) {
    assertEquals(message, assertThrows(BoardException.class, action::run).getMessage());
  }

  private static void assertRefused(String message, Runnable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
  }
}
