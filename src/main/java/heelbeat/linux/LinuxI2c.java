package heelbeat.linux;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.MemoryLayout.paddingLayout;
import static java.lang.foreign.MemoryLayout.structLayout;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.IOBase;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;
import com.pi4j.io.i2c.I2CProviderBase;
import com.pi4j.io.i2c.I2CRegister;
import com.pi4j.io.i2c.impl.DefaultI2CRegister;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A chip on an I2C bus, by i2c-dev. A write and the read after it are one transfer with a repeated
 * start, so that nobody gets between a register's number and its value. Transfers allocate nothing
 * and may come from any thread.
 *
 * <p>What the kernel reports when no chip answers is the adapter's choice: EREMOTEIO from the
 * Raspberry Pi's (i2c-bcm2835, i2c-designware), ENXIO by the kernel's i2c/fault-codes, ETIMEDOUT
 * from the USB bridge CP2112.
 */
final class LinuxI2c extends IOBase<I2C, I2CConfig, I2CProvider> implements I2C {
  /** struct i2c_msg of linux/i2c.h. */
  static final StructLayout MESSAGE =
      structLayout(
          JAVA_SHORT.withName("addr"),
          JAVA_SHORT.withName("flags"),
          JAVA_SHORT.withName("len"),
          paddingLayout(2),
          JAVA_LONG.withName("buf"));

  /** struct i2c_rdwr_ioctl_data of linux/i2c-dev.h. */
  static final StructLayout TRANSFER =
      structLayout(JAVA_LONG.withName("msgs"), JAVA_INT.withName("nmsgs"), paddingLayout(4));

  /** The longest write and the longest read, in bytes. */
  static final int MAX_BYTES = 4096;

  /** Of linux/i2c-dev.h; older than the rule by which request numbers are made. */
  private static final long I2C_RDWR = 0x0707;

  private static final short I2C_M_RD = 1;

  private static final long LENGTH = MESSAGE.byteOffset(groupElement("len"));
  private static final long MESSAGES = TRANSFER.byteOffset(groupElement("msgs"));
  private static final long COUNT = TRANSFER.byteOffset(groupElement("nmsgs"));

  private final DeviceFile file;
  private final String call;
  private final MemorySegment out = Arena.ofAuto().allocate(MAX_BYTES);
  private final MemorySegment in = Arena.ofAuto().allocate(MAX_BYTES);
  private final MemorySegment write;
  private final MemorySegment read;
  private final MemorySegment transfer = Arena.ofAuto().allocate(TRANSFER);

  private LinuxI2c(I2CProvider provider, I2CConfig config, DeviceFile file) {
    super(provider, config);
    this.file = file;
    call = "I2C_RDWR address 0x" + Integer.toHexString(config.device()) + " on";
    MemorySegment messages = Arena.ofAuto().allocate(MESSAGE, 2);
    write = message(messages.asSlice(0, MESSAGE), config.device(), 0, out);
    read = message(messages.asSlice(MESSAGE.byteSize(), MESSAGE), config.device(), I2C_M_RD, in);
  }

  private static MemorySegment message(
      MemorySegment message, int address, int flags, MemorySegment buffer) {
    message.set(JAVA_SHORT, MESSAGE.byteOffset(groupElement("addr")), (short) address);
    message.set(JAVA_SHORT, MESSAGE.byteOffset(groupElement("flags")), (short) flags);
    message.set(JAVA_LONG, MESSAGE.byteOffset(groupElement("buf")), buffer.address());
    return message;
  }

  @Override
  public synchronized boolean isOpen() {
    return file.isOpen();
  }

  /** One transfer: the read, if any, follows without a stop. A pause between them is impossible. */
  @Override
  public synchronized void writeThenRead(
      byte @Nullable [] writeBuffer,
      int writeOffset,
      int writeLength,
      int readDelayNanos,
      byte @Nullable [] readBuffer,
      int readOffset,
      int readLength) {
    if (readDelayNanos != 0) {
      throw new IllegalArgumentException("one I2C transfer cannot pause before its read");
    }
    if (writeBuffer != null) {
      MemorySegment.copy(writeBuffer, writeOffset, out, JAVA_BYTE, 0, writeLength);
    }
    exchange(writeLength, readLength);
    if (readBuffer != null) {
      MemorySegment.copy(in, JAVA_BYTE, 0, readBuffer, readOffset, readLength);
    }
  }

