package heelbeat.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import heelbeat.rig.SimulatedGpio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Digital inputs and outputs on a real GPIO character device, whose chip is the kernel's gpio-sim.
 */
@Tag("rig")
final class GpioRigTest {
  private static final int LINE = 17;
  private static final long DEBOUNCE_US = 500_000;

  private SimulatedGpio chip;
  private Context context;

  @BeforeEach
  void plugIn() throws Exception {
    chip = SimulatedGpio.raspberryPi();
    context = LinuxBoard.newContext();
  }

  @AfterEach
  void unplug() throws Exception {
    context.shutdown();
    chip.close();
  }

  @Test
  void anOutputStartsOffAndFollowsItsState() throws Exception {
    DigitalOutput output = output();
    assertFalse(chip.isHigh(LINE));
    output.high();
    assertTrue(chip.isHigh(LINE));
    output.low();
    assertFalse(chip.isHigh(LINE));
  }

  @Test
  void anActiveLowOutputIsOffWhenHigh() throws Exception {
    DigitalOutput output =
        context.create(
            DigitalOutput.newConfigBuilder(context).bcm(LINE).onState(DigitalState.LOW).build());
    assertTrue(chip.isHigh(LINE));
    output.on();
    assertFalse(chip.isHigh(LINE));
    assertEquals(DigitalState.LOW, output.state());
  }

  @Test
  void closingAnOutputTurnsItOffAndReleasesIt() throws Exception {
    DigitalOutput output = output();
    output.high();
    output.close();
    assertFalse(chip.isHigh(LINE));
    output().high();
    context.shutdown();
    assertFalse(chip.isHigh(LINE));
  }

  @Test
  void anInputSeesWhatIsOnTheLine() throws Exception {
    DigitalInput input = context.create(inputConfig().build());
    chip.pull(LINE, true);
    assertEquals(DigitalState.HIGH, input.state());
    chip.pull(LINE, false);
    assertEquals(DigitalState.LOW, input.state());
  }

  @Test
  void anInputPullsItsLine() {
    DigitalInput up = context.create(inputConfig().pull(PullResistance.PULL_UP).build());
    assertEquals(DigitalState.HIGH, up.state());
    up.close();
    DigitalInput down = context.create(inputConfig().pull(PullResistance.PULL_DOWN).build());
    assertEquals(DigitalState.LOW, down.state());
  }

  @Test
  @Timeout(30)
  void aDebouncedInputTakesAStateOnlyAfterItLasted() throws Exception {
    DigitalInput input = context.create(inputConfig().debounce(DEBOUNCE_US).build());
    long startNs = System.nanoTime();
    chip.pull(LINE, true);
    assertEquals(DigitalState.LOW, input.state());
    while (input.isLow()) {
      Thread.onSpinWait();
    }
    assertTrue(System.nanoTime() - startNs >= DEBOUNCE_US * 1000);
  }

  @Test
  void listenersHearOfAChangeWhenTheStateIsAskedFor() throws Exception {
    DigitalInput input = context.create(inputConfig().build());
    input.state();
    List<DigitalState> heard = new ArrayList<>();
    input.addListener(event -> heard.add(event.state()));
    input.state();
    chip.pull(LINE, true);
    assertEquals(List.of(), heard);
    input.state();
    input.state();
    assertEquals(List.of(DigitalState.HIGH), heard);
  }

  @Test
  @Timeout(30)
  void edgesAreTakenInOrderWithTheKernelsTime() throws Exception {
    LinuxBoard.EdgeInput input = LinuxBoard.watchEdges(context.create(inputConfig().build()));
    assertFalse(input.nextEdge());
    assertEdge(input, true);
    assertEdge(input, false);
    assertFalse(input.nextEdge());
  }

