package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd itself says about the unit that makes the machine a USB drive. */
final class GadgetUnitTest {
  private static final Path SYSTEM = Path.of("scripts/system").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void systemdUnderstandsTheUnit() throws Exception {
    assertEquals("", analyze("verify", "--man=no"));
  }

  /** Of ten; systemd calls what is below two "OK". */
  @Test
  void theSandboxLeavesAnExposureBelowTwo() throws Exception {
    analyze("security", "--offline=true", "--threshold=20", "--no-pager");
  }

  private String analyze(String... words) throws Exception {
    String unit = Files.readString(SYSTEM.resolve("heelbeat-gadget.service"));
    // Here the script lies elsewhere.
    Path file =
        Files.writeString(
            folder.resolve("heelbeat-gadget.service"),
            unit.replace("=/opt/heelbeat/", "=" + SYSTEM + "/"));
    List<String> command = new ArrayList<>(List.of("systemd-analyze"));
    command.addAll(List.of(words));
    command.add(file.toString());
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return abort("SKIPPED: the unit is not checked, which takes systemd-analyze");
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
