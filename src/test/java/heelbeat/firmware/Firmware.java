package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * One variant of the pad's firmware, built by its own Makefile.
 *
 * @param elf the program
 * @param text what make printed
 */
record Firmware(Path elf, String text) {
  private static final Path SOURCES = Path.of("hardware", "firmware");
  private static final Path OUT = Path.of("target", "firmware").toAbsolutePath();

  /** Force-sensing resistors under both feet. */
  static Firmware fsr(int rateHz) throws IOException, InterruptedException {
    return of("SENSOR=fsr", "RATE=" + rateHz);
  }

  /** Load cells under both feet. */
  static Firmware loadCells() throws IOException, InterruptedException {
    return of("SENSOR=hx711");
  }

  /** The variant of these variables of the Makefile; the first is the sensor. */
  static Firmware of(String... variables) throws IOException, InterruptedException {
    Path folder = OUT.resolve(String.join("-", variables).replaceAll("[^A-Za-z0-9-]", "_"));
    String text = make("OUT=" + folder, variables);
    String sensor = variables[0].replace("SENSOR=", "");
    return new Firmware(folder.resolve("pad-" + sensor + ".elf"), text);
  }

  /** The program's size, as make printed it. */
  String size() {
    return text.lines().reduce((first, last) -> last).orElseThrow();
  }

  /** What its variables take of the RAM. */
  int ramBytes() {
    return Integer.parseInt(size().replaceAll(".*RAM (\\d+) .*", "$1"));
  }

  /** The simulated board. */
  static Path board() throws IOException, InterruptedException {
    Path board = OUT.resolve("padrig");
    // It is the same for all, so once is enough for a run of the tests.
    if (!Files.exists(board) || isOlderThanItsSources(board)) {
      String ignored = make("OUT=" + OUT, "rig");
    }
    return board;
  }

  private static boolean isOlderThanItsSources(Path board) throws IOException {
    try (var sources = Files.list(SOURCES.resolve("rig"))) {
      return sources.anyMatch(
          source -> source.toFile().lastModified() > board.toFile().lastModified());
    }
  }

  private static String make(String out, String... arguments)
      throws IOException, InterruptedException {
    requireTools();
    List<String> command =
        new ArrayList<>(List.of("make", "--no-print-directory", "-C", SOURCES.toString(), out));
    command.addAll(List.of(arguments));
    try (LiveProcess make = LiveProcess.start(command)) {
      assertEquals(0, make.awaitEnd(), make.text());
      return make.text();
    }
  }

  private static void requireTools() {
    List<String> missing = new ArrayList<>();
    for (Path needed :
        List.of(
            Path.of("/usr/bin/make"),
            Path.of("/usr/bin/cc"),
            Path.of("/usr/bin/avr-gcc"),
            Path.of("/usr/lib/avr/include/avr/io.h"),
            Path.of("/usr/include/simavr/sim_avr.h"))) {
      if (!Files.exists(needed)) {
        missing.add(needed.toString());
      }
    }
    if (!missing.isEmpty()) {
      String message =
          "SKIPPED: the pad's firmware is not tested, because there is no "
              + String.join(", ", missing)
              + ": apt install make gcc libc6-dev gcc-avr avr-libc libsimavr-dev";
      System.err.println(message);
      Assumptions.abort(message);
    }
  }
}
