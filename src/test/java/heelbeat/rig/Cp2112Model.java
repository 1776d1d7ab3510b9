package heelbeat.rig;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A Silicon Labs CP2112, a USB bridge to I2C with eight GPIO lines, and two ADS1115 behind it at
 * 0x48 (inputs 0 to 3 of the voltages) and 0x49 (inputs 4 to 7). The kernel's own driver hid-cp2112
 * serves it, so {@link #bus} and {@link #chip} are files like any other. Reports are those of
 * Silicon Labs' AN495. GPIO 7 and 6 are wired to the ready pins of the two.
 *
 * <p>What a program sees of the bus's faults is the driver's choice: {@code Cp2112RigTest} tells.
 */
public final class Cp2112Model implements AutoCloseable {
  private static final Path BUSES = Path.of("/sys/bus/i2c/devices");
  private static final Path CHIPS = Path.of("/sys/bus/gpio/devices");
  private static final long WAIT_NS = 10_000_000_000L;

  private final Voltages voltages = new Voltages(8);
  private final BusFaults faults = new BusFaults();
  private final List<PinChange> pinChanges = new CopyOnWriteArrayList<>();

  private @Nullable UhidDevice usb;
  private Path bus = Path.of("/dev/no-bus-yet");
  private Path chip = Path.of("/dev/no-chip-yet");

  /** Plugs the bridge in and waits until its bus and its GPIO chip are there. */
  public Cp2112Model() throws IOException {
    plug();
  }

  /** The bus, such as {@code /dev/i2c-0}. */
  public Path bus() {
    return bus;
  }

  /** The GPIO chip with the bridge's eight lines, such as {@code /dev/gpiochip0}. */
  public Path chip() {
    return chip;
  }

  /** What stands at the converters' inputs. */
  public Voltages voltages() {
    return voltages;
  }

  /** What is wrong with the bus; nothing at first. */
  public BusFaults faults() {
    return faults;
  }

  /** All changes of outputs so far, oldest first. */
  public List<PinChange> pinChanges() {
    return List.copyOf(pinChanges);
  }

  /** The outputs that are high now. */
  public Set<Integer> highOutputs() {
    Set<Integer> high = new TreeSet<>();
    for (PinChange change : pinChanges) {
      if (change.high()) {
        high.add(change.pin());
      } else {
        high.remove(change.pin());
      }
    }
    return high;
  }

  /**
   * Chips need no processor, but the threads that simulate them do: the driver gives up after 50
   * ms, in which they could not run because a program on the bus did. To be called again after
   * {@link #plug}.
   */
  public void letChipsComeFirst() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("renice", "-n", "-15", "-p"));
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (Path thread : threads) {
        if (Files.readString(thread.resolve("comm")).startsWith("uhid")) {
          command.add(thread.getFileName().toString());
        }
      }
    }
    Process renice =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(DISCARD).start();
    if (renice.waitFor() != 0) {
      throw new IOException("renice ended with " + renice.exitValue());
    }
  }

  /**
   * Pulls the bridge. Whoever has its bus open gets errors from now on; the kernel keeps the dead
   * bus until they close it.
   */
  public void unplug() {
    if (usb != null) {
      usb.pull();
      usb = null;
    }
  }

  /** Plugs the bridge in again; chips and pins start as after power-up, the bus may be another. */
  public void plug() throws IOException {
    if (usb != null) {
      return;
    }
    Set<Path> busesBefore = list(BUSES, "i2c-");
    Set<Path> chipsBefore = list(CHIPS, "gpiochip");
    usb = new Cp2112Bridge(voltages, faults, pinChanges::add).plug();
    bus = awaitNew(BUSES, "i2c-", busesBefore);
    chip = awaitNew(CHIPS, "gpiochip", chipsBefore);
    awaitDriver();
  }

  @Override
  public void close() {
    unplug();
  }

  /** Where the files of that name lead: a folder of sysfs that no other device will ever have. */
  private static Set<Path> list(Path folder, String prefix) throws IOException {
    Set<Path> devices = new HashSet<>();
    try (DirectoryStream<Path> links = Files.newDirectoryStream(folder, prefix + "*")) {
      for (Path link : links) {
        addTarget(link, devices);
      }
    }
    return devices;
  }

  private static void addTarget(Path link, Set<Path> devices) throws IOException {
    try {
      devices.add(Files.readSymbolicLink(link));
    } catch (NoSuchFileException e) {
      // A bridge that was pulled has left just now. Any other device would have to stay.
      if (Files.exists(link)) {
        throw e;
      }
    }
  }

  private static Path awaitNew(Path folder, String prefix, Set<Path> before) throws IOException {
    for (long startNs = System.nanoTime(); System.nanoTime() - startNs < WAIT_NS; pause()) {
      Set<Path> added = list(folder, prefix);
      added.removeAll(before);
      for (Path device : added) {
        Path node = Path.of("/dev", device.getFileName().toString());
        if (Files.exists(node)) {
          return node;
        }
      }
    }
    throw new IOException("the driver hid-cp2112 made no " + prefix + "N in " + folder);
  }

  /** The driver shows its devices before it listens to the bridge, and times out until it does. */
  private void awaitDriver() throws IOException {
    try (RawAds1115 bridge = new RawAds1115(bus, Cp2112Bridge.OWN_ADDRESS)) {
      for (long startNs = System.nanoTime(); bridge.read(0) < 0; ) {
        if (System.nanoTime() - startNs > WAIT_NS) {
          throw new IOException("the driver hid-cp2112 does not listen on " + bus);
        }
      }
    }
  }

  private static void pause() {
    LockSupport.parkNanos(1_000_000);
  }
}
