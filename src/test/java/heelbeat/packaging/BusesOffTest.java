package heelbeat.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.rig.ShellCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an installation says of the buses of a Pi's header. The machines are folders here: with the
 * device tree, the buses and the program that raspberrypi/linux and RPi-Distro/raspi-config give
 * each of them.
 */
final class BusesOffTest {
  private static final String TELL =
      "set -euo pipefail; program=heelbeat; . scripts/lib/jdk.sh; . scripts/lib/installed.sh;"
          + " tell_buses_off \"$1\"";

  /** Each is there as soon as the bus is on; of i2c-dev and spidev nothing has to be loaded. */
  private static final String I2C = "sys/bus/i2c/devices/i2c-1";

  private static final String SPI = "sys/class/spi_master/spi0";

  @TempDir private Path machine;

  @Test
  void bothThatAreOffAreToldInOneLine() throws IOException {
    raspberryPiOs("Raspberry Pi 3 Model B Rev 1.2");
    assertEquals(
        "heelbeat: off on this Pi's header: I2C, for an ADS1115 (on: \"sudo raspi-config nonint"
            + " do_i2c 0\"); SPI, for an MCP3008 (on: \"sudo raspi-config nonint do_spi 0\")",
        said());
  }

  @Test
  void whatIsOnIsNotMentioned() throws IOException {
    raspberryPiOs("Raspberry Pi Zero 2 W Rev 1.0");
    folder(I2C);
    assertEquals(
        "heelbeat: off on this Pi's header: SPI, for an MCP3008 (on: \"sudo raspi-config nonint"
            + " do_spi 0\")",
        said());
  }

  @Test
  void aPiWithBothOnHearsNothing() throws IOException {
    raspberryPiOs("Raspberry Pi 4 Model B Rev 1.5");
    folder(I2C);
    folder(SPI);
    assertEquals("", said());
  }

  /** A Pi 5 has buses of its own for HDMI and for the memory of its boot loader. */
  @Test
  void otherBusesThanTheHeadersDoNotCount() throws IOException {
    raspberryPiOs("Raspberry Pi 5 Model B Rev 1.0");
    folder("sys/bus/i2c/devices/i2c-11");
    folder("sys/bus/i2c/devices/i2c-12");
    folder("sys/class/spi_master/spi10");
    folder(SPI);
    assertEquals(
        "heelbeat: off on this Pi's header: I2C, for an ADS1115 (on: \"sudo raspi-config nonint"
            + " do_i2c 0\")",
        said());
  }

  @Test
  void withoutRaspiConfigALineOfTheFirmwaresFileIsNamed() throws IOException {
    model("Raspberry Pi 4 Model B Rev 1.5");
    folder("proc/device-tree/__overrides__");
    folder(SPI);
    assertEquals(
        "heelbeat: off on this Pi's header: I2C, for an ADS1115 (on: \"dtparam=i2c_arm=on\" in"
            + " /boot/firmware/config.txt, and a reboot)",
        said());
  }

  /** Its device tree has I2C on and SPI off, and no parameters. */
  @Test
  void debiansOwnKernelIsNotToldOfLinesThatItDoesNotKnow() throws IOException {
    model("Raspberry Pi 4 Model B Rev 1.5");
    folder(I2C);
    assertEquals(
        "heelbeat: off on this Pi's header: SPI, for an MCP3008 (this kernel has no switch for it:"
            + " see the project's page raspberry-pi-os.md)",
        said());
  }

  @Test
  void anotherBoardHearsNothing() throws IOException {
    model("Radxa ROCK 5B");
    assertEquals("", said());
  }

  @Test
  void aPcHearsNothing() throws IOException {
    folder("proc");
    folder("sys/bus/i2c/devices/i2c-0");
    assertEquals("", said());
  }

  private void raspberryPiOs(String model) throws IOException {
    model(model);
    folder("proc/device-tree/__overrides__");
    folder("usr/bin");
    Path raspiConfig = Files.createFile(machine.resolve("usr/bin/raspi-config"));
    assertTrue(raspiConfig.toFile().setExecutable(true));
  }

  /** The kernel ends it with a zero byte. */
  private void model(String model) throws IOException {
    folder("proc/device-tree");
    Files.writeString(machine.resolve("proc/device-tree/model"), model + '\0');
  }

  private void folder(String path) throws IOException {
    Files.createDirectories(machine.resolve(path));
  }

  private String said() throws IOException {
    return ShellCommand.run("bash", "-c", TELL, "bash", machine);
  }
}
