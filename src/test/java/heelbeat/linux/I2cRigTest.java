package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import heelbeat.rig.Cp2112Model;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** I2C by the kernel's i2c-dev, whose other side is a simulated USB bridge with two ADS1115. */
@Tag("rig")
final class I2cRigTest {
  private static final int ADDRESS = 0x48;

  /** Registers of the ADS1115 and what they hold after power-up: SBAS444E, 8.1. */
  private static final int CONFIG = 1;

  private static final int LOW_THRESHOLD = 2;
  private static final int HIGH_THRESHOLD = 3;
  private static final byte[] CONFIG_AT_START = {(byte) 0x85, (byte) 0x83};
  private static final byte[] LOW_THRESHOLD_AT_START = {(byte) 0x80, 0x00};
  private static final byte[] HIGH_THRESHOLD_AT_START = {0x7f, (byte) 0xff};

  private static Cp2112Model bridge;

  private final byte[] value = new byte[2];
  private Context context;

  @BeforeAll
  static void plugIn() throws IOException {
    bridge = new Cp2112Model();
  }

  @AfterAll
  static void unplug() {
    bridge.close();
  }

  @BeforeEach
  void makeContext() {
    context = LinuxBoard.newContext();
  }

  @AfterEach
  void shutDown() {
    context.shutdown();
  }

  @Test
  void aRegisterIsReadInOneTransfer() {
    I2C chip = open();
    assertEquals(2, chip.readRegister(CONFIG, value));
    assertArrayEquals(CONFIG_AT_START, value);
    assertEquals(2, chip.readRegister(new byte[] {HIGH_THRESHOLD}, value));
    assertArrayEquals(HIGH_THRESHOLD_AT_START, value);
  }

  @Test
  void aRegisterIsWritten() {
    I2C chip = open();
    assertEquals(2, chip.writeRegister(LOW_THRESHOLD, new byte[] {0x12, 0x34}));
    chip.readRegister(LOW_THRESHOLD, value);
    assertArrayEquals(new byte[] {0x12, 0x34}, value);
  }

  /** The chip remembers which register was last named: SBAS444E, 7.5.3. */
  @Test
  void aReadWithoutAWriteGoesOn() {
    I2C chip = open();
    chip.write((byte) HIGH_THRESHOLD);
    assertEquals(2, chip.read(value));
    assertArrayEquals(HIGH_THRESHOLD_AT_START, value);
    assertEquals(0x7f, chip.read());
  }

  @Test
  void twoChipsOfABusAreToldApart() {
    I2C first = open();
    I2C second =
        context.create(I2C.newConfigBuilder(context).bus(bus()).device(ADDRESS + 1).build());
    first.writeRegister(LOW_THRESHOLD, new byte[] {0x12, 0x34});
    second.readRegister(LOW_THRESHOLD, value);
    assertArrayEquals(LOW_THRESHOLD_AT_START, value);
  }

  @Test
  void aChipThatDoesNotAnswerIsToldWithBusAndAddress() {
    I2C chip = open();
    bridge.faults().takeOut(ADDRESS, true);
    SystemCallException e =
        assertThrows(SystemCallException.class, () -> chip.readRegister(CONFIG, value));
    String message = String.valueOf(e.getMessage());
    System.out.println(message);
    assertTrue(message.startsWith("I2C_RDWR address 0x48 on /dev/i2c-" + bus() + ": E"), message);
    assertTrue(message.contains("check"), message);

    bridge.faults().takeOut(ADDRESS, false);
    chip.readRegister(CONFIG, value);
    assertArrayEquals(CONFIG_AT_START, value);
  }

  @Test
  void aBusThatWasUnpluggedIsOpenedAgain() throws IOException {
    I2C chip = open();
    bridge.unplug();
    SystemCallException e =
        assertThrows(
            SystemCallException.class,
            () -> {
              while (true) {
                chip.readRegister(CONFIG, value);
              }
            });
    System.out.println(e.getMessage());
    chip.close();
    assertFalse(chip.isOpen());
    bridge.plug();
    open().readRegister(CONFIG, value);
    assertArrayEquals(CONFIG_AT_START, value);
  }

  @Test
  void aTransferThatIsTooLongIsRefused() {
    I2C chip = open();
    byte[] large = new byte[LinuxI2c.MAX_BYTES + 1];
    assertThrows(IndexOutOfBoundsException.class, () -> chip.read(large));
    assertThrows(IndexOutOfBoundsException.class, () -> chip.write(large));
  }

  @Test
  void aClosedChipIsNotUsedAgain() {
    I2C chip = open();
    chip.close();
    assertThrows(IllegalStateException.class, () -> chip.readRegister(CONFIG, value));
  }

  @Test
  void transfersAllocateNothing() {
    I2C chip = open();
    Allocation.assertOnlyTheLinkers(
        2,
        500,
        () -> {
          chip.readRegister(CONFIG, value, 0, 2);
          chip.writeRegister(LOW_THRESHOLD, value, 0, 2);
        });
  }

  private I2C open() {
    return context.create(I2C.newConfigBuilder(context).bus(bus()).device(ADDRESS).build());
  }

  private int bus() {
    return Integer.parseInt(bridge.bus().toString().replace("/dev/i2c-", ""));
  }
}
