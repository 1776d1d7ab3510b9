package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A GPIO chip of the kernel's gpio-sim: a program sees an ordinary {@code /dev/gpiochipN}, and here
 * its outputs are read and its inputs moved. Kernel documentation: admin-guide/gpio/gpio-sim.
 */
public final class SimulatedGpio implements AutoCloseable {
  private static final Path GPIO_SIM = Path.of("/sys/kernel/config/gpio-sim");

  private final Path settings;
  private final Path node;
  private final Path lines;

  private SimulatedGpio(Path settings) throws IOException {
    this.settings = settings;
    String chip = KernelText.read(settings.resolve("bank0/chip_name"));
    node = Path.of("/dev", chip);
    lines = Path.of("/sys/devices/platform", KernelText.read(settings.resolve("dev_name")), chip);
  }

  /** The header of a Raspberry Pi 4: 54 lines, labelled {@code pinctrl-bcm2711}. */
  public static SimulatedGpio raspberryPi() throws IOException {
    return make("pinctrl-bcm2711", 54);
  }

  /** Makes a chip; there may be several, of different labels. */
  public static SimulatedGpio make(String label, int lines) throws IOException {
    Path settings = Files.createDirectory(GPIO_SIM.resolve(label));
    Path bank = Files.createDirectory(settings.resolve("bank0"));
    KernelText.write(bank.resolve("num_lines"), String.valueOf(lines));
    KernelText.write(bank.resolve("label"), label);
    KernelText.write(settings.resolve("live"), "1");
    return new SimulatedGpio(settings);
  }

  /** The chip's file, such as {@code /dev/gpiochip0}. */
  public Path node() {
    return node;
  }

  /** What a program drives an output to, or where an input is pulled. */
  public boolean isHigh(int line) throws IOException {
    return KernelText.read(lines.resolve("sim_gpio" + line + "/value")).equals("1");
  }

  /** Moves an input: a button pressed, a ready pin. */
  public void pull(int line, boolean up) throws IOException {
    KernelText.write(lines.resolve("sim_gpio" + line + "/pull"), up ? "pull-up" : "pull-down");
  }

  /** Takes the chip away, also from under a program that has lines of it. */
  @Override
  public void close() throws IOException {
    KernelText.write(settings.resolve("live"), "0");
    Files.delete(settings.resolve("bank0"));
    Files.delete(settings);
  }
}