  @Override
  public synchronized int read() {
    exchange(0, 1);
    return Byte.toUnsignedInt(in.get(JAVA_BYTE, 0));
  }

  @Override
  public synchronized int write(byte value) {
    out.set(JAVA_BYTE, 0, value);
    exchange(1, 0);
    return 1;
  }

  @Override
  public synchronized int readRegister(int register) {
    out.set(JAVA_BYTE, 0, (byte) register);
    exchange(1, 1);
    return Byte.toUnsignedInt(in.get(JAVA_BYTE, 0));
  }

  @Override
  public synchronized int readRegister(int register, byte[] buffer, int offset, int length) {
    out.set(JAVA_BYTE, 0, (byte) register);
    exchange(1, length);
    MemorySegment.copy(in, JAVA_BYTE, 0, buffer, offset, length);
    return length;
  }

  @Override
  public int readRegister(byte[] register, byte[] buffer, int offset, int length) {
    writeThenRead(register, 0, register.length, 0, buffer, offset, length);
    return length;
  }

  @Override
  public synchronized int writeRegister(int register, byte value) {
    out.set(JAVA_BYTE, 0, (byte) register);
    out.set(JAVA_BYTE, 1, value);
    exchange(2, 0);
    return 1;
  }

  @Override
  public synchronized int writeRegister(int register, byte[] data, int offset, int length) {
    out.set(JAVA_BYTE, 0, (byte) register);
    MemorySegment.copy(data, offset, out, JAVA_BYTE, 1, length);
    exchange(1 + length, 0);
    return length;
  }

  @Override
  public synchronized int writeRegister(byte[] register, byte[] data, int offset, int length) {
    MemorySegment.copy(register, 0, out, JAVA_BYTE, 0, register.length);
    MemorySegment.copy(data, offset, out, JAVA_BYTE, register.length, length);
    exchange(register.length + length, 0);
    return length;
  }

  /** Writes the first bytes of {@link #out}, then fills the first bytes of {@link #in}. */
  private void exchange(int writeLength, int readLength) {
    if (readLength > MAX_BYTES) {
      throw new IndexOutOfBoundsException("an I2C transfer reads at most " + MAX_BYTES + " bytes");
    }
    write.set(JAVA_SHORT, LENGTH, (short) writeLength);
    read.set(JAVA_SHORT, LENGTH, (short) readLength);
    transfer.set(JAVA_LONG, MESSAGES, writeLength > 0 ? write.address() : read.address());
    transfer.set(JAVA_INT, COUNT, (writeLength > 0 ? 1 : 0) + (readLength > 0 ? 1 : 0));
    file.ioctl(call, I2C_RDWR, transfer, LinuxI2c::advice);
  }

  private static String advice(int errno) {
    return switch (errno) {
      case SystemCallException.EREMOTEIO, SystemCallException.ENXIO ->
          "no chip answers: check its power, its wires and its address pin";
      case SystemCallException.ETIMEDOUT ->
          "no chip answers or the bus is stuck: check power and wires, and that SDA and SCL are not"
              + " swapped or shorted";
      case SystemCallException.EIO, SystemCallException.EAGAIN ->
          "the transfer was disturbed: check the wires, shorten them";
      case SystemCallException.ENODEV, SystemCallException.ESHUTDOWN ->
          "the bus is gone: plug its adapter in";
      default -> "";
    };
  }

  @Override
  public I2CRegister getRegister(int address) {
    return new DefaultI2CRegister(this, address);
  }

  /** Runs the action while no other thread uses this chip. */
  @Override
  public synchronized <T> T execute(Callable<T> action) {
    try {
      return action.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new Pi4JException(e);
    }
  }

  @Override
  public void close() {
    if (isOpen()) {
      super.close();
    }
  }

  @Override
  public synchronized I2C shutdownInternal(Context context) {
    file.close();
    return super.shutdownInternal(context);
  }

  /** Opens the bus's device node; whether the chip is there shows at the first transfer. */
  static final class Provider extends I2CProviderBase {
    Provider() {
      super("linux-i2c");
    }

    @Override
    public I2C create(I2CConfig config) {
      LinuxI2c i2c = new LinuxI2c(this, config, DeviceFile.open("/dev/i2c-" + config.bus()));
      context().registry().add(i2c);
      return i2c;
    }
  }
}
