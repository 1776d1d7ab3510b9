package heelbeat.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated bridge as a process of its own, led by lines. */
@Tag("rig")
final class BenchRigTest {
  private final Process bench =
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              "heelbeat.rig.Bench")
          .redirectError(Redirect.INHERIT)
          .start();
  private final BufferedReader answers = bench.inputReader();
  private final Writer commands = bench.outputWriter();

  BenchRigTest() throws IOException {}

  @AfterEach
  void end() {
    bench.destroyForcibly();
  }

  @Test
  void linesSetVoltagesAndFaultsAndShowPins() throws IOException {
    String[] devices = answers.readLine().split(" ", -1);
    assertEquals("ok", devices[0]);
    assertEquals("ok", ask("volts 4 1.0"));
    try (RawAds1115 second = new RawAds1115(Path.of(devices[1]), 0x49)) {
      assertEquals(8000, second.convert(0x43e3));
      assertEquals("ok", ask("out 0x49 on"));
      assertEquals(-RawDevice.ETIMEDOUT, second.read(1));
    }
    try (RawGpio led = new RawGpio(Path.of(devices[2]), 3, RawGpio.OUTPUT)) {
      led.set(true);
    }
    assertTrue(ask("pins").matches("ok \\d+:3:1"));
    assertEquals("wrong: light on: no such command", ask("light on"));
  }

  @Test
  void killedBenchTakesItsBusWithIt() throws IOException, InterruptedException {
    Path bus = Path.of(answers.readLine().split(" ", -1)[1]);
    assertTrue(Files.exists(bus));
    bench.destroyForcibly().waitFor();
    assertFalse(Files.exists(bus));
  }

  private String ask(String command) throws IOException {
    commands.write(command + "\n");
    commands.flush();
    return answers.readLine();
  }
}
