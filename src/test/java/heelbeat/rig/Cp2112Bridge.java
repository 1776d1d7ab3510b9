package heelbeat.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A CP2112 and the chips behind it, from power-up on. Used by one thread. */
final class Cp2112Bridge implements UhidDevice.Reports {
  /** Answers always, whatever is wrong with the bus: for the rig's own use. */
  static final int OWN_ADDRESS = 0x7f;

  private static final int VENDOR = 0x10c4;
  private static final int PRODUCT = 0xea90;

  private final BusFaults faults;
  private final Consumer<PinChange> pinChanges;
  private final Ads1115Model first;
  private final Ads1115Model second;
  private final UhidDevice device = new UhidDevice(this);
  private byte[] smbusSettings = Cp2112Reports.smbusSettings();
  private int outputs;
  private int levels;
  private byte[] answer = {};
  private byte[] status = Cp2112Reports.IDLE;

  Cp2112Bridge(Voltages voltages, BusFaults faults, Consumer<PinChange> pinChanges)
      throws IOException {
    this.faults = faults;
    this.pinChanges = pinChanges;
    first = new Ads1115Model(voltages, 0);
    second = new Ads1115Model(voltages, 4);
  }

  /** Plugs it in; what comes back pulls it. */
  UhidDevice plug() throws IOException {
    device.plug("CP2112", VENDOR, PRODUCT, Cp2112Reports.descriptor());
    return device;
  }

  @Override
  public byte[] onGetFeature(int number) {
    return switch (number) {
      case Cp2112Reports.GPIO_SETTINGS -> new byte[] {2, (byte) outputs, (byte) 0xff, 0, 0};
      case Cp2112Reports.GPIO_GET -> new byte[] {3, (byte) ((levels & outputs) | inputs())};
      case Cp2112Reports.VERSION -> Cp2112Reports.version();
      case Cp2112Reports.SMBUS_SETTINGS -> smbusSettings.clone();
      case Cp2112Reports.LOCK -> new byte[] {Cp2112Reports.LOCK, (byte) 0xff};
      case Cp2112Reports.USB_SETTINGS ->
          new byte[] {Cp2112Reports.USB_SETTINGS, 0, 0, 0, 0, 0, 0, 0, 0, 0};
      default -> new byte[0];
    };
  }

  private int inputs() {
    long nowNs = System.nanoTime();
    int ready = (first.isReadyPinLow(nowNs) ? 0x80 : 0) | (second.isReadyPinLow(nowNs) ? 0x40 : 0);
    return ~ready & ~outputs & 0xff;
  }

  @Override
  public void onSetFeature(byte[] report) {
    int before = levels & outputs;
    switch (report[0]) {
      case Cp2112Reports.GPIO_SETTINGS -> outputs = report[1] & 0xff;
      case Cp2112Reports.GPIO_SET -> levels = (levels & ~report[2]) | (report[1] & report[2]);
      case Cp2112Reports.SMBUS_SETTINGS -> smbusSettings = report;
      default -> {}
    }
    long nowNs = System.nanoTime();
    int changed = before ^ (levels & outputs);
    for (int pin = 0; pin < 8; pin++) {
      if (((changed >> pin) & 1) != 0) {
        pinChanges.accept(new PinChange(nowNs, pin, (levels & outputs & (1 << pin)) != 0));
      }
    }
  }

  @Override
  public void onOutput(byte[] report) {
    ByteBuffer bytes = ByteBuffer.wrap(report);
    switch (report[0]) {
      case Cp2112Reports.READ -> transfer(report[1], new byte[0], bytes.getShort(2));
      case Cp2112Reports.WRITE_READ ->
          transfer(report[1], slice(report, 5, report[4]), bytes.getShort(2));
      case Cp2112Reports.WRITE -> transfer(report[1], slice(report, 3, report[2]), 0);
      case Cp2112Reports.STATUS_REQUEST -> send(status);
      case Cp2112Reports.READ_FORCE_SEND -> sendAnswer(bytes.getShort(1));
      default -> {}
    }
  }

  private void transfer(byte addressByte, byte[] written, int readLength) {
    LockSupport.parkNanos(faults.delayNs());
    int address = (addressByte & 0xff) >> 1;
    answer = new byte[0];
    if (address == OWN_ADDRESS) {
      answer = new byte[readLength];
      status = Cp2112Reports.complete(readLength);
    } else if (faults.isStuck()) {
      status = Cp2112Reports.BUSY;
    } else if (!faults.answers(address)) {
      status = Cp2112Reports.NOT_ACKNOWLEDGED;
    } else if (faults.isReplaced(address)) {
      answer = new byte[readLength];
      Arrays.fill(answer, (byte) 0x80);
      status = Cp2112Reports.complete(readLength);
    } else {
      Ads1115Model chip = address == 0x48 ? first : second;
      long nowNs = System.nanoTime();
      chip.stretch(faults.stretch());
      chip.write(written, nowNs);
      answer = chip.read(readLength, nowNs);
      status = Cp2112Reports.complete(readLength);
    }
  }

  /** A report carries up to 61 bytes; the driver asks again for the rest. */
  private void sendAnswer(int wanted) {
    int length = Math.min(Math.min(wanted, 61), answer.length);
    byte[] report = new byte[64];
    report[0] = Cp2112Reports.READ_RESPONSE;
    report[1] = 2;
    report[2] = (byte) length;
    System.arraycopy(answer, 0, report, 3, length);
    answer = slice(answer, length, answer.length - length);
    send(report);
  }

  private void send(byte[] report) {
    try {
      device.send(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] slice(byte[] bytes, int from, int length) {
    byte[] slice = new byte[length];
    System.arraycopy(bytes, from, slice, 0, length);
    return slice;
  }
}
