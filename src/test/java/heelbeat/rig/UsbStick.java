package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A USB stick on the kernel's second dummy USB controller; its memory is a file. Kernel
 * documentation: usb/mass-storage.
 */
public final class UsbStick implements AutoCloseable {
  private static final long WAIT_NS = 20_000_000_000L;
  private static final int SECTORS_WRITTEN = 6;

  private final Path gadget = Path.of("/sys/kernel/config/usb_gadget/stick");
  private final Path unit = gadget.resolve("functions/mass_storage.0/lun.0");

  /** Makes the stick, which is not plugged in yet. */
  public UsbStick(Path memory) throws IOException {
    // Meant for slow sticks of 2003; in seconds.
    KernelText.write(Path.of("/sys/module/usb_storage/parameters/delay_use"), "0");
    Files.createDirectory(gadget);
    KernelText.write(gadget.resolve("idVendor"), "0x0781");
    KernelText.write(gadget.resolve("idProduct"), "0x5567");
    Path strings = Files.createDirectory(gadget.resolve("strings/0x409"));
    KernelText.write(strings.resolve("serialnumber"), "0001");
    Path function = Files.createDirectory(gadget.resolve("functions/mass_storage.0"));
    Path configuration = Files.createDirectory(gadget.resolve("configs/c.1"));
    Files.createSymbolicLink(configuration.resolve("mass_storage.0"), function);
    KernelText.write(unit.resolve("removable"), "1");
    KernelText.write(unit.resolve("file"), memory.toRealPath().toString());
  }

  /** Sets the switch that some sticks have; while it is not plugged in. */
  public void setReadOnly(boolean isReadOnly) throws IOException {
    Path memory = Path.of(KernelText.read(unit.resolve("file")));
    KernelText.write(unit.resolve("file"), "\n");
    KernelText.write(unit.resolve("ro"), isReadOnly ? "1" : "0");
    KernelText.write(unit.resolve("file"), memory.toString());
  }

  /** Plugs it in; returns the disk when it is there, such as {@code /dev/sda}. */
  public Path plug() throws IOException {
    KernelText.write(gadget.resolve("UDC"), "dummy_udc.1");
    long startNs = System.nanoTime();
    Optional<Path> disk = disk();
    while (disk.isEmpty()) {
      if (System.nanoTime() - startNs > WAIT_NS) {
        throw new IOException("the stick does not show");
      }
      LockSupport.parkNanos(10_000_000);
      disk = disk();
    }
    return Path.of("/dev").resolve(disk.get().getFileName());
  }

  private static Optional<Path> disk() throws IOException {
    try (Stream<Path> disks = Files.list(Path.of("/sys/block"))) {
      for (Path disk : disks.toList()) {
        if (disk.toRealPath().toString().contains("/dummy_hcd.1/")
            && !KernelText.read(disk.resolve("size")).equals("0")
            && Files.exists(Path.of("/dev").resolve(disk.getFileName()))) {
          return Optional.of(disk);
        }
      }
    } catch (IOException e) {
      // It went while it was looked at.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** How many sectors of 512 bytes the disk has been given since it was plugged in. */
  public static long sectorsWritten(Path disk) throws IOException {
    Path stat = Path.of("/sys/block").resolve(disk.getFileName()).resolve("stat");
    return Long.parseLong(KernelText.read(stat).split("\\s+", -1)[SECTORS_WRITTEN]);
  }

  /** Pulls it, also while it is mounted and written to; returns when the disk has gone. */
  public void pull() throws IOException {
    if (KernelText.read(gadget.resolve("UDC")).isEmpty()) {
      return;
    }
    KernelText.write(gadget.resolve("UDC"), "\n");
    for (long startNs = System.nanoTime(); disk().isPresent(); ) {
      if (System.nanoTime() - startNs > WAIT_NS) {
        throw new IOException("the stick is still there");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    pull();
    Files.delete(gadget.resolve("configs/c.1/mass_storage.0"));
    Files.delete(gadget.resolve("configs/c.1"));
    Files.delete(gadget.resolve("functions/mass_storage.0"));
    Files.delete(gadget.resolve("strings/0x409"));
    Files.delete(gadget);
  }
}
