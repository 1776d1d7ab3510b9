package heelbeat.hardware;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** The wiring against what the program and the firmware expect. */
final class DefaultsTest {
  private static final Path HARDWARE = Path.of("hardware");

  private static final TomlParseResult DEFAULTS = defaults();
  private static final Variant FSR = variant("fsr");
  private static final Variant LOAD_CELL = variant("loadcell");

  private static Variant variant(String name) {
    try {
      return Variant.read(HARDWARE, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the program prints them. */
  private static TomlParseResult defaults() {
    try {
      Process config =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "heelbeat.app.Main",
                  "config")
              .redirectErrorStream(true)
              .start();
      TomlParseResult printed = Toml.parse(config.getInputStream());
      assertFalse(printed.hasErrors(), printed.errors().toString());
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void lightBuzzerAndButtonAreAtTheGpiosOfTheDefaults() {
    for (Variant variant : List.of(FSR, LOAD_CELL)) {
      assertEquals(lightGpio(0), gpioAtTheEndOf(variant, "D1.R"));
      assertEquals(lightGpio(1), gpioAtTheEndOf(variant, "D1.G"));
      assertEquals(lightGpio(2), gpioAtTheEndOf(variant, "D1.B"));
      assertEquals(gpio("buzzer.gpio"), gpioAtTheEndOf(variant, "Q1.B"));
      assertEquals(gpio("button.gpio"), gpioAtTheEndOf(variant, "S1.1"));
    }
  }

  private static String gpio(String key) {
    return "GPIO" + requireNonNull(DEFAULTS.get(key));
  }

  private static String lightGpio(int index) {
    return "GPIO" + requireNonNull(DEFAULTS.getArray("light.gpios")).getLong(index);
  }

  /** The name of the Pi's pin that a part's pin is joined to, with a resistor between at most. */
  private static String gpioAtTheEndOf(Variant variant, String point) {
    for (PinPoint pin : netOf(variant, point)) {
      if (pin.part().equals("PI1")) {
        return variant.pin(pin).name();
      }
      if (pin.part().matches("R\\d")) {
        String other = pin.part() + (pin.pin().equals("1") ? ".2" : ".1");
        for (PinPoint beyond : netOf(variant, other)) {
          if (beyond.part().equals("PI1")) {
            return variant.pin(beyond).name();
          }
        }
      }
    }
    return "nowhere";
  }

  private static Iterable<PinPoint> netOf(Variant variant, String point) {
    return variant.nets().values().stream()
        .filter(pins -> pins.stream().anyMatch(pin -> pin.toString().equals(point)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLightIsOnWhenItsGpioIsHighAndTheButtonPullsToGround() {
    assertEquals(false, DEFAULTS.getBoolean("light.active_low"));
    assertTrue(has("GND", "D1.K"), "the LED lights when its GPIO is high");
    assertTrue(has("GND", "S1.2"), "the button pulls its GPIO low");
  }

  private static boolean has(String net, String point) {
    return requireNonNull(FSR.nets().get(net)).stream()
        .anyMatch(pin -> pin.toString().equals(point));
  }

  @Test
  void theConverterIsAtTheBusAddressAndSupplyOfTheDefaults() {
    assertEquals(1, DEFAULTS.getLong("ads1115.bus"));
    assertTrue(has("SDA", "PI1.3") && has("SDA", "U1.SDA"), "bus 1 has SDA at pin 3");
    assertTrue(has("SCL", "PI1.5") && has("SCL", "U1.SCL"), "bus 1 has SCL at pin 5");
    assertEquals(0x48, DEFAULTS.getLong("ads1115.address"));
    assertTrue(has("GND", "U1.ADDR"), "0x48 is ADDR at ground: SBAS444, slave address selection");
    assertEquals(3.3, DEFAULTS.getDouble("ads1115.supply_v"));
    assertTrue(has("3V3", "U1.VDD") && has("3V3", "FSR1.1"), "3.3 V feeds converter and sensors");
    assertEquals(-1, DEFAULTS.getLong("ads1115.ready_gpio"));
    assertTrue(
        FSR.wiresAt("U1").stream().noneMatch(w -> w.toString().contains("ALRT")), "not wired");
  }

  @Test
  void theSensorsAreAtTheInputsOfTheDefaults() {
    for (int i = 0; i < 4; i++) {
      String sensor =
          requireNonNull(DEFAULTS.getArray("ads1115.inputs")).getString(i).replace('_', ' ');
      String number = String.valueOf(i + 1);
      assertEquals(sensor, FSR.part(new PinPoint("FSR" + number, "1")).label());
      assertTrue(
          FSR.nets().values().stream()
              .anyMatch(pins ->
                  pins.contains(new PinPoint("RS" + number, "2"))
                      && pins.contains(new PinPoint("U1", "A" + (number.charAt(0) - '1')))),
          sensor);
    }
  }

  @Test
  void theDividerCountsAsTheDefaultsDo() throws IOException {
    Divider divider = Divider.read(HARDWARE, FSR);
    assertEquals(DEFAULTS.getDouble("ads1115.range_v"), divider.value("range_v"));
    assertEquals(DEFAULTS.getDouble("ads1115.supply_v"), divider.value("supply_v"));
    assertEquals(1.1, divider.exponent(), 1e-5);
  }

  /** So the bias tells an open lead, and is never taken for a foot. */
  @Test
  void anUnloadedSensorReadsMoreThanAnOpenLeadAndLessThanAFoot() throws IOException {
    Divider divider = Divider.read(HARDWARE, FSR);
    double unloaded = divider.counts(Divider.ohm(FSR, "RM1"), 1e-6);
    // The converter's offset is 3 counts at most: SBAS444, electrical characteristics.
    assertTrue(unloaded > 20 * 3, "counts " + unloaded);
    // Both resistors 5 % off, the wrong way.
    assertTrue(unloaded * 1.1 < divider.fullScaleCounts() / 100, "counts " + unloaded);
  }

  @Test
  void theLoadCellsAreAtThePinsOfTheFirmware() throws IOException {
    Path firmware = HARDWARE.resolve("firmware");
    String source = Files.readString(firmware.resolve("hx711.c"));
    int sckShift = Integer.parseInt(found("SCK_SHIFT = (\\d+)", source));
    assertTrue(
        source.contains("PINC & _BV(chip)"), "DT of chip 0, 1, ... is PC0, PC1, ... = A0, A1");
    String makefile = Files.readString(firmware.resolve("Makefile"));
    String channels =
        found("(?m)^LEFT := (.*)$", makefile) + " " + found("(?m)^RIGHT := (.*)$", makefile);
    List<String> names = List.of(channels.split(" ", -1));
    assertEquals(4, names.size());
    for (int i = 0; i < names.size(); i++) {
      String chip = "U" + (i + 2);
      assertEquals(
          names.get(i).replace('_', ' '), LOAD_CELL.part(new PinPoint(chip, "DT")).label());
      assertTrue(isWired(chip + ".DT", "U1.A" + i), chip + ": DT");
      assertTrue(isWired(chip + ".SCK", "U1.D" + (sckShift + i)), chip + ": SCK");
      assertTrue(isWired(chip + ".RATE", chip + ".VCC"), chip + ": 80 readings a second");
    }
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), "the firmware has " + pattern);
    return matcher.group(1);
  }

  private static boolean isWired(String from, String to) {
    return LOAD_CELL.wires().stream()
        .anyMatch(wire -> wire.from().toString().equals(from) && wire.to().toString().equals(to));
  }

  /**
   * Of the ring of four cells, opposite arms of the bridge must be strained alike, or the cells
   * cancel each other: supply and signal are at corners that face each other.
   */
  @Test
  void theFourCellsOfAPlateAddUp() {
    for (int plate = 0; plate < 4; plate++) {
      String chip = "U" + (plate + 2);
      List<String> corners = List.of("A-", "E-", "A+", "E+");
      for (int i = 0; i < 4; i++) {
        String cell = "LC" + (4 * plate + i + 1);
        String next = "LC" + (4 * plate + (i + 1) % 4 + 1);
        String strained = i % 2 == 0 ? ".B" : ".W";
        assertTrue(isWired(cell + strained, next + strained), cell + " to " + next);
        assertTrue(isWired(cell + ".R", chip + "." + corners.get(i)), cell + " to " + chip);
      }
    }
  }
}
