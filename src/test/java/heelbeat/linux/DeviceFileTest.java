package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

final class DeviceFileTest {
  private static final int ENOTTY = 25;

  /** linux/random.h: a request that everybody may make of a device that is everywhere. */
  private static final long RNDGETENTCNT = 0x80045200L;

  private final MemorySegment buffer = Arena.ofAuto().allocate(8);

  @Test
  void aRefusedRequestNamesCallDeviceAndError() {
    try (DeviceFile file = DeviceFile.open("/dev/null")) {
      SystemCallException e =
          assertThrows(
              SystemCallException.class,
              () -> file.ioctl("GPIO_GET_CHIPINFO_IOCTL", GpioInterface.GET_CHIP_INFO, buffer));
      assertEquals(ENOTTY, e.errno());
      assertEquals(
          "GPIO_GET_CHIPINFO_IOCTL /dev/null: ENOTTY (25, Inappropriate ioctl for device)",
          e.getMessage());
    }
  }

  @Test
  void readingDoesNotWait() {
    try (DeviceFile silent = DeviceFile.open("/dev/ptmx");
        DeviceFile zeros = DeviceFile.open("/dev/zero")) {
      assertFalse(silent.readIfReady(buffer));
      assertTrue(zeros.readIfReady(buffer));
    }
  }

  @Test
  void aClosedFileIsNotUsedAgain() {
    DeviceFile file = DeviceFile.open("/dev/null");
    file.close();
    file.close();
    assertThrows(IllegalStateException.class, () -> file.write(buffer, 1));
    assertThrows(IllegalStateException.class, () -> file.readIfReady(buffer));
    assertThrows(IllegalStateException.class, () -> file.ioctl("X", 0, buffer));
  }

  @Test
  void callsAllocateNothing() {
    try (DeviceFile zeros = DeviceFile.open("/dev/zero");
        DeviceFile random = DeviceFile.open("/dev/random")) {
      Allocation.assertNone(() -> {
        zeros.readIfReady(buffer);
        zeros.write(buffer, 8);
        random.ioctl("RNDGETENTCNT", RNDGETENTCNT, buffer);
      });
    }
  }
}
