package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root installs the service's user can read, also if root keeps files to itself. */
final class InstallModesTest {
  /** With the program in place of which a shell prints a line, because Java has to be built. */
  private static final String AS_BY_INSTALL =
      """
      umask 077
      say() { :; }
      fail() { exit "$1"; }
      home=$1/home configuration=$1/etc/heelbeat.toml data=/data
      mkdir "$home"
      printf '#!/bin/sh\\necho "directory = \\\\"heelbeat-data\\\\""\\n' >"$home/heelbeat"
      chmod +x "$home/heelbeat"
      source <(sed -n '/^umask/p; /^write_configuration()/,/^}/p' scripts/install)
      write_configuration
      stat -c '%a %n' "$1/etc" "$configuration"
      cat "$configuration"
      """;

  @TempDir private Path folder;

  @Test
  void theConfigurationCanBeReadByTheServicesUser() throws Exception {
    Process install =
        new ProcessBuilder("bash", "-c", AS_BY_INSTALL, "install", folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(
        "755 %1$s/etc\n644 %1$s/etc/heelbeat.toml\ndirectory = \"/data\"\n".formatted(folder),
        said);
    assertEquals(0, install.waitFor());
  }

  @Test
  void thePackageSetsItToo() throws Exception {
    String script = Files.readString(Path.of("scripts/debian/postinst"));

    assertEquals(1, script.lines().filter(line -> line.equals("umask 022")).count());
  }
}
