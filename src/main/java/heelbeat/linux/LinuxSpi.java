package heelbeat.linux;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.MemoryLayout.structLayout;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBase;
import com.pi4j.io.spi.SpiConfig;
import com.pi4j.io.spi.SpiProvider;
import com.pi4j.io.spi.SpiProviderBase;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import org.jspecify.annotations.Nullable;

/**
 * A chip on an SPI bus, by spidev: full duplex, words of 8 bits, most significant bit first, chip
 * select held for the whole transfer. Transfers allocate nothing and may come from any thread.
 */
final class LinuxSpi extends SpiBase {
  /** struct spi_ioc_transfer of linux/spi/spidev.h. */
  static final StructLayout TRANSFER =
      structLayout(
          JAVA_LONG.withName("tx_buf"),
          JAVA_LONG.withName("rx_buf"),
          JAVA_INT.withName("len"),
          JAVA_INT.withName("speed_hz"),
          JAVA_SHORT.withName("delay_usecs"),
          JAVA_BYTE.withName("bits_per_word"),
          JAVA_BYTE.withName("cs_change"),
          JAVA_BYTE.withName("tx_nbits"),
          JAVA_BYTE.withName("rx_nbits"),
          JAVA_BYTE.withName("word_delay_usecs"),
          JAVA_BYTE.withName("pad"));

  /** SPI_IOC_WR_MODE and SPI_IOC_MESSAGE(1) of the same header. */
  private static final long WRITE_MODE = 0x40016b01;

  private static final long MESSAGE = 0x40206b00;

  /** The longest transfer, in bytes: the default of spidev's own limit, its parameter bufsiz. */
  static final int MAX_BYTES = 4096;

  private static final byte BITS_PER_WORD = 8;
  private static final long LENGTH = TRANSFER.byteOffset(groupElement("len"));

  private final DeviceFile file;
  private final MemorySegment out = Arena.ofAuto().allocate(MAX_BYTES);
  private final MemorySegment in = Arena.ofAuto().allocate(MAX_BYTES);
  private final MemorySegment transfer = Arena.ofAuto().allocate(TRANSFER);

  private LinuxSpi(SpiProvider provider, SpiConfig config, DeviceFile file) {
    super(provider, config);
    this.file = file;
    transfer.set(JAVA_LONG, TRANSFER.byteOffset(groupElement("tx_buf")), out.address());
    transfer.set(JAVA_LONG, TRANSFER.byteOffset(groupElement("rx_buf")), in.address());
    transfer.set(JAVA_INT, TRANSFER.byteOffset(groupElement("speed_hz")), config.baud());
    transfer.set(JAVA_BYTE, TRANSFER.byteOffset(groupElement("bits_per_word")), BITS_PER_WORD);
  }

  @Override
  public synchronized boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public synchronized int transfer(
      byte[] write, int writeOffset, byte[] read, int readOffset, int count) {
    MemorySegment.copy(write, writeOffset, out, JAVA_BYTE, 0, count);
    exchange(count);
    MemorySegment.copy(in, JAVA_BYTE, 0, read, readOffset, count);
    return count;
  }

  /** One transfer: zeros are sent while reading. A pause before the read is not offered. */
  @Override
  public synchronized void writeThenRead(
      byte @Nullable [] write,
      int writeOffset,
      int writeLength,
      int readDelayNanos,
      byte @Nullable [] read,
      int readOffset,
      int readLength) {
    if (readDelayNanos != 0) {
      throw new IllegalArgumentException("this SPI transfer cannot pause before its read");
    }
    out.fill((byte) 0);
    if (write != null) {
      MemorySegment.copy(write, writeOffset, out, JAVA_BYTE, 0, writeLength);
    }
    exchange(writeLength + readLength);
    if (read != null) {
      MemorySegment.copy(in, JAVA_BYTE, writeLength, read, readOffset, readLength);
    }
  }

  @Override
  public synchronized int read() {
    out.set(JAVA_BYTE, 0, (byte) 0);
    exchange(1);
    return Byte.toUnsignedInt(in.get(JAVA_BYTE, 0));
  }

  @Override
  public synchronized int write(byte value) {
    out.set(JAVA_BYTE, 0, value);
    exchange(1);
    return 1;
  }

  private void exchange(int count) {
    if (count > MAX_BYTES) {
      throw new IndexOutOfBoundsException("an SPI transfer has at most " + MAX_BYTES + " bytes");
    }
    transfer.set(JAVA_INT, LENGTH, count);
    file.ioctl("SPI_IOC_MESSAGE", MESSAGE, transfer);
  }

  @Override
  public void close() {
    if (isOpen()) {
      provider().context().shutdown(this);
    }
  }

  @Override
  public synchronized Spi shutdownInternal(Context context) {
    file.close();
    return super.shutdownInternal(context);
  }

  /** Opens the chip's device node, {@code /dev/spidevBUS.CHANNEL}. */
  static final class Provider extends SpiProviderBase {
    Provider() {
      super("linux-spi");
    }

    @Override
    public Spi create(SpiConfig config) {
      DeviceFile file =
          DeviceFile.open("/dev/spidev" + config.bus().getBus() + "." + config.channel());
      try (Arena arena = Arena.ofConfined()) {
        byte mode = (byte) config.mode().getMode();
        file.ioctl("SPI_IOC_WR_MODE", WRITE_MODE, arena.allocateFrom(JAVA_BYTE, mode));
        LinuxSpi spi = new LinuxSpi(this, config, file);
        context().registry().add(spi);
        return spi;
      } catch (RuntimeException e) {
        file.close();
        throw e;
      }
    }
  }
}
