package heelbeat.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What systemd itself says about units of {@code scripts/system}. */
public final class SystemdAnalyze {
  private static final Path SYSTEM = Path.of("scripts/system").toAbsolutePath();

  private SystemdAnalyze() {}

  /** A unit, as it is in this repository. */
  public static String unit(String name) throws IOException {
    return Files.readString(SYSTEM.resolve(name));
  }

  /**
   * Fails unless systemd finds all of them right.
   *
   * @param folder an empty one
   * @param units their names; a template's is followed by the name of what it is started with, as
   *     in {@code x@.service sda1}
   */
  public static void verify(Path folder, String... units) throws Exception {
    assertEquals("", said(folder, List.of("verify", "--man=no"), units));
  }

  /** Fails if a unit is exposed by more than 2.0 of 10, up to which systemd calls it "OK". */
  public static void requireSandbox(Path folder, String unit) throws Exception {
    said(folder, List.of("security", "--offline=true", "--threshold=20", "--no-pager"), unit);
  }

  private static String said(Path folder, List<String> words, String... units) throws Exception {
    List<String> command = new ArrayList<>(List.of("systemd-analyze"));
    command.addAll(words);
    for (String unit : units) {
      String[] names = unit.split(" ", 2);
      String file = names.length == 1 ? unit : names[0].replace("@", "@" + names[1]);
      // Here the scripts lie elsewhere.
      String text = unit(names[0]).replace("=/opt/heelbeat/", "=" + SYSTEM + "/");
      command.add(Files.writeString(folder.resolve(file), text).toString());
    }
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return abort("SKIPPED: units are not checked, which takes systemd-analyze");
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
