package heelbeat.hardware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page on building a pad quotes of the doctor, printed by the doctor: of a recording that
 * has the counts of the page's table of states.
 */
final class DoctorQuotesTest {
  private static final Path PAGE = Path.of("src/site/markdown/build-a-pad.md");
  private static final int FRAMES = 400;
  private static final int FULL_SCALE = 26_400;

  @Test
  void thePageQuotesWhatTheDoctorSaysOfAnOpenLeadAnUnloadedSensorAndAMissingResistor(
      @TempDir Path folder) throws IOException, InterruptedException {
    Path configuration = write(folder, unloadedCounts());
    List<String> said =
        doctor(configuration)
            .lines()
            .dropWhile(line -> !line.contains("left forefoot"))
            .takeWhile(line -> !line.startsWith("ok     store"))
            .toList();
    assertTrue(said.size() > 8, said.toString());
    String quoted = "    " + String.join("\n    ", said) + "\n";
    assertTrue(Files.readString(PAGE).contains(quoted), "the page should quote:\n" + quoted);
  }

  private static int unloadedCounts() throws IOException {
    Path hardware = Path.of("hardware");
    Variant fsr = Variant.read(hardware, "fsr");
    return (int) Math.round(Divider.read(hardware, fsr).counts(Divider.ohm(fsr, "RM1"), 1e-6));
  }

  /** A foot on the left forefoot, nothing on the right heel, and two leads that are wrong. */
  private static Path write(Path folder, int unloaded) throws IOException {
    StringBuilder frames =
        new StringBuilder("time_us,left_forefoot,left_heel,right_forefoot,right_heel\n");
    for (int i = 0; i < FRAMES; i++) {
      int noise = i % 3 - 1;
      frames.append(
          "%d,%d,%d,%d,%d\n"
              .formatted(i * 10_000, 12_000 + 7 * noise, noise, FULL_SCALE - 1, unloaded + noise));
    }
    Files.writeString(folder.resolve("pad.frames.csv"), frames.toString());
    Files.writeString(
        folder.resolve("pad.json"),
        """
        {"sample_rate_hz": 100, "sensor": "fsr", "adc": "ads1115", "full_scale_counts": %d,
         "feet": ["left", "right"]}
        """
            .formatted(FULL_SCALE));
    return Files.writeString(
        folder.resolve("pad.toml"),
        """
        pad = "recording"
        [data]
        directory = "%s"
        [recording]
        file = "%s"
        """
            .formatted(folder.resolve("data"), folder.resolve("pad.frames.csv")));
  }

  private static String doctor(Path configuration) throws IOException, InterruptedException {
    Process doctor =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "heelbeat.app.Main",
                "doctor",
                "--seconds",
                "3",
                "--config",
                configuration.toString())
            .start();
    String said = new String(doctor.getInputStream().readAllBytes(), UTF_8);
    assertEquals(1, doctor.waitFor(), said);
    return said;
  }
}
