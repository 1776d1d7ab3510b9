package heelbeat.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.context.Context;
import com.pi4j.io.IOType;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.i2c.I2C;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LinuxBoardTest {
  @Test
  void theContextOffersWhatAPadAndItsLightNeed() {
    Context context = LinuxBoard.newContext();
    Set<IOType> offered =
        context.providers().all().values().stream()
            .map(provider -> provider.type())
            .collect(Collectors.toSet());
    context.shutdown();
    assertEquals(
        EnumSet.of(IOType.DIGITAL_INPUT, IOType.DIGITAL_OUTPUT, IOType.I2C, IOType.SPI, IOType.PWM),
        offered);
  }

  /** In a process of its own: what Pi4J tells and costs at its first use is asked for. */
  @Test
  void theContextIsMadeWithoutAWord() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    System.out.print(output);
    assertTrue(output.matches("Pi4J context made in \\d+ ms\\R"), output);
  }

  @Test
  void theContextLeavesNoThreadsBehind() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Context context = LinuxBoard.newContext();
    Set<Thread> during = Thread.getAllStackTraces().keySet();
    context.shutdown();
    assertEquals(before, during);
  }

  @Test
  void anUnknownChipIsToldByItsLabel() {
    Context context = LinuxBoard.newContext("no such chip");
    BoardException e =
        assertThrows(
            BoardException.class,
            () -> context.create(DigitalOutput.newConfigBuilder(context).bcm(17).build()));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("no GPIO chip is labelled no such chip; "), message);
    context.shutdown();
  }

  /** Otherwise nothing could be opened again after it was plugged in. */
  @Test
  void whatCouldNotBeOpenedMayBeTriedAgain() {
    Context context = LinuxBoard.newContext();
    var config = I2C.newConfigBuilder(context).bus(97).device(0x48).build();
    assertThrows(SystemCallException.class, () -> context.create(config));
    assertThrows(SystemCallException.class, () -> context.create(config));
    context.shutdown();
  }

  /** Makes a context and tells how long that took. */
  static final class Start {
    private Start() {}

    public static void main(String[] args) {
      long startNs = System.nanoTime();
      Context context = LinuxBoard.newContext();
      long tookNs = System.nanoTime() - startNs;
      context.shutdown();
      System.out.println("Pi4J context made in " + tookNs / 1_000_000 + " ms");
    }
  }
}
