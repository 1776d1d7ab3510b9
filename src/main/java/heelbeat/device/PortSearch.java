package heelbeat.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
          "there is no serial port on USB: plug the pad in, by a cable that carries data, too; or, for"
              + " a pad on the header's pins, set serial.port = \"serial0\" in the configuration");
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

  /**
   * What to add where a port turned out to have no pad: which ones there are, by names that stay,
   * and the key that chooses one. Empty if the configuration names the port.
   */
  String others() {
    if (named != null) {
      return "";
    }
    try {
      return "; ports on USB: "
          + ports().stream().map(this::stable).collect(Collectors.joining(", "))
          + "; all are tried in turn, and serial.port in the configuration names one";
    } catch (IOException e) {
      return ""; // The folder of devices cannot be read, as the next search will say.
    }
  }

  /**
   * The name that udev gives by what the port belongs to; the kernel's, which may change, if none.
   */
  private String stable(Path port) {
    try (DirectoryStream<Path> links = Files.newDirectoryStream(devices.resolve("serial/by-id"))) {
      for (Path link : links) {
        if (Files.isSameFile(link, port)) {
          return link.toString();
        }
      }
    } catch (IOException e) {
      return port.toString(); // There is no such folder.
    }
    return port.toString();
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
