package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A USB serial pad (CDC ACM, as an Arduino Uno's) on the kernel's dummy USB controller: a program
 * opens {@link #PORT}, and here {@link #PAD_END} is the pad. Kernel documentation:
 * usb/gadget_configfs.
 */
public final class UsbSerialCable implements AutoCloseable {
  /** What the program opens, while the cable is plugged in. */
  public static final Path PORT = Path.of("/dev/ttyACM0");

  /** The microcontroller's own end: what is written here arrives there. */
  public static final Path PAD_END = Path.of("/dev/ttyGS0");

  private static final long WAIT_NS = 10_000_000_000L;

  private final Path gadget = Path.of("/sys/kernel/config/usb_gadget/pad");

  /** Makes the pad and plugs it in; returns when the port is there. */
  public UsbSerialCable() throws IOException, InterruptedException {
    Files.createDirectory(gadget);
    KernelText.write(gadget.resolve("idVendor"), "0x2341");
    KernelText.write(gadget.resolve("idProduct"), "0x0043");
    Path strings = Files.createDirectory(gadget.resolve("strings/0x409"));
    KernelText.write(strings.resolve("product"), "Simulated pad");
    Path function = Files.createDirectory(gadget.resolve("functions/acm.0"));
    Path configuration = Files.createDirectory(gadget.resolve("configs/c.1"));
    Files.createSymbolicLink(configuration.resolve("acm.0"), function);
    plug();
  }

  /** Plugs the cable in again; returns when the port is there. */
  public void plug() throws IOException, InterruptedException {
    KernelText.write(gadget.resolve("UDC"), "dummy_udc.0");
    awaitPort(true);
    // Without echo and line editing, as a microcontroller's serial port is.
    Process raw = new ProcessBuilder("stty", "-F", PAD_END.toString(), "raw", "-echo").start();
    if (raw.waitFor() != 0) {
      throw new IOException("stty could not set up " + PAD_END);
    }
  }

  /**
   * Pulls the cable, also from under a program that has the port open; returns when the port has
   * gone.
   */
  public void unplug() throws IOException {
    KernelText.write(gadget.resolve("UDC"), "\n");
    awaitPort(false);
  }

  private static void awaitPort(boolean there) throws IOException {
    for (long startNs = System.nanoTime(); Files.exists(PORT) != there; ) {
      if (System.nanoTime() - startNs > WAIT_NS) {
        throw new IOException("after 10 s, " + PORT + (there ? " is not" : " is still") + " there");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    if (!KernelText.read(gadget.resolve("UDC")).isEmpty()) {
      unplug();
    }
    Files.delete(gadget.resolve("configs/c.1/acm.0"));
    Files.delete(gadget.resolve("configs/c.1"));
    Files.delete(gadget.resolve("functions/acm.0"));
    Files.delete(gadget.resolve("strings/0x409"));
    Files.delete(gadget);
  }
}
