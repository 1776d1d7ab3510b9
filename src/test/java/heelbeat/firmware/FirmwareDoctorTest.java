package heelbeat.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.Unwrapped;
import heelbeat.app.Main;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a serial pad with the firmware, with a simulated person on it. */
@Tag("slow")
final class FirmwareDoctorTest {
  private static final int PERSON = 22;

  /** The person is on the pad and in the first repetitions by then. */
  private static final double ON_THE_PAD_S = 5;

  private static final int FOR_LONG_S = 60;

  private static final int LEFT_HEEL = 1;
  private static final int RIGHT_FOREFOOT = 2;
  private static final int RIGHT_HEEL = 3;

  @TempDir private Path folder;

  @Test
  void aHealthyPadIsWell() throws Exception {
    String reported = doctor(4, counts -> {}, FOR_LONG_S);

    assertTrue(reported.endsWith("All is well.\n[0]"), reported);
  }

  @Test
  void aStuckHeelAndExchangedLeadsAreNamedWithTheirMends() throws Exception {
    String reported =
        doctor(
            9,
            counts -> {
              counts[LEFT_HEEL] = 340;
              int heel = counts[RIGHT_HEEL];
              counts[RIGHT_HEEL] = counts[RIGHT_FOREFOOT];
              counts[RIGHT_FOREFOOT] = heel;
            },
            FOR_LONG_S);

    assertTrue(reported.contains("FAULT  left heel        the same count all the time"), reported);
    assertTrue(reported.contains("-> the converter's input does not follow the sensor"), reported);
    assertTrue(reported.contains("look   right foot       the forefoot leaves the pad"), reported);
    assertTrue(
        reported.contains("-> if you raised your heels, exchange the two leads of this foot"),
        reported);
    assertTrue(reported.endsWith("[1]"), reported);
  }

  @Test
  void aPadThatIsUnpluggedMeanwhileIsNamed() throws Exception {
    String reported = doctor(4, counts -> {}, 3);

    assertTrue(reported.contains("FAULT  pad              lost while it was watched: "), reported);
    assertTrue(reported.contains("plug the pad in"), reported);
    assertTrue(reported.endsWith("[1]"), reported);
  }

  /** What it prints, and its exit status in brackets; the pad is unplugged after a while. */
  private String doctor(int seconds, Consumer<int[]> damage, int pluggedS) throws Exception {
    Path port = folder.resolve("pad");
    try (LiveProcess board =
            Board.start(Firmware.fsr(200), folder, port, script(damage, pluggedS), 1);
        LiveProcess doctor = LiveProcess.start(command(port, seconds))) {
      int status = doctor.awaitEnd();
      board.report("quit");
      assertEquals(0, board.awaitEnd(), board.text());
      System.out.println(doctor.text());
      Board.mustHaveKeptTime(board);
      return Unwrapped.text(doctor.text()) + "\n[" + status + "]";
    }
  }

  /** The board waits until it is asked for its greeting; then the person is on it. */
  private static String script(Consumer<int[]> damage, int pluggedS) {
    StringBuilder script = new StringBuilder("0 wait\n");
    SimulatedPad person = new SimulatedPad(PERSON, SimulatedPadKind.AVR10, 60);
    while (person.advance()) {
      double timeS = person.timeNs() / 1e9 - ON_THE_PAD_S;
      if (timeS >= 0 && timeS < pluggedS) {
        int[] counts = person.counts().clone();
        damage.accept(counts);
        script.append(String.format(Locale.ROOT, "%.4f mv %s%n", timeS, millivolts(counts)));
      }
    }
    return script + "%d unplug%n".formatted(pluggedS);
  }

  /** The least voltages for which the simulated converter gives these counts, of 1023 at 5 V. */
  private static String millivolts(int[] counts) {
    return Arrays.stream(counts)
        .mapToObj(count -> String.valueOf((count * 5000 + 1022) / 1023))
        .collect(Collectors.joining(" "));
  }

  private List<String> command(Path port, int seconds) throws Exception {
    Path configuration =
        Files.writeString(
            folder.resolve("heelbeat.toml"),
            """
            pad = "serial"
            data.directory = "%s"
            [serial]
            port = "%s"
            baud = 500000
            """
                .formatted(folder, port));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "doctor",
        "--seconds",
        String.valueOf(seconds),
        "--config",
        configuration.toString());
  }
}
