package heelbeat.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.IOBase;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;
import com.pi4j.io.i2c.I2CProviderBase;
import com.pi4j.io.i2c.I2CRegister;
import heelbeat.linux.BoardException;
import heelbeat.loop.ManualClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** An I2C bus behind Pi4J under a manual clock: a transfer moves the clock and is written down. */
final class FakeI2cBus extends I2CProviderBase {
  /** A chip that gets and gives bytes. */
  interface Chip {
    void write(byte[] bytes, long nowNs);

    byte[] read(int length, long nowNs);
  }

  final Map<Integer, Chip> chips = new HashMap<>();

  /** Such as {@code 48 w 01 c3 e3} and {@code 48 r 00}. */
  final List<String> log = new ArrayList<>();

  long transferNs = 200_000;
  int open;
  private final ManualClock clock;

  FakeI2cBus(ManualClock clock) {
    super("fake-i2c");
    this.clock = clock;
  }

  Context newContext() {
    return Pi4J.newContextBuilder().add(this).build();
  }

  @Override
  public I2C create(I2CConfig config) {
    FakeI2c i2c = new FakeI2c(this, config);
    context().registry().add(i2c);
    open++;
    return i2c;
  }

  private Chip transfer(int address, String kind, byte[] bytes) {
    log.add("%x %s %s".formatted(address, kind, HexFormat.ofDelimiter(" ").formatHex(bytes)));
    clock.advance(transferNs);
    Chip chip = chips.get(address);
    if (chip == null) {
      throw new BoardException("nobody at 0x%x".formatted(address));
    }
    return chip;
  }

  private final class FakeI2c extends IOBase<I2C, I2CConfig, I2CProvider> implements I2C {
    FakeI2c(I2CProvider provider, I2CConfig config) {
      super(provider, config);
    }

    @Override
    public int writeRegister(int register, byte[] data, int offset, int length) {
      byte[] bytes = new byte[1 + length];
      bytes[0] = (byte) register;
      System.arraycopy(data, offset, bytes, 1, length);
      transfer(device(), "w", bytes).write(bytes, clock.nowNs());
      return length;
    }

    @Override
    public int readRegister(int register, byte[] buffer, int offset, int length) {
      byte[] pointer = {(byte) register};
      Chip chip = transfer(device(), "r", pointer);
      chip.write(pointer, clock.nowNs());
      System.arraycopy(chip.read(length, clock.nowNs()), 0, buffer, offset, length);
      return length;
    }

    @Override
    public int read() {
      return transfer(device(), "r", new byte[0]).read(1, clock.nowNs())[0] & 0xff;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public I2C shutdownInternal(Context context) {
      open--;
      return super.shutdownInternal(context);
    }

    @Override
    public I2CRegister getRegister(int address) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T execute(Callable<T> action) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int readRegister(int register) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int readRegister(byte[] register, byte[] buffer, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int writeRegister(int register, byte value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int writeRegister(byte[] register, byte[] data, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(byte value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(byte[] data, int offset, int length) {
      throw new UnsupportedOperationException();
    }
  }
}
