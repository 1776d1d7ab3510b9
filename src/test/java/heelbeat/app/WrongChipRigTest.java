package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.Unwrapped;
import heelbeat.rig.Cp2112Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where an ADS1115 should be, another chip answers, on a bus of the kernel. */
@Tag("rig")
@Timeout(120)
final class WrongChipRigTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAMED = "the chip at 0x48 on %s is no ADS1115";

  @TempDir private Path folder;
  private final Cp2112Model bridge = new Cp2112Model();

  WrongChipRigTest() throws IOException {}

  @BeforeEach
  void exchange() {
    bridge.faults().replace(0x48, true);
  }

  @AfterEach
  void unplug() {
    bridge.close();
  }

  @Test
  void runNamesItAndIsConnectedOnceTheRightChipIsThere() throws Exception {
    try (HeelbeatProcess device = HeelbeatProcess.start("run", "--config", configuration())) {
      device.await(1, line -> line.startsWith("pad: " + NAMED.formatted(bridge.bus())), PATIENCE);
      System.out.println(device.text());
      bridge.faults().replace(0x48, false);
      device.await(1, line -> line.equals("pad: connected"), PATIENCE);
      assertEquals(143, device.terminate(), device.text());
      assertFalse(device.text().contains("Exception"), device.text());
    }
  }

  @Test
  void theDoctorNamesIt() throws Exception {
    CommandRun doctor = CommandRun.of("doctor", "--seconds", "3", "--config", configuration());

    System.out.println(doctor.out());
    assertTrue(Unwrapped.text(doctor.out()).contains(NAMED.formatted(bridge.bus())), doctor.out());
    assertEquals(ExitStatus.TO_MEND, doctor.status());
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        folder.resolve("heelbeat.toml"),
        """
        pad = "ads1115"
        data.directory = "%s"
        ads1115.bus = %s
        """
            .formatted(folder, bridge.bus().toString().replace("/dev/i2c-", "")));
  }
}
