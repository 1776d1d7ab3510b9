package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.config.LongPress;
import heelbeat.packaging.SystemdAnalyze;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The units that do what a long press asks for. */
final class ButtonUnitsTest {
  @TempDir private Path folder;

  @Test
  void systemdUnderstandsTheUnits() throws Exception {
    SystemdAnalyze.verify(
        folder,
        "heelbeat-export.path",
        "heelbeat-export.service",
        "heelbeat-power-off.path",
        "heelbeat-power-off.service");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void theSandboxLeavesAnExposureBelowTwo(LongPress wanted) throws Exception {
    SystemdAnalyze.requireSandbox(folder, "heelbeat-" + wanted.label() + ".service");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void whatTheButtonLeavesIsWaitedForAndRemoved(LongPress wanted) throws IOException {
    String file = "/run/heelbeat/" + wanted.label() + "-wanted";
    requireLine("heelbeat-" + wanted.label() + ".path", "PathExists=" + file);
    requireLine("heelbeat-" + wanted.label() + ".service", "ExecStart(Pre)?=/usr/bin/rm " + file);
  }

  @Test
  void whoWaitsComesAndGoesWithTheService() throws IOException {
    requireLine("heelbeat.service", "RuntimeDirectory=heelbeat");
    requireLine("heelbeat.service", "Wants=heelbeat-export.path heelbeat-power-off.path");
    requireLine("heelbeat-export.path", "StopWhenUnneeded=yes");
    requireLine("heelbeat-power-off.path", "StopWhenUnneeded=yes");
  }

  private static void requireLine(String unit, String pattern) throws IOException {
    assertTrue(
        SystemdAnalyze.unit(unit).lines().anyMatch(line -> line.matches(pattern)),
        unit + ": " + pattern);
  }
}
