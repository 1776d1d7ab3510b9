package heelbeat.rig;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated MCP3008, seen through the kernel's spidev. Bytes: data sheet DS21295, 6.1. */
@Tag("rig")
final class Mcp3008RigTest {
  /** linux/spi/spidev.h */
  private static final long SPI_IOC_MESSAGE_1 = 0x40206b00L;

  private final Mcp3008Model chip = new Mcp3008Model();
  private final RawDevice spi = new RawDevice(chip.bus());

  Mcp3008RigTest() throws IOException {}

  @AfterEach
  void close() {
    spi.close();
  }

  @Test
  void eightInputsReadTheCountsSet() throws IOException {
    for (int input = 0; input < 8; input++) {
      chip.set(input, 1023 - 100 * input);
    }
    for (int input = 0; input < 8; input++) {
      assertEquals(1023 - 100 * input, transfer(0x01, 0x80 | (input << 4), 0) & 0x3ff);
    }
  }

  @Test
  void pairsReadTheirDifferenceAndNothingBelowZero() throws IOException {
    chip.set(2, 700);
    chip.set(3, 500);
    assertEquals(200, transfer(0x01, 0x20, 0) & 0x3ff);
    assertEquals(0, transfer(0x01, 0x30, 0) & 0x3ff);
  }

  /** Figure 5-1: ten bits most significant first, then the same back again, then zeros. */
  @Test
  void longerTransferReadsTheBitsBackwardsThenZeros() throws IOException {
    chip.set(0, 0b10_1100_0001);
    assertEquals(0b0000000_1011000001_000001101_000000, transfer(0xc0, 0, 0, 0));
  }

  @Test
  void withoutAStartBitTheChipIsSilent() throws IOException {
    chip.set(0, 1023);
    assertEquals(0, transfer(0, 0, 0));
  }

  @Test
  void absentChipReadsTheWiresLevel() throws IOException {
    chip.set(0, 300);
    chip.connect(Mcp3008Model.Miso.HIGH);
    assertEquals(0xffffff, transfer(0x01, 0x80, 0));
    chip.connect(Mcp3008Model.Miso.LOW);
    assertEquals(0, transfer(0x01, 0x80, 0));
  }

  @Test
  void clockIsTheOneAskedFor() throws IOException {
    transfer(0x01, 0x80, 0);
    assertEquals(1_000_000, chip.lastSpeedHz());
  }

  /** What came back, first byte highest. */
  private int transfer(int... out) {
    MemorySegment bytes = spi.allocate(out.length);
    for (int i = 0; i < out.length; i++) {
      bytes.set(JAVA_BYTE, i, (byte) out[i]);
    }
    MemorySegment transfer = spi.allocate(32);
    transfer.set(JAVA_LONG, 0, bytes.address());
    transfer.set(JAVA_LONG, 8, bytes.address());
    transfer.set(JAVA_INT, 16, out.length);
    transfer.set(JAVA_INT, 20, 1_000_000);
    transfer.set(JAVA_BYTE, 26, (byte) 8);
    assertEquals(out.length, spi.ioctl(SPI_IOC_MESSAGE_1, transfer));
    int in = 0;
    for (int i = 0; i < out.length; i++) {
      in = (in << 8) | (bytes.get(JAVA_BYTE, i) & 0xff);
    }
    return in;
  }
}
