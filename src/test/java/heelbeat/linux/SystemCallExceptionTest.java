package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SystemCallExceptionTest {
  private static final String USER = System.getProperty("user.name");

  @ParameterizedTest
  @CsvSource({
    "/dev/i2c-97, sudo raspi-config nonint do_i2c 0",
    "/dev/spidev97.0, sudo raspi-config nonint do_spi 0",
    "/sys/class/pwm/pwmchip97/export, dtoverlay=pwm-2chan"
  })
  void whatIsMissingIsToldWithTheWayToEnableIt(String path, String remedy) {
    SystemCallException e =
        assertThrows(SystemCallException.class, () -> DeviceFile.openToWrite(path));
    assertEquals(SystemCallException.ENOENT, e.errno());
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.startsWith("open " + path + ": ENOENT (2, No such file or directory): "), message);
    assertTrue(message.contains(remedy), message);
  }

  /** As where config.txt has it switched on, and nobody has asked for its device nodes. */
  @Test
  void aBusWithoutItsModuleIsNotSwitchedOnOnceMore(@TempDir Path sys) throws IOException {
    Files.createDirectories(sys.resolve("bus/i2c/devices/i2c-1"));
    assertEquals(
        "the I2C bus is enabled, but its module is not loaded: sudo modprobe i2c-dev",
        SystemCallException.missing("/dev/i2c-1", sys));
    assertEquals(
        "the I2C bus is not enabled; on Raspberry Pi OS: sudo raspi-config nonint do_i2c 0",
        SystemCallException.missing("/dev/i2c-11", sys));
  }

  /** Only root may give a file to another group. */
  @Test
  void aForbiddenDeviceIsToldWithTheGroupThatMayUseIt(@TempDir Path folder) throws IOException {
    Path node = Files.createFile(folder.resolve("node"));
    PosixFileAttributeView view = Files.getFileAttributeView(node, PosixFileAttributeView.class);
    if (USER.equals("root")) {
      view.setGroup(
          node.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByGroupName("dialout"));
    }
    String group = Files.readAttributes(node, PosixFileAttributes.class).group().getName();
    assertEquals(
        "open "
            + node
            + ": EACCES (13, Permission denied): add the user to group "
            + group
            + ": sudo usermod -aG "
            + group
            + " "
            + USER
            + ", then log in again or restart the service",
        SystemCallException.ofOpen(node.toString(), SystemCallException.EACCES).getMessage());
  }

  @Test
  void aDeviceOfRootAloneIsNotSentToTheGroupRoot() {
    SystemCallException e = SystemCallException.ofOpen("/dev/null", SystemCallException.EACCES);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("a udev rule must give it to a group"), message);
  }
}
