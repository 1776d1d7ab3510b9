package heelbeat.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated converter against the data sheet's words; needs no rig. */
final class Ads1115ModelTest {
  private static final long MS = 1_000_000;

  private final Voltages voltages = new Voltages(8);
  private final Ads1115Model chip = new Ads1115Model(voltages, 0);

  @Test
  void configurationAfterPowerUpIsTheDataSheets() {
    write(1, -1, 0);
    assertEquals(0x8583, read(0));
  }

  @ParameterizedTest
  @CsvSource({"0,6.144", "1,4.096", "2,2.048", "3,1.024", "4,0.512", "5,0.256", "7,0.256"})
  void aQuarterOfTheGainsFullScaleIsAQuarterOfTheCounts(int gain, double fullScaleV) {
    voltages.set(2, fullScaleV / 4);
    write(1, 0xe183 | (gain << 9), 0);
    write(0, -1, 20 * MS);
    assertEquals(0x2000, read(20 * MS));
  }

  @Test
  void inputsBeyondTheFullScaleGiveTheLastCount() {
    voltages.set(0, 5);
    voltages.set(1, -5);
    write(1, 0xc583, 0);
    write(0, -1, 20 * MS);
    assertEquals(0x7fff, read(20 * MS));
    write(1, 0xd583, 20 * MS);
    write(0, -1, 40 * MS);
    assertEquals(0x8000, read(40 * MS));
  }

  @Test
  void differencesHaveASign() {
    voltages.set(0, 1.0);
    voltages.set(1, 1.512);
    write(1, 0x8583, 0);
    write(0, -1, 20 * MS);
    assertEquals(-8192, (short) read(20 * MS));
  }

  @ParameterizedTest
  @CsvSource({"0,125000", "1,62500", "2,31250", "3,15625", "4,7812", "5,4000", "6,2105", "7,1162"})
  void statusIsBusyForTheDataRatesTime(int rate, long conversionUs) {
    write(1, 0xc103 | (rate << 5), 0);
    assertFalse(isIdle((conversionUs - 1) * 1000));
    assertTrue(isIdle((conversionUs + 1) * 1000));
  }

  @Test
  void resultIsTheOldOneUntilTheConversionHasEnded() {
    voltages.set(0, 1.024);
    write(1, 0xc5e3, 0);
    write(0, -1, 1 * MS);
    assertEquals(0, read(1 * MS));
    assertEquals(0x4000, read(2 * MS));
  }

  @Test
  void runningConversionEndsWithTheSettingsItWasStartedWith() {
    voltages.set(0, 1.024);
    write(1, 0xc583, 0);
    write(1, 0xd583, 2 * MS);
    write(0, -1, 8 * MS);
    assertEquals(0x4000, read(8 * MS));
    assertEquals(0x4000, read(30 * MS));
  }

  @Test
  void continuousConversionsFollowTheInput() {
    voltages.set(0, 0);
    voltages.play(new TreeMap<>(Map.of(50 * MS, new double[] {1.024})), 0);
    write(1, 0x4483, 0);
    write(0, -1, 45 * MS);
    assertEquals(0, read(45 * MS));
    assertEquals(0x4000, read(70 * MS));
  }

  @Test
  void slowestChipTakesATenthLonger() {
    chip.stretch(Ads1115Model.SLOWEST);
    write(1, 0xc5a3, 0);
    assertFalse(isIdle(4400_000));
    assertTrue(isIdle(4450_000));
  }

  @Test
  void readyPinIsLowAfterTheConversionOnly() {
    write(2, 0x0000, 0);
    write(3, 0x8000, 0);
    assertFalse(chip.isReadyPinLow(0));
    write(1, 0xc5e0, 0);
    assertFalse(chip.isReadyPinLow(1 * MS));
    assertTrue(chip.isReadyPinLow(2 * MS));
  }

  private boolean isIdle(long nowNs) {
    write(1, -1, nowNs);
    return (read(nowNs) & 0x8000) != 0;
  }

  /** Sets the pointer, and the register unless the value is negative. */
  private void write(int register, int value, long nowNs) {
    byte[] pointer = {(byte) register};
    byte[] all = {(byte) register, (byte) (value >> 8), (byte) value};
    chip.write(value < 0 ? pointer : all, nowNs);
  }

  private int read(long nowNs) {
    byte[] bytes = chip.read(2, nowNs);
    return ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
  }
}
