package heelbeat.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files of sysfs and configfs: one line each, written by one call. */
final class KernelText {
  private KernelText() {}

  static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}
