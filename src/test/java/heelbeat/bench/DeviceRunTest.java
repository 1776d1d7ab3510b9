package heelbeat.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeviceRunTest {
  @TempDir private Path folder;

  @Test
  void itsFiguresAreThoseThatTheDeviceSays() throws Exception {
    RunFigures figures = new RunFigures(5001, 3, 60, 114, 5738, 0.33, 61.9, 1.5);
    Path device = script("echo 'loop:      2001 frames'", "echo '" + figures.line() + "'");

    assertEquals(figures, DeviceRun.of(List.of(device.toString()), folder.resolve("x.toml"), 1));
  }

  @Test
  void aDeviceThatFailsIsQuoted() throws Exception {
    Path device = script("echo 'heelbeat: x.toml: no such file'; exit 65");

    IOException trouble =
        assertThrows(
            IOException.class,
            () -> DeviceRun.of(List.of(device.toString()), folder.resolve("x.toml"), 1));

    assertTrue(trouble.toString().contains("x.toml: no such file"), trouble.toString());
  }

  private Path script(String... lines) throws IOException {
    Path script = folder.resolve("device");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
