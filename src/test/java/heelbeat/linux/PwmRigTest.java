package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.io.pwm.PwmConfigBuilder;
import com.pi4j.io.pwm.PwmPolarity;
import heelbeat.loop.Trouble;
import heelbeat.rig.PwmModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PWM by the kernel's sysfs; the chip is simulated. */
@Tag("rig")
final class PwmRigTest {
  private static final int CHANNEL = 1;
  private static final Path CHIP = Path.of("/sys/class/pwm/pwmchip0");
  private static final Path FOLDER = CHIP.resolve("pwm" + CHANNEL);

  private final PwmModel chip = new PwmModel();
  private Context context;

  @BeforeEach
  void makeContext() {
    context = LinuxBoard.newContext();
  }

  @AfterEach
  void shutDown() {
    context.shutdown();
  }

  @Test
  void frequencyAndDutyCycleComeOut() throws IOException {
    Pwm pwm = open(config().frequency(1000));
    assertFalse(chip.isEnabled(CHANNEL));
    pwm.on(30);
    assertTrue(chip.isEnabled(CHANNEL));
    assertEquals(1_000_000, chip.periodNs(CHANNEL));
    assertEquals(300_000, chip.dutyNs(CHANNEL));
    pwm.off();
    assertFalse(chip.isEnabled(CHANNEL));
  }

  /** The kernel refuses, also for a moment, a pulse longer than the period. */
  @Test
  void aHigherFrequencyFollowsALongPulse() throws IOException {
    Pwm pwm = open(config().frequency(100));
    pwm.on(90);
    pwm.on(50, 10_000);
    assertEquals(100_000, chip.periodNs(CHANNEL));
    assertEquals(50_000, chip.dutyNs(CHANNEL));
    pwm.on(90, 100);
    assertEquals(9_000_000, chip.dutyNs(CHANNEL));
  }

  @Test
  void closingTurnsItOffAndGivesItBack() throws IOException {
    Pwm pwm = open(config());
    pwm.on(100);
    pwm.close();
    assertFalse(chip.isEnabled(CHANNEL));
    assertFalse(Files.exists(FOLDER));
    open(config()).on(100);
    context.shutdown();
    assertFalse(chip.isEnabled(CHANNEL));
  }

  /** As a process that was killed leaves it. */
  @Test
  void aChannelThatWasLeftOnIsTurnedOff() throws IOException {
    Files.writeString(CHIP.resolve("export"), Integer.toString(CHANNEL));
    Files.writeString(FOLDER.resolve("period"), "20000000");
    Files.writeString(FOLDER.resolve("duty_cycle"), "20000000");
    Files.writeString(FOLDER.resolve("enable"), "1");
    Pwm pwm = open(config().frequency(1000));
    assertFalse(chip.isEnabled(CHANNEL));
    pwm.on(30);
    assertEquals(300_000, chip.dutyNs(CHANNEL));
  }

  @Test
  void polarityIsToldToTheKernel() throws IOException {
    open(config().polarity(PwmPolarity.INVERSED)).close();
    Files.writeString(CHIP.resolve("export"), Integer.toString(CHANNEL));
    assertEquals("inversed", polarity());
    open(config());
    assertEquals("normal", polarity());
  }

  @Test
  void aChannelThatTheChipLacksIsTold() {
    BoardException e = assertThrows(BoardException.class, () -> open(config().channel(2)));
    String text = "write " + CHIP + "/export: ENODEV (19, No such device)";
    assertEquals(new Trouble(Trouble.Kind.NO_CHANNEL, text), e.trouble());
  }

  @Test
  void changingTheDutyCycleAllocatesNothing() {
    Pwm pwm = open(config().frequency(1000));
    Allocation.assertOnlyTheLinkers(
        2,
        2_000,
        () -> {
          pwm.on(30);
          pwm.on(70);
        });
  }

  private PwmConfigBuilder config() {
    return Pwm.newConfigBuilder(context).chip(0).channel(CHANNEL);
  }

  private Pwm open(PwmConfigBuilder config) {
    return context.create(config.build());
  }

  private static String polarity() throws IOException {
    return Files.readString(FOLDER.resolve("polarity")).strip();
  }
}
