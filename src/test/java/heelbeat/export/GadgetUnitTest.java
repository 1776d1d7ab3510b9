package heelbeat.export;

import heelbeat.packaging.SystemdAnalyze;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd itself says about the unit that makes the machine a USB drive. */
final class GadgetUnitTest {
  private static final String UNIT = "heelbeat-gadget.service";

  @TempDir private Path folder;

  @Test
  void systemdUnderstandsTheUnit() throws Exception {
    SystemdAnalyze.verify(folder, UNIT);
  }

  @Test
  void theSandboxLeavesAnExposureBelowTwo() throws Exception {
    SystemdAnalyze.requireSandbox(folder, UNIT);
  }
}
