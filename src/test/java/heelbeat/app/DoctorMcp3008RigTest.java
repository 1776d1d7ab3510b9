package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heelbeat.Unwrapped;
import heelbeat.linux.SystemClock;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.rig.Mcp3008Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a pad with an MCP3008 behind the kernel's spidev. */
@Tag("rig")
@Timeout(60)
final class DoctorMcp3008RigTest {
  private static final int PERSON = 22;

  /** The person is on the pad and in the first repetitions by then. */
  private static final long ON_THE_PAD_NS = 5_000_000_000L;

  /** The guest's slow processor is left to the doctor. */
  private static final int FRAMES_A_STEP = 3;

  private static final int LEFT_HEEL = 1;
  private static final int RIGHT_HEEL = 3;

  @TempDir private Path folder;
  private final Mcp3008Model chip = new Mcp3008Model();

  DoctorMcp3008RigTest() throws IOException {}

  @Test
  void aHealthyPadIsWell() throws Exception {
    CommandRun doctor = doctorOfPerson(4, counts -> {});
    for (int again = 1;
        again < 3 && !Unwrapped.text(doctor.out()).contains("ok     rate");
        again++) {
      System.out.println("the guest was held up; once more");
      doctor = doctorOfPerson(4, counts -> {});
    }
    List<String> faults =
        doctor.out().lines().filter(line -> line.matches("(look|FAULT) ++(?!rate ).*")).toList();
    assertEquals(List.of(), faults);
    assumeTrue(
        Unwrapped.text(doctor.out()).contains("ok     rate"),
        "SKIPPED: other programs held the guest up, in each of three runs");
    assertTrue(doctor.out().endsWith("All is well.\n"), doctor.out());
    assertEquals(ExitStatus.OK, doctor.status());
  }

  @Test
  void anOpenInputAndAShortedOneAreNamedWithTheirMends() throws Exception {
    CommandRun doctor =
        doctorOfPerson(
            4,
            counts -> {
              counts[LEFT_HEEL] = 0;
              counts[RIGHT_HEEL] = 1023;
            });

    requireFault(doctor, "left heel        always 0 in ", "its lead is off or touches ground");
    requireFault(
        doctor,
        "right heel       at the converter's limit: always 1023",
        "its lead touches the supply, or the measuring resistor is missing");
  }

  @Test
  void aChipThatIsNotThereIsNamedIfItsLineIsHigh() throws Exception {
    chip.connect(Mcp3008Model.Miso.HIGH);

    requireFault(doctor(3), "pad ", "no frame: the MCP3008 on /dev/spidev0.0 does not answer");
  }

  /** Nobody on the pad reads the same, so more than a suspicion would be a lie. */
  @Test
  void aChipThatIsNotThereIsSuspectedIfItsLineIsLow() throws Exception {
    chip.connect(Mcp3008Model.Miso.LOW);

    CommandRun doctor = doctor(3);

    assertTrue(Unwrapped.text(doctor.out()).contains("look   sensors "), doctor.out());
    assertTrue(words(doctor).contains("the MCP3008 does not answer"), doctor.out());
  }

  @Test
  void aBusThatIsNotThereIsNamed() throws Exception {
    requireFault(
        doctor(3, "mcp3008.bus = 1"),
        "pad ",
        "no frame: open /dev/spidev1.0: ENOENT (2, No such file or directory): the SPI bus is not"
            + " enabled; on Raspberry Pi OS: sudo raspi-config nonint do_spi 0");
  }

  private static void requireFault(CommandRun doctor, String found, String mend) {
    assertTrue(Unwrapped.text(doctor.out()).contains("FAULT  " + found), doctor.out());
    assertTrue(words(doctor).contains(mend), doctor.out());
    assertEquals(ExitStatus.TO_MEND, doctor.status());
  }

  /** Without its line breaks. */
  private static String words(CommandRun doctor) {
    return doctor.out().replaceAll("\\s+", " ");
  }

  private CommandRun doctor(int seconds, String... more) throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            "pad = \"mcp3008\"\ndata.directory = \"%s\"\n%s\n"
                .formatted(folder, String.join("\n", more)));
    CommandRun doctor = CommandRun.of("doctor", "--seconds", seconds, "--config", configuration);
    System.out.println(doctor.out());
    return doctor;
  }

  private interface Damage {
    void to(int[] counts);
  }

  /** With a person's counts at the chip's inputs meanwhile, in real time. */
  private CommandRun doctorOfPerson(int seconds, Damage damage) throws Exception {
    Thread person = Thread.ofPlatform().start(() -> play(damage));
    try {
      return doctor(seconds);
    } finally {
      person.interrupt();
      person.join();
    }
  }

  private void play(Damage damage) {
    SystemClock clock = new SystemClock();
    SimulatedPad pad = new SimulatedPad(PERSON, SimulatedPadKind.MCP3008, 60);
    long startNs = clock.nowNs() - ON_THE_PAD_NS;
    for (int i = 0; pad.advance() && !Thread.currentThread().isInterrupted(); i++) {
      if (pad.timeNs() >= ON_THE_PAD_NS && i % FRAMES_A_STEP == 0) {
        clock.sleepUntil(startNs + pad.timeNs());
        int[] counts = pad.counts().clone();
        damage.to(counts);
        set(counts);
      }
    }
  }

  private void set(int[] counts) {
    try {
      for (int input = 0; input < counts.length; input++) {
        chip.set(input, counts[input]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
