package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.sun.management.ThreadMXBean;
import heelbeat.linux.LinuxBoard;
import heelbeat.linux.SystemClock;
import heelbeat.rig.Cp2112Model;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The pad with its own thread on a bus of the kernel, whose other side is a simulated bridge with
 * two ADS1115. The words of errors are those of the kernel's driver for that bridge.
 */
@Tag("rig")
@Timeout(60)
final class Ads1115PadRigTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double VOLTS_PER_COUNT = 4.096 / 0x8000;

  private final Cp2112Model bridge = new Cp2112Model();
  private PolledPad pad = new PolledPad(open(one()));

  Ads1115PadRigTest() throws IOException {}

  @AfterEach
  void close() {
    pad.close();
    bridge.close();
    // A bus that somebody still holds keeps its number from the next bridge.
    pad.pollUntil(() -> Files.notExists(bridge.bus()));
  }

  @Test
  void voltagesAreReadAtTheRateOfOneChip() {
    int[] expected = {0, 26_400, 13_000, 40};
    set(0, expected);
    pad.pollFrames(20);
    int from = pad.frames.size();
    pad.pollFrames(500);
    assertReads(expected, from);
    pad.print("one ADS1115");
    System.out.printf("one ADS1115, 500 frames: %.2f Hz%n", pad.rateHz(from, from + 499));
    assertEquals(List.of(one().format()), pad.formats);
    assertTrue(pad.rateHz(from, from + 499) > 50, "slow");
  }

  @Test
  void voltagesAreReadFromTwoChips() {
    pad.close();
    pad = new PolledPad(open(two()));
    set(0, 1000, 2000);
    set(4, 3000, 4000);
    pad.pollFrames(20);
    int from = pad.frames.size();
    pad.pollFrames(500);
    assertReads(new int[] {1000, 2000, 3000, 4000}, from);
    pad.print("two ADS1115");
    System.out.printf("two ADS1115, 500 frames: %.2f Hz%n", pad.rateHz(from, from + 499));
    assertTrue(pad.rateHz(from, from + 499) > 100, "no faster than one");
  }

  @Test
  void theReadyPinTellsTheConversionsEnd() {
    pad.close();
    pad = new PolledPad(open(withReadyPin(7)));
    int[] expected = {100, 200, 300, 400};
    set(0, expected);
    pad.pollFrames(20);
    int from = pad.frames.size();
    pad.pollFrames(100);
    assertReads(expected, from);
    pad.print("one ADS1115 with its ready pin");
  }

  @Test
  void aReadyPinThatIsNotWiredIsNamed() {
    pad.close();
    pad = new PolledPad(open(withReadyPin(5)));
    pad.pollTrouble(
        "the ADS1115 at 0x48 on %s does not end its conversion, says its pin ALERT/RDY: check the"
                .formatted(bridge.bus())
            + " wire from there to the GPIO");
    assertEquals(0, pad.frames.size());
  }

  /** Java's linker makes a slice of 40 bytes a system call, until its optimising compiler is on. */
  @Test
  void aFrameAllocatesNothingButTheLinkersSlices() {
    pad.close();
    Context context = LinuxBoard.newContext();
    Converter converter = Ads1115Converter.open(context, one(), new SystemClock());
    int[] counts = new int[Channel.COUNT];
    long bytes = 0;
    for (int i = 0; i < 400; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      converter.convert(counts);
      bytes += i < 200 ? 0 : THREADS.getCurrentThreadAllocatedBytes() - before;
    }
    converter.close();
    context.shutdown();
    System.out.println(bytes / 200 + " bytes allocated a frame, of some 13 system calls");
    assertTrue(bytes / 200 < 1000, bytes + " bytes in 200 frames");
  }

  @Test
  void threeSecondsWithoutAcknowledgmentAreSurvived() {
    pad.pollFrames(50);
    bridge.faults().refuse(true);
    pad.pollTrouble("I2C_RDWR address 0x48 on " + bridge.bus() + ": ETIMEDOUT (110");
    pad.pollFor(SECOND.multipliedBy(3));
    int before = pad.frames.size();
    assertTrue(
        pad.troubles.getLast().endsWith("; no chip answers at any address of an ADS1115"),
        pad.troubles.getLast());
    bridge.faults().refuse(false);
    pad.pollFrames(200);
    assertEquals("", pad.troubles.getLast());
    assertTrue(pad.rateHz(before + 1, before + 199) > 50, "slow");
    pad.print("3 s of NACKs");
  }

  @Test
  void aStuckBusIsNamedAndSurvived() {
    pad.pollFrames(50);
    bridge.faults().stick(true);
    pad.pollTrouble("the bus is stuck");
    pad.pollFor(SECOND);
    bridge.faults().stick(false);
    pad.pollFrames(100);
    pad.print("a stuck bus");
  }

  @Test
  void aBusTwentyMillisecondsLateIsNamedAndGoesOn() {
    pad.pollFrames(50);
    int before = pad.frames.size();
    bridge.faults().delay(20_000_000);
    pad.pollTrouble("takes more than 80 ms instead of 10");
    pad.pollFor(SECOND.multipliedBy(2));
    assertTrue(pad.frames.size() <= before + 2, "frames that took too long");
    bridge.faults().delay(0);
    pad.pollFrames(100);
    pad.print("transfers 20 ms late");
  }

  @Test
  void aSlowerChipIsWaitedFor() {
    bridge.faults().stretchConversions(1 / 0.9);
    int[] expected = {1000, 2000, 3000, 4000};
    set(0, expected);
    pad.pollFrames(20);
    int from = pad.frames.size();
    pad.pollFrames(100);
    assertReads(expected, from);
  }

  @Test
  void anUnpluggedBridgeIsNamedAndComesBack() throws IOException {
    pad.pollFrames(50);
    bridge.unplug();
    pad.pollTrouble(
        "open "
            + bridge.bus()
            + ": ENOENT (2, No such file or directory): the I2C bus is not"
            + " enabled; on Raspberry Pi OS: sudo raspi-config nonint do_i2c 0");
    var before = bridge.bus();
    bridge.plug();
    assertEquals(before, bridge.bus(), "the rig gave it another number");
    pad.pollFrames(100);
    pad.print("unplugged and plugged");
  }

  @Test
  void aChipThatIsNotThereAtTheStartIsNamedAndWaitedFor() {
    pad.close();
    bridge.faults().takeOut(0x48, true);
    pad = new PolledPad(open(one()));
    pad.pollTrouble("a chip answers at 0x49: is that the one?");
    System.out.println(pad.troubles.getLast());
    bridge.faults().takeOut(0x48, false);
    pad.pollFrames(50);
    assertEquals(1, pad.formats.size());
  }

  @Test
  void oneOfTwoChipsThatGoesAwayIsNamed() {
    pad.close();
    pad = new PolledPad(open(two()));
    pad.pollFrames(50);
    bridge.faults().takeOut(0x49, true);
    pad.pollTrouble("I2C_RDWR address 0x49");
    bridge.faults().takeOut(0x49, false);
    pad.pollFrames(50);
  }

  @Test
  void closingTakesNoLongAndFreesTheBus() throws IOException {
    pad.pollFrames(5);
    pad.close();
    bridge.unplug();
    pad.pollUntil(() -> Files.notExists(bridge.bus()));
  }

  private void set(int firstInput, int... counts) {
    for (int i = 0; i < counts.length; i++) {
      bridge.voltages().set(firstInput + i, counts[i] * VOLTS_PER_COUNT);
    }
  }

  private void assertReads(int[] expected, int from) {
    for (int[] frame : pad.frames.subList(from, pad.frames.size())) {
      for (int i = 0; i < frame.length; i++) {
        assertTrue(Math.abs(frame[i] - expected[i]) <= 1, "sensor " + i + " reads " + frame[i]);
      }
    }
  }

  private static ConverterPad open(Ads1115Settings settings) {
    return ConverterPad.open(LinuxBoard.newContext("cp2112_gpio"), settings, new SystemClock());
  }

  private Ads1115Settings withReadyPin(int gpio) {
    Ads1115Settings.Chip chip = one().chips().getFirst();
    return settings(List.of(new Ads1115Settings.Chip(chip.address(), chip.inputs(), gpio)));
  }

  private Ads1115Settings one() {
    return settings(List.of(chip(0x48, Channel.values())));
  }

  private Ads1115Settings two() {
    return settings(
        List.of(
            chip(0x48, Channel.LEFT_FOREFOOT, Channel.LEFT_HEEL),
            chip(0x49, Channel.RIGHT_FOREFOOT, Channel.RIGHT_HEEL)));
  }

  private Ads1115Settings settings(List<Ads1115Settings.Chip> chips) {
    int bus = Integer.parseInt(bridge.bus().toString().replace("/dev/i2c-", ""));
    return new Ads1115Settings(bus, chips, SensorKind.FSR, 4.096, 3.3, 860);
  }

  private static Ads1115Settings.Chip chip(int address, Channel... sensors) {
    Map<Channel, Integer> inputs = new EnumMap<>(Channel.class);
    for (Channel sensor : sensors) {
      inputs.put(sensor, inputs.size());
    }
    return new Ads1115Settings.Chip(address, inputs, -1);
  }
}
