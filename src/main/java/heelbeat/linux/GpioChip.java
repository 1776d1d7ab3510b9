package heelbeat.linux;

import static heelbeat.linux.GpioInterface.CHIP_INFO;
import static heelbeat.linux.GpioInterface.LINE_CONFIG;
import static heelbeat.linux.GpioInterface.LINE_INFO;
import static heelbeat.linux.GpioInterface.LINE_REQUEST;
import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import heelbeat.loop.Trouble;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A GPIO controller. It is found by its label, because its number depends on the model and on what
 * else is plugged in.
 */
final class GpioChip implements AutoCloseable {
  /** Shown by the program gpioinfo. */
  private static final String CONSUMER = "heelbeat";

  private final DeviceFile file;
  private final String label;
  private final int lineCount;

  private GpioChip(DeviceFile file) {
    this.file = file;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment info = arena.allocate(CHIP_INFO);
      file.ioctl("GPIO_GET_CHIPINFO_IOCTL", GpioInterface.GET_CHIP_INFO, info);
      label = info.getString(CHIP_INFO.byteOffset(groupElement("label")));
      lineCount = info.get(JAVA_INT, CHIP_INFO.byteOffset(groupElement("lines")));
    }
  }

  /**
   * Opens the first chip with one of the labels.
   *
   * @throws BoardException if there is none, naming those that are there
   */
  static GpioChip open(List<String> labels) {
    List<String> others = new ArrayList<>();
    for (String path : paths()) {
      GpioChip chip = new GpioChip(DeviceFile.open(path));
      if (labels.contains(chip.label)) {
        return chip;
      }
      others.add(chip.label);
      chip.close();
    }
    throw new BoardException(
        others.isEmpty() ? Trouble.Kind.NO_HEADER : Trouble.Kind.OTHER_HEADER,
        "no GPIO chip is labelled "
            + String.join(" or ", labels)
            + "; "
            + (others.isEmpty() ? "there is no chip at all" : "there is " + others)
            + ": the program 'gpiodetect' lists them");
  }

  private static List<String> paths() {
    try (DirectoryStream<Path> chips = Files.newDirectoryStream(Path.of("/dev"), "gpiochip*")) {
      List<String> paths = new ArrayList<>();
      chips.forEach(chip -> paths.add(chip.toString()));
      paths.sort(null);
      return paths;
    } catch (IOException e) {
      throw new BoardException("/dev cannot be listed: " + e.getMessage(), e);
    }
  }

  /**
   * Takes a line, under the name "heelbeat".
   *
   * @param number the number within the chip, which is the BCM number on a Raspberry Pi
   * @throws BoardException if there is no such line, or naming who uses it
   */
  GpioLine take(int number, LineSettings settings) {
    if (number < 0 || number >= lineCount) {
      throw new BoardException(
          Trouble.Kind.NO_LINE,
          "there is no GPIO " + number + ": " + label + " has lines 0 to " + (lineCount - 1));
    }
    String name = "GPIO " + number + " of " + label;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(LINE_REQUEST);
      request.set(JAVA_INT, LINE_REQUEST.byteOffset(groupElement("offsets")), number);
      request.setString(LINE_REQUEST.byteOffset(groupElement("consumer")), CONSUMER);
      settings.writeTo(
          request.asSlice(LINE_REQUEST.byteOffset(groupElement("config")), LINE_CONFIG));
      request.set(JAVA_INT, LINE_REQUEST.byteOffset(groupElement("num_lines")), 1);
      file.ioctl(
          "GPIO_V2_GET_LINE_IOCTL for " + name + " on",
          GpioInterface.GET_LINE,
          request,
          errno ->
              errno == SystemCallException.EBUSY
                  ? "it is in use by " + consumer(number)
                  : GpioLine.noInterrupts(errno));
      int fd = request.get(JAVA_INT, LINE_REQUEST.byteOffset(groupElement("fd")));
      return new GpioLine(new DeviceFile(name, fd), settings);
    }
  }

  /** Who uses a line, as it told the kernel. */
  private String consumer(int number) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment info = arena.allocate(LINE_INFO);
      info.set(JAVA_INT, LINE_INFO.byteOffset(groupElement("offset")), number);
      file.ioctl("GPIO_V2_GET_LINEINFO_IOCTL", GpioInterface.GET_LINE_INFO, info);
      String consumer = info.getString(LINE_INFO.byteOffset(groupElement("consumer")));
      return consumer.isEmpty() ? "the kernel" : '"' + consumer + '"';
    }
  }

  /** Closes the chip; the lines taken from it stay. */
  @Override
  public void close() {
    file.close();
  }
}
