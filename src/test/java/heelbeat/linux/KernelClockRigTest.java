package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real call, on a kernel whose clock may be set. */
@Tag("rig")
final class KernelClockRigTest {
  /** linux/timex.h: ADJ_MAXERROR | ADJ_STATUS. */
  private static final int MAXERROR_AND_STATUS = 0x4 | 0x10;

  @Test
  void theKernelTellsOnceSomebodyHasSetItsClock() throws Exception {
    assertFalse(KernelClock.isSynchronised(), "a kernel that has just started");

    setStatus(0);
    assertTrue(KernelClock.isSynchronised());

    setStatus(KernelClock.STA_UNSYNC);
    assertFalse(KernelClock.isSynchronised());
  }

  /** As a time daemon does it; 159 is adjtimex on x86-64, the only machine with a rig. */
  private static void setStatus(int status) throws Exception {
    Process perl =
        new ProcessBuilder(
                "perl",
                "-e",
                "my $timex = pack('L x4 q4 l x164', %d, 0, 0, 0, 0, %d);"
                        .formatted(MAXERROR_AND_STATUS, status)
                    + " syscall(159, $timex) >= 0 or die \"$!\"")
            .inheritIO()
            .start();
    assertTrue(perl.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, perl.exitValue());
  }
}
