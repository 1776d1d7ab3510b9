package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBase;
import com.pi4j.io.spi.SpiConfig;
import com.pi4j.io.spi.SpiProvider;
import com.pi4j.io.spi.SpiProviderBase;
import heelbeat.linux.BoardException;
import heelbeat.loop.ManualClock;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An MCP3008 behind Pi4J's interface, byte by byte: Microchip DS21295, figure 6-1. */
final class Mcp3008ConverterTest {
  private static final long TRANSFER_NS = 70_000;

  private final ManualClock clock = new ManualClock();
  private final FakeBus bus = new FakeBus();
  private final Context context = Pi4J.newContextBuilder().add(bus).build();
  private final int[] inputs = new int[8];
  private final int[] counts = new int[Channel.COUNT];

  @AfterEach
  void shutDown() {
    context.shutdown();
  }

  @Test
  void aSampleIsStartBitSingleEndedInputAndTenBits() {
    inputs[5] = 0x2a5;
    Converter converter = open(Map.of(Channel.LEFT_HEEL, 5));
    bus.log.clear();
    converter.convert(counts);
    assertEquals(List.of("01 d0 00 -> ff fa a5"), bus.log);
    assertArrayEquals(new int[] {0, 0x2a5, 0, 0}, counts);
  }

  @Test
  void everySensorReadsItsOwnInput() {
    for (int input = 0; input < 8; input++) {
      inputs[input] = 1023 - 100 * input;
    }
    Converter converter =
        open(
            Map.of(
                Channel.LEFT_FOREFOOT,
                7,
                Channel.LEFT_HEEL,
                0,
                Channel.RIGHT_FOREFOOT,
                2,
                Channel.RIGHT_HEEL,
                4));
    converter.convert(counts);
    assertArrayEquals(new int[] {323, 1023, 823, 623}, counts);
  }

  @Test
  void aFramesTimeIsItsMiddle() {
    Converter converter = open(Map.of(Channel.LEFT_FOREFOOT, 0, Channel.LEFT_HEEL, 1));
    long beginNs = clock.nowNs();
    assertEquals(beginNs + TRANSFER_NS, converter.convert(counts));
    assertEquals(TRANSFER_NS, converter.skewNs());
  }

  @Test
  void busIsClockedForTheSensorsImpedance() {
    open(Map.of(Channel.LEFT_HEEL, 0));
    assertEquals(500_000, bus.baud);
  }

  /** Nobody sends the null bit, which the chip does before each result. */
  @Test
  void aDataLineThatStaysHighIsTold() {
    bus.high = true;
    assertEquals(
        "the MCP3008 on /dev/spidev0.0 does not answer: its data line stays high; check power, the"
            + " wires of DOUT and CS, and that chip select 0 is the one wired",
        assertThrows(BoardException.class, () -> open(Map.of(Channel.LEFT_HEEL, 0))).getMessage());
    assertEquals(0, bus.open, "left open");
  }

  private Converter open(Map<Channel, Integer> sensors) {
    return Mcp3008Converter.open(
        context, new Mcp3008Settings(0, 0, sensors, SensorKind.FSR), clock);
  }

  /** Bits that the data sheet leaves open are 1. */
  private final class FakeBus extends SpiProviderBase {
    final List<String> log = new ArrayList<>();
    boolean high;
    int open;
    int baud;

    FakeBus() {
      super("fake-spi");
    }

    @Override
    public Spi create(SpiConfig config) {
      FakeSpi spi = new FakeSpi(this, config);
      context().registry().add(spi);
      open++;
      baud = config.baud();
      return spi;
    }
  }

  private final class FakeSpi extends SpiBase {
    FakeSpi(SpiProvider provider, SpiConfig config) {
      super(provider, config);
    }

    @Override
    public int transfer(byte[] write, int writeOffset, byte[] read, int readOffset, int count) {
      assertEquals(3, count);
      clock.advance(TRANSFER_NS);
      int value = inputs[(write[1] >> 4) & 7];
      read[0] = (byte) 0xff;
      read[1] = (byte) (bus.high ? 0xff : 0xf8 | value >> 8);
      read[2] = (byte) (bus.high ? 0xff : value);
      HexFormat hex = HexFormat.ofDelimiter(" ");
      bus.log.add(hex.formatHex(write) + " -> " + hex.formatHex(read));
      return count;
    }

    @Override
    public void close() {
      bus.open--;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(byte value) {
      throw new UnsupportedOperationException();
    }
  }
}
