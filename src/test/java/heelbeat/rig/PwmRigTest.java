package heelbeat.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated PWM chip, set by the kernel's sysfs files. */
@Tag("rig")
final class PwmRigTest {
  private static final Path CHIP = Path.of("/sys/class/pwm/pwmchip0");

  @Test
  void pulsesAreThoseAskedFor() throws IOException {
    PwmModel model = new PwmModel();
    KernelText.write(CHIP.resolve("export"), "1");
    KernelText.write(CHIP.resolve("pwm1/period"), "500000");
    KernelText.write(CHIP.resolve("pwm1/duty_cycle"), "125000");
    KernelText.write(CHIP.resolve("pwm1/enable"), "1");
    assertTrue(model.isEnabled(1));
    assertEquals(500_000, model.periodNs(1));
    assertEquals(125_000, model.dutyNs(1));
    assertFalse(model.isEnabled(0));
    KernelText.write(CHIP.resolve("pwm1/enable"), "0");
    assertFalse(model.isEnabled(1));
    KernelText.write(CHIP.resolve("unexport"), "1");
  }
}
