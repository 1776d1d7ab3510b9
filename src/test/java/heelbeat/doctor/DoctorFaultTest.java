package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.app.CommandRun;
import heelbeat.app.ExitStatus;
import heelbeat.device.PanelPartSettings;
import heelbeat.device.PanelSettings;
import heelbeat.device.SelfTest;
import heelbeat.linux.SystemClock;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of files that are wrong, and of a device without a light. */
final class DoctorFaultTest {
  @TempDir private Path folder;
  private Path frames = Path.of("");

  /** Ten seconds of somebody on a pad. */
  @BeforeEach
  void record() throws IOException {
    frames = folder.resolve("pad.frames.csv");
    Files.writeString(
        folder.resolve("pad.json"),
        "{\"sample_rate_hz\": 100, \"sensor\": \"fsr\", \"adc\": \"ads1115\","
            + " \"full_scale_counts\": 26400, \"feet\": [\"left\", \"right\"]}");
    List<String> lines = new ArrayList<>();
    lines.add("time_us,left_forefoot,left_heel,right_forefoot,right_heel");
    SimulatedPad pad = new SimulatedPad(1, SimulatedPadKind.ADS1115, 10);
    while (pad.advance()) {
      StringBuilder line = new StringBuilder().append(pad.timeNs() / 1000);
      for (int count : pad.counts()) {
        line.append(',').append(count);
      }
      lines.add(line.toString());
    }
    Files.write(frames, lines);
  }

  @Test
  void aProtocolFileThatIsWrongCostsItselfAlone() throws IOException {
    Path protocols = Files.createDirectory(folder.resolve("protocols"));
    Files.writeString(protocols.resolve("mine.toml"), "name = \"mine\"\ncolour = \"red\"\n");
    String toml = pad() + "protocols = \"" + protocols + "\"\n";

    String reported = doctor(toml);
    CommandRun run = CommandRun.of("run", "--config", write(toml));

    assertTrue(
        reported.contains("look protocol " + protocols.resolve("mine.toml") + ", line 2:"),
        reported);
    assertTrue(reported.contains("-> until then it cannot be chosen"), reported);
    assertTrue(run.err().startsWith("heelbeat: protocol refused: " + protocols), run.err());
    assertTrue(run.out().contains("light: ready"), "it runs all the same: " + run.out());
    assertEquals(ExitStatus.OK, run.status());
  }

  @Test
  void aMissingRecordingIsNamed() throws IOException {
    Files.delete(frames);

    String reported = doctor(pad());

    assertTrue(reported.contains("FAULT pad " + frames + ": no such file or directory"), reported);
    assertTrue(reported.contains("-> name another recording in recording.file"), reported);
  }

  @Test
  void aMissingSidecarIsNamed() throws IOException {
    Files.delete(folder.resolve("pad.json"));

    String reported = doctor(pad());

    assertTrue(
        reported.contains("missing; it says what the pad was that made pad.frames.csv"), reported);
  }

  @Test
  void aSidecarThatIsWrongIsNamed() throws IOException {
    Files.writeString(folder.resolve("pad.json"), "[]");

    String reported = doctor(pad());

    assertTrue(reported.contains("pad.json: not a JSON object, which is {...}"), reported);
    assertTrue(reported.contains("-> name another recording in recording.file"), reported);
  }

  @Test
  void aHeaderThatDoesNotFitIsNamed() throws IOException {
    Files.writeString(frames, "time_us,left_toe\n0,1\n");

    String reported = doctor(pad());

    assertTrue(reported.contains("FAULT pad " + frames + ", line 1: unknown column"), reported);
  }

  @Test
  void aRecordingThatIsBrokenAtItsStartIsNamed() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(frames));
    lines.set(1, "0,1,2,3,x");
    Files.write(frames, lines);

    String reported = doctor(pad());

    assertTrue(
        reported.contains("FAULT pad no frame: " + frames + ", line 2: right_heel is"), reported);
  }

  @Test
  void aDeviceWithoutALightIsToldSo() throws IOException {
    String reported = doctor(pad());

    assertTrue(
        reported.contains("note light none is configured: nobody sees what the device has to say"),
        reported);
    assertTrue(reported.contains("-> if there is one, name it as light.kind"), reported);
  }

  @Test
  void ofALightThatIsThereThereIsOneFinding() {
    List<Finding> findings =
        PanelCheck.findings(
            new PanelSettings(
                "not here",
                0,
                List.of(new PanelPartSettings.Light(List.of(17), false)),
                SelfTest.NONE),
            new SystemClock());

    assertEquals(List.of("light"), findings.stream().map(Finding::subject).toList());
  }

  private String pad() {
    return """
    pad = "recording"
    data.directory = "%s"
    recording.file = "%s"
    recording.speed = 5.0
    """
        .formatted(folder.resolve("data"), frames);
  }

  /** What it says, without its line breaks. */
  private String doctor(String toml) throws IOException {
    CommandRun doctor = CommandRun.of("doctor", "--seconds", 3, "--config", write(toml));
    assertEquals("", doctor.err());
    return doctor.out().replaceAll("\\s+", " ");
  }

  private Path write(String toml) throws IOException {
    return Files.writeString(folder.resolve("heelbeat.toml"), toml);
  }
}
