package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The MCP3008 behind {@code /dev/spidev0.0}. The chip itself is a part of the rig's kernel, {@code
 * src/test/rig/kernel/mcp3008_model.c}; there is one, so each of these is that one, with inputs at
 * 0.
 */
public final class Mcp3008Model {
  /** What a program hears on the wire from the chip. */
  public enum Miso {
    CHIP("-1"),
    LOW("0"),
    HIGH("1");

    private final String parameter;

    Miso(String parameter) {
      this.parameter = parameter;
    }
  }

  private static final Path PARAMETERS = Path.of("/sys/module/mcp3008_model/parameters");

  private final int[] counts = new int[8];

  /** Takes the chip over: inputs at 0, wire connected. */
  public Mcp3008Model() throws IOException {
    set(0, 0);
    connect(Miso.CHIP);
  }

  /** The chip's file. */
  public Path bus() {
    return Path.of("/dev/spidev0.0");
  }

  /** Sets an input, 0 to 7, to a voltage in counts, 0 to 1023 being all of the reference. */
  public void set(int input, int newCounts) throws IOException {
    counts[input] = newCounts;
    KernelText.write(
        PARAMETERS.resolve("counts"),
        Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(",")));
  }

  /** Connects the wire to the chip, or to a level, as when the chip is not there. */
  public void connect(Miso miso) throws IOException {
    KernelText.write(PARAMETERS.resolve("miso"), miso.parameter);
  }

  /** The clock of the last transfer. */
  public int lastSpeedHz() throws IOException {
    return Integer.parseInt(KernelText.read(PARAMETERS.resolve("speed_hz")));
  }
}
