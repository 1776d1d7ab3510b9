package heelbeat.device;

import heelbeat.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which programs have a port open, by what the kernel tells of each process in {@code /proc}. */
final class PortHolder {
  private static final Path PROCESSES = Path.of("/proc");

  private PortHolder() {}

  /**
   * The names and numbers of the processes other than this one that have it open. Root sees all
   * processes, others see their own: empty does not mean that there is none.
   */
  static Optional<String> of(Path port) {
    List<String> holders = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      Path device = port.toRealPath();
      String self = String.valueOf(ProcessHandle.current().pid());
      for (Path process : processes) {
        String number = process.getFileName().toString();
        if (!number.equals(self) && hasOpen(process, device)) {
          holders.add(name(process) + " (process " + number + ")");
        }
      }
    } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
      // Without /proc nobody can be named, and the port is gone or in use all the same.
    }
    return holders.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", holders));
  }

  private static boolean hasOpen(Path process, Path device) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (isLinkTo(file, device)) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another user's, or it has ended.
    }
    return false;
  }

  private static boolean isLinkTo(Path file, Path device) {
    try {
      return Files.readSymbolicLink(file).equals(device);
    } catch (IOException e) {
      return false; // Closed meanwhile.
    }
  }

  private static String name(Path process) throws IOException {
    return Printable.line(Files.readString(process.resolve("comm")).strip());
  }
}
