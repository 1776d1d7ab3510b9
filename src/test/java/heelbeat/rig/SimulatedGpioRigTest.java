package heelbeat.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated GPIO chip, seen through the kernel's character device. */
@Tag("rig")
final class SimulatedGpioRigTest {
  @Test
  void outputsAreSeenAndInputsMoved() throws IOException {
    try (SimulatedGpio header = SimulatedGpio.raspberryPi();
        RawGpio led = new RawGpio(header.node(), 17, RawGpio.OUTPUT);
        RawGpio button = new RawGpio(header.node(), 53, RawGpio.INPUT)) {
      assertEquals("pinctrl-bcm2711", RawGpio.labelOf(header.node()));
      assertFalse(header.isHigh(17));
      led.set(true);
      assertTrue(header.isHigh(17));
      header.pull(53, true);
      assertTrue(button.isHigh());
      header.pull(53, false);
      assertFalse(button.isHigh());
    }
  }

  @Test
  void chipIsGoneAfterwards() throws IOException {
    SimulatedGpio header = SimulatedGpio.make("pinctrl-rp1", 54);
    assertTrue(Files.exists(header.node()));
    header.close();
    assertFalse(Files.exists(header.node()));
  }
}
