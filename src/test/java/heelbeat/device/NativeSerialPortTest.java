package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NativeSerialPortTest {
  @TempDir Path folder;

  private static String refusal(Path path) {
    return String.valueOf(
        assertThrows(IOException.class, () -> NativeSerialPort.open(path, 115200)).getMessage());
  }

  @Test
  void aPortThatDoesNotExistIsNamed() {
    Path path = folder.resolve("ttyACM9");
    assertEquals(
        "there is no port "
            + path
            + ": plug the pad in; if it is in, under another name, serial.port = \"auto\" finds it",
        refusal(path));
  }

  @Test
  void aMissingPathIsNotReplacedByAnotherPortOfThatName() {
    // The library would open /dev/null, the port of this name in /dev.
    Path path = folder.resolve("null");
    assertEquals(
        "there is no port "
            + path
            + ": plug the pad in; if it is in, under another name, serial.port = \"auto\" finds it",
        refusal(path));
  }

  @Test
  void aFileIsNoSerialPort() throws IOException {
    Path path = Files.createFile(folder.resolve("file"));
    assertEquals(path + " is not a serial port", refusal(path));
  }

  @Test
  void aFolderIsNoSerialPort() {
    assertEquals(folder + " is not a serial port", refusal(folder));
  }

  /** Of the header's ports, and of those that udev names by the device. */
  @Test
  void aNameThatStaysIsNotDoubted() {
    for (String port : List.of("/dev/serial/by-id/usb-1a86-if00-port0", "/dev/ttyAMA0")) {
      assertEquals("there is no port " + port + ": plug the pad in", refusal(Path.of(port)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | no permission to open /: add the user to the group dialout and log in again, or restart the service",
        "13 | no permission to open /: add the user to the group dialout and log in again, or restart the service",
        "16 | / is in use by another program: close it",
        "11 | / is in use by another program: close it",
        "2 | / is in use by this program",
        "5 | / was unplugged",
        "6 | there is no port /: plug the pad in; if it is in, under another name, serial.port = \"auto\" finds it",
        "21 | / is not a serial port",
        "25 | / is not a serial port",
        "99 | / fails with error number 99",
      })
  void errorNumbersBecomeWords(int errno, String words) {
    assertEquals(words, NativeSerialPort.words(errno, Path.of("/"), Optional.empty()));
  }
}
