package heelbeat.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated serial pad, seen through the kernel's cdc-acm. */
@Tag("rig")
final class UsbSerialCableRigTest {
  @Test
  void linesOfThePadArriveAtThePort() throws Exception {
    try (UsbSerialCable cable = new UsbSerialCable()) {
      assertEquals("$HB,1*7A", send("$HB,1*7A"));
      cable.unplug();
      assertFalse(Files.exists(UsbSerialCable.PORT));
      cable.plug();
      assertEquals("again", send("again"));
    }
  }

  private static String send(String line) throws IOException {
    try (BufferedReader port = Files.newBufferedReader(UsbSerialCable.PORT);
        OutputStream pad = Files.newOutputStream(UsbSerialCable.PAD_END)) {
      pad.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      return String.valueOf(port.readLine());
    }
  }
}