  /** The simulated chip raises its interrupt a little later. */
  private void assertEdge(LinuxBoard.EdgeInput input, boolean up) throws Exception {
    long beforeNs = System.nanoTime();
    chip.pull(LINE, up);
    while (!input.nextEdge()) {
      Thread.onSpinWait();
    }
    assertEquals(DigitalState.getState(up), input.edgeState());
    assertTrue(beforeNs <= input.edgeTimeNs());
    assertTrue(input.edgeTimeNs() <= System.nanoTime());
  }

  @Test
  void aLineInUseIsToldWithItsUser() {
    output();
    Context other = LinuxBoard.newContext();
    SystemCallException e =
        assertThrows(
            SystemCallException.class,
            () -> other.create(DigitalOutput.newConfigBuilder(other).bcm(LINE).build()));
    other.shutdown();
    assertEquals(SystemCallException.EBUSY, e.errno());
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.startsWith(
            "GPIO_V2_GET_LINE_IOCTL for GPIO 17 of pinctrl-bcm2711 on /dev/gpiochip"),
        message);
    assertTrue(message.endsWith("it is in use by \"heelbeat\""), message);
  }

  @Test
  void aLineThatDoesNotExistIsToldWithThoseThatDo() {
    BoardException e =
        assertThrows(
            BoardException.class,
            () -> context.create(DigitalOutput.newConfigBuilder(context).bcm(54).build()));
    assertEquals(
        "there is no GPIO 54: pinctrl-bcm2711 has lines 0 to 53", String.valueOf(e.getMessage()));
  }

  @Test
  void anotherBoardsChipIsFoundByItsLabel() throws Exception {
    try (SimulatedGpio other = SimulatedGpio.make("other-board", 54)) {
      Context otherContext = LinuxBoard.newContext("other-board");
      DigitalOutput output =
          otherContext.create(DigitalOutput.newConfigBuilder(otherContext).bcm(LINE).build());
      output.high();
      assertTrue(other.isHigh(LINE));
      assertFalse(chip.isHigh(LINE));
      otherContext.shutdown();
    }
  }

  @Test
  void anOutputOfAnUnpluggedChipFailsClosesAndOpensAgain() throws Exception {
    DigitalOutput output = output();
    output.high();
    chip.close();
    SystemCallException e = assertThrows(SystemCallException.class, output::low);
    assertEquals(SystemCallException.ENODEV, e.errno());
    output.close();
    chip = SimulatedGpio.raspberryPi();
    output().high();
    assertTrue(chip.isHigh(LINE));
  }

  /** What becomes of the level is the driver's choice: gpio-sim falls back to the line's pull. */
  @Test
  void aKilledProcessLosesItsLine() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LineHolder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals("held", process.inputReader().readLine());
    assertTrue(chip.isHigh(LINE));
    process.destroyForcibly().waitFor();
    System.out.println(
        "the line of gpio-sim after SIGKILL: " + (chip.isHigh(LINE) ? "high" : "low"));
    output().high();
    assertTrue(chip.isHigh(LINE));
  }

  @Test
  void readingAndSettingAllocateNothing() {
    DigitalOutput output = output();
    LinuxBoard.EdgeInput input =
        LinuxBoard.watchEdges(
            context.create(DigitalInput.newConfigBuilder(context).bcm(27).debounce(0L).build()));
    Allocation.assertOnlyTheLinkers(
        4,
        5_000,
        () -> {
          output.high();
          output.low();
          input.state();
          input.nextEdge();
        });
  }

  private DigitalOutput output() {
    return context.create(DigitalOutput.newConfigBuilder(context).bcm(LINE).build());
  }

  private DigitalInputConfigBuilder inputConfig() {
    return DigitalInput.newConfigBuilder(context).bcm(LINE).debounce(0L);
  }

  /** Holds the line high until it is killed. */
  static final class LineHolder {
    private LineHolder() {}

    public static void main(String[] args) throws InterruptedException {
      Context context = LinuxBoard.newContext();
      DigitalOutput output =
          context.create(DigitalOutput.newConfigBuilder(context).bcm(LINE).build());
      output.high();
      System.out.println("held");
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
