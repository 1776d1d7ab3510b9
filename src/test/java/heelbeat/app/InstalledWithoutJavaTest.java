package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service's program once somebody has removed Java. */
@Timeout(30)
final class InstalledWithoutJavaTest {
  /** Hides what is installed from this one process and its children, which takes root. */
  private static final String HIDE = "mount -t tmpfs none /usr/lib/jvm";

  @TempDir private Path folder;

  @Test
  void itSaysWhatToInstall() throws Exception {
    assumeTrue(run("true").status() == 0, "SKIPPED: hiding Java takes root and unshare");
    Files.copy(Path.of("scripts/system/heelbeat"), folder.resolve("heelbeat"));
    Files.copy(Path.of("scripts/lib/jdk.sh"), folder.resolve("jdk.sh"));

    Run heelbeat = run("exec bash " + folder.resolve("heelbeat") + " run --config x");

    assertEquals(69, heelbeat.status(), heelbeat.said());
    assertEquals(
        "heelbeat: Java 25 is gone; run \"sudo apt-get install openjdk-25-jre-headless\", then"
            + " \"sudo systemctl restart heelbeat\"\n",
        heelbeat.said());
  }

  /** Nothing could be installed there. */
  @Test
  void itSaysWhichProcessorHasNoJava() throws Exception {
    for (String ask : List.of("require_java run", "refuse_old_processor")) {
      Process old =
          new ProcessBuilder(
                  "bash",
                  "-c",
                  "uname() { echo armv6l; }; program=heelbeat; source scripts/lib/jdk.sh;"
                      + " find_java() { return 1; }; "
                      + ask)
              .redirectErrorStream(true)
              .start();

      assertEquals(
          "heelbeat: needs Java 25, which there is not for this processor (ARMv6: Raspberry Pi 1,"
              + " Zero, Zero W); take a Zero 2 W, 3, 4 or 5\n",
          new String(old.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(69, old.waitFor());
    }
  }

  private record Run(int status, String said) {}

  private static Run run(String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("unshare", "--mount", "sh", "-c", HIDE + " && " + command)
            .redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }
}
