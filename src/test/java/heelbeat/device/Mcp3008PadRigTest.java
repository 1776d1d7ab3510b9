package heelbeat.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.linux.SystemClock;
import heelbeat.rig.Mcp3008Model;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pad with its own thread on the kernel's spidev, whose other side is a simulated MCP3008. */
@Tag("rig")
@Timeout(60)
final class Mcp3008PadRigTest {
  private final Mcp3008Model chip = new Mcp3008Model();

  Mcp3008PadRigTest() throws IOException {}

  @Test
  void countsAreReadAtTheRateOfThePad() throws IOException {
    chip.set(1, 1);
    chip.set(3, 1023);
    chip.set(5, 512);
    chip.set(7, 700);
    try (PolledPad pad = open(0)) {
      pad.pollFrames(20);
      int from = pad.frames.size();
      pad.pollFrames(1000);
      for (int[] frame : pad.frames.subList(from, pad.frames.size())) {
        assertArrayEquals(new int[] {1, 1023, 512, 700}, frame);
      }
      pad.print("MCP3008");
      System.out.printf("MCP3008, 1000 frames: %.2f Hz%n", pad.rateHz(from, from + 999));
      assertTrue(pad.rateHz(from, from + 999) > 125, "slow");
    }
  }

  @Test
  void aWireThatStaysHighIsNamedAndTheChipIsWaitedFor() throws IOException {
    try (PolledPad pad = open(0)) {
      pad.pollFrames(20);
      chip.connect(Mcp3008Model.Miso.HIGH);
      pad.pollTrouble("does not answer: its data line stays high");
      chip.connect(Mcp3008Model.Miso.CHIP);
      pad.pollFrames(20);
      assertEquals(1, pad.formats.stream().distinct().count());
    }
  }

  /** What cannot be known: the sensors' own watch tells that they are dead. */
  @Test
  void aWireThatStaysLowReadsAsSensorsWithoutLoad() throws IOException {
    chip.set(1, 500);
    chip.connect(Mcp3008Model.Miso.LOW);
    try (PolledPad pad = open(0)) {
      pad.pollFrames(20);
      assertArrayEquals(new int[4], pad.frames.getLast());
    }
  }

  @Test
  void aBusThatIsNotThereIsNamed() {
    try (PolledPad pad = open(1)) {
      pad.pollTrouble(
          "open /dev/spidev0.1: ENOENT (2, No such file or directory): the SPI bus is not enabled;"
              + " on Raspberry Pi OS: sudo raspi-config nonint do_spi 0");
    }
  }

  private static PolledPad open(int chipSelect) {
    Map<Channel, Integer> inputs =
        Map.of(
            Channel.LEFT_FOREFOOT, 1,
            Channel.LEFT_HEEL, 3,
            Channel.RIGHT_FOREFOOT, 5,
            Channel.RIGHT_HEEL, 7);
    return new PolledPad(
        ConverterPad.open(
            new Mcp3008Settings(0, chipSelect, inputs, SensorKind.FSR), new SystemClock()));
  }
}
