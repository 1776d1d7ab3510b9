package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heelbeat.Unwrapped;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.rig.Cp2112Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a pad with an ADS1115 on a bus of the kernel. */
@Tag("rig")
@Timeout(120)
final class DoctorRigTest {
  private static final int PERSON = 22;
  private static final int LEFT_HEEL = 1;

  @TempDir private Path folder;
  private final Cp2112Model bridge = new Cp2112Model();

  DoctorRigTest() throws IOException {}

  @AfterEach
  void unplug() {
    bridge.close();
  }

  @Test
  void aHealthyPadIsWell() throws Exception {
    play(volts -> {});

    CommandRun doctor = doctor();

    assumeTrue(
        Unwrapped.text(doctor.out()).contains("ok     rate")
            && Unwrapped.text(doctor.out()).contains("; opened 1 x"),
        "SKIPPED: other programs held the guest up, so that frames were lost");
    assertTrue(Unwrapped.text(doctor.out()).contains("All is well."), doctor.out());
    assertEquals(ExitStatus.OK, doctor.status());
  }

  @Test
  void aHeelThatReadsNothingIsNamedWithItsMend() throws Exception {
    play(volts -> volts[LEFT_HEEL] = 0);

    CommandRun doctor = doctor();

    assertTrue(
        Unwrapped.text(doctor.out()).contains("FAULT  left heel        always 0"), doctor.out());
    assertTrue(
        Unwrapped.text(doctor.out()).contains("its lead is off or touches ground"), doctor.out());
    assertEquals(ExitStatus.TO_MEND, doctor.status());
  }

  @Test
  void aChipThatIsNotThereIsNamed() throws Exception {
    bridge.faults().takeOut(0x48, true);

    CommandRun doctor = doctor();

    assertTrue(Unwrapped.text(doctor.out()).contains("FAULT  pad"), doctor.out());
    assertTrue(Unwrapped.text(doctor.out()).contains("0x48"), doctor.out());
    assertEquals(ExitStatus.TO_MEND, doctor.status());
  }

  private interface Damage {
    void to(double[] volts);
  }

  private void play(Damage damage) throws IOException {
    NavigableMap<Long, double[]> rows =
        InputVolts.of(new SimulatedPad(PERSON, SimulatedPadKind.ADS1115, 60));
    rows.values().forEach(damage::to);
    // The person is on the pad and in the first repetitions by then.
    bridge.voltages().play(rows, System.nanoTime() - 5_000_000_000L);
  }

  /** At 50 Hz, which the guest's slow processor keeps up with. */
  private CommandRun doctor() throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            """
            pad = "ads1115"
            data.directory = "%s"
            ads1115.bus = %s
            ads1115.data_rate_hz = 250
            """
                .formatted(folder, bridge.bus().toString().replace("/dev/i2c-", "")));
    CommandRun doctor = CommandRun.of("doctor", "--seconds", 6, "--config", configuration);
    System.out.println(doctor.out());
    return doctor;
  }
}
