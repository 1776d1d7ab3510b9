package heelbeat.device;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiMode;
import heelbeat.linux.BoardException;
import heelbeat.loop.Clock;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import java.util.Arrays;

/**
 * Sensors on an MCP3008, a converter of 10 bits with eight inputs. Its data sheet is Microchip
 * DS21295. Four inputs take a fraction of a millisecond, so that a frame's samples are of one
 * instant for a foot.
 *
 * <p>The chip cannot be asked what it is. A wire that nobody drives and that reads 1 gives itself
 * away, because the chip sends a 0 before each result; one that reads 0 looks like sensors without
 * load, and is reported as such by those who watch the sensors.
 */
final class Mcp3008Converter implements Converter {
  /**
   * Below the 1.35 MHz that the chip allows at 2.7 V (electrical characteristics): it samples for
   * 1.5 clocks through 1 kOhm and the sensor's divider, here up to 10 kOhm, into 20 pF (figure
   * 4-1), and ten bits need eight times the time constant of 0.22 us.
   */
  private static final int CLOCK_HZ = 500_000;

  /** The first byte's last bit starts; then single-ended, and the input (figure 6-1). */
  private static final byte START = 1;

  private static final int SINGLE_ENDED = 0x80;
  private static final int INPUT_SHIFT = 4;

  /** Of the second byte: the null bit that precedes the ten bits. */
  private static final int NULL_BIT = 0x04;

  private static final int HIGH_BITS = 0x03;

  private final Spi spi;
  private final Mcp3008Settings settings;
  private final PadFormat format;
  private final Clock clock;
  private final int[] channels;
  private final int[] inputs;
  private final byte[] command = new byte[3];
  private final byte[] answer = new byte[3];
  private long skewNs;

  /** Takes over the bus. */
  Mcp3008Converter(Spi spi, Mcp3008Settings settings, Clock clock) {
    this.spi = spi;
    this.settings = settings;
    this.clock = clock;
    format = settings.format();
    Channel[] sensors = settings.inputs().keySet().stream().sorted().toArray(Channel[]::new);
    channels = Arrays.stream(sensors).mapToInt(Channel::index).toArray();
    inputs = Arrays.stream(sensors).mapToInt(settings.inputs()::get).toArray();
  }

  /**
   * Opens the bus and checks what can be checked.
   *
   * @throws BoardException if it cannot be had, or nobody drives its data line low
   */
  static Mcp3008Converter open(Context context, Mcp3008Settings settings, Clock clock) {
    Spi spi =
        context.create(
            Spi.newConfigBuilder(context)
                .bus(settings.bus())
                .channel(settings.chipSelect())
                .mode(SpiMode.MODE_0)
                .baud(CLOCK_HZ)
                .build());
    try {
      Mcp3008Converter converter = new Mcp3008Converter(spi, settings, clock);
      int ignored = converter.read(0);
      return converter;
    } catch (BoardException e) {
      spi.close();
      throw e;
    }
  }

  @Override
  public PadFormat format() {
    return format;
  }

  @Override
  public long convert(int[] counts) {
    long beginNs = clock.nowNs();
    for (int i = 0; i < channels.length; i++) {
      counts[channels[i]] = read(inputs[i]);
    }
    skewNs = (clock.nowNs() - beginNs) / 2;
    return beginNs + skewNs;
  }

  private int read(int input) {
    command[0] = START;
    command[1] = (byte) (SINGLE_ENDED | input << INPUT_SHIFT);
    spi.transfer(command, 0, answer, 0, command.length);
    if ((answer[1] & NULL_BIT) != 0) {
      throw new BoardException(
          settings.name()
              + " does not answer: its data line stays high; check power, the wires of DOUT and CS,"
              + " and that chip select "
              + settings.chipSelect()
              + " is the one wired");
    }
    return (answer[1] & HIGH_BITS) << 8 | Byte.toUnsignedInt(answer[2]);
  }

  @Override
  public long skewNs() {
    return skewNs;
  }

  @Override
  public void close() {
    spi.close();
  }
}
