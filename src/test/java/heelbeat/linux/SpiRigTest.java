package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import heelbeat.rig.Mcp3008Model;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SPI by the kernel's spidev, whose other side is a simulated MCP3008. */
@Tag("rig")
final class SpiRigTest {
  private static final int CLOCK_HZ = 1_350_000;

  private Mcp3008Model chip;
  private Context context;
  private Spi spi;

  @BeforeEach
  void open() throws IOException {
    chip = new Mcp3008Model();
    context = LinuxBoard.newContext();
    spi = context.create(Spi.newConfigBuilder(context).bus(0).channel(0).baud(CLOCK_HZ).build());
  }

  @AfterEach
  void close() {
    context.shutdown();
  }

  /** Microchip DS21295, figure 6-1: a start bit, single-ended, the channel; ten bits come back. */
  @Test
  void aTransferSendsAndReceivesAtOnce() throws IOException {
    for (int channel = 0; channel < 8; channel++) {
      chip.set(channel, 1023 - 100 * channel);
    }
    for (int channel = 0; channel < 8; channel++) {
      byte[] bytes = {1, (byte) (0x80 | (channel << 4)), 0};
      assertEquals(3, spi.transfer(bytes));
      assertEquals(1023 - 100 * channel, ((bytes[1] & 3) << 8) | (bytes[2] & 0xff));
    }
  }

  @Test
  void aWriteAndTheReadAfterItAreOneTransfer() throws IOException {
    chip.set(0, 0x155);
    byte[] answer = new byte[1];
    spi.writeThenRead(new byte[] {1, (byte) 0x80}, answer);
    assertEquals(0x55, answer[0]);
  }

  @Test
  void theClockIsAsConfigured() throws IOException {
    spi.write((byte) 0);
    assertEquals(CLOCK_HZ, chip.lastSpeedHz());
  }

  @Test
  void whatTheWireCarriesIsRead() throws IOException {
    chip.connect(Mcp3008Model.Miso.HIGH);
    assertEquals(0xff, spi.read());
    chip.connect(Mcp3008Model.Miso.LOW);
    assertEquals(0, spi.read());
  }

  @Test
  void aTransferThatIsTooLongIsRefused() {
    byte[] large = new byte[LinuxSpi.MAX_BYTES + 1];
    assertThrows(IndexOutOfBoundsException.class, () -> spi.transfer(large));
    assertThrows(IndexOutOfBoundsException.class, () -> spi.read(large));
  }

  @Test
  void aClosedBusIsNotUsedAndOpensAgain() throws IOException {
    spi.close();
    assertThrows(IllegalStateException.class, () -> spi.read());
    open();
    chip.connect(Mcp3008Model.Miso.HIGH);
    assertEquals(0xff, spi.read());
  }

  @Test
  void transfersAllocateNothing() {
    byte[] bytes = new byte[3];
    Allocation.assertOnlyTheLinkers(1, 5_000, () -> spi.transfer(bytes));
  }
}
