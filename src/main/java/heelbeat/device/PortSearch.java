package heelbeat.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which port is opened next: the one that the configuration names, or else each that USB brought,
 * in turn, until a pad is found there. The kernel numbers USB ports as they come: a pad that is
 * pulled out and plugged in again, or that starts anew, may come back as another one.
 */
final class PortSearch {
  /** In place of a port: whichever a pad is on. */
  private static final String ANY = "auto";

  /** The kernel's names for what has a serial line by itself, and for adapters. */
  private static final String USB_PORTS = "tty{ACM,USB}[0-9]*";

  private final Path devices;
  private final @Nullable Path named;
  private @Nullable Path last;
  private boolean isPad;

  private PortSearch(Path devices, @Nullable Path named) {
    this.devices = devices;
    this.named = named;
  }

  /**
   * By what the configuration says.
   *
   * @param port a path, or a name in {@code /dev}, or "auto"
   * @param devices the folder {@code /dev}
   */
  static PortSearch of(String port, Path devices) {
    return new PortSearch(devices, port.equals(ANY) ? null : devices.resolve(port));
  }

  /** That port and no other. */
  static PortSearch only(Path port) {
    return new PortSearch(port, port);
  }

  /**
   * The port to open. One that a pad was on comes first, as long as it is there.
   *
   * @throws IOException if there is none
   */
  Path next() throws IOException {
    if (named != null) {
      return named;
    }
    List<Path> ports = ports();
    if (ports.isEmpty()) {
      throw new IOException(
          "there is no port of a pad on USB: plug the pad in, or name its port as serial.port");
    }
    int before = ports.indexOf(last);
    Path next = ports.get(isPad && before >= 0 ? before : (before + 1) % ports.size());
    isPad = false;
    last = next;
    return next;
  }

  private List<Path> ports() throws IOException {
    List<Path> ports = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(devices, USB_PORTS)) {
      found.forEach(ports::add);
    }
    ports.sort(null);
    return ports;
  }

  /** A pad is on the port that was opened last. */
  void confirm() {
    isPad = true;
  }

  /** The port that was opened last, or what is looked for. */
  @Override
  public String toString() {
    return String.valueOf(named != null ? named : last != null ? last : "a USB port");
  }
}
