package heelbeat.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.store.StoreReader;
import heelbeat.store.StoredSession;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names and words come through unharmed in whatever locale somebody starts the program: none, as
 * under cron, C, or one that this machine does not have. Bytes are made by printf, because this
 * test's own locale may be any, too.
 */
@Timeout(120)
final class LocaleTest {
  private static final List<String> LOCALES =
      List.of("LANG=", "LC_ALL=C", "LC_ALL=xx_XX.UTF-8", "LC_CTYPE=UTF-8");

  /** As the scripts start it. */
  private static final String LAUNCH =
      "program=heelbeat; self=none; source scripts/lib/jdk.sh; jdk_home=$JDK; exec_heelbeat \"$JAR\" x ";

  private static final String FEET = "\"$(printf 'F\\303\\274\\303\\237e')\"";

  @TempDir private Path folder;
  private Path jar;

  private record Run(int status, String said) {}

  @BeforeEach
  void makeJar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    jar = folder.resolve("heelbeat.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  @Test
  void aLabelIsStoredAsItWasTyped() throws Exception {
    CommandRun demo =
        CommandRun.of("demo", "--speed", 50, "--seconds", 5, "--data", folder, "--export", folder);
    assertEquals(ExitStatus.OK, demo.status(), demo.err());
    for (String locale : LOCALES) {
      Run run = shell(locale, LAUNCH + "sessions label --data " + folder + " " + id() + " " + FEET);

      assertEquals(0, run.status(), run.said());
      assertTrue(run.said().endsWith(": \"Füße\"\n"), run.said());
      assertEquals("Füße", session().label());
    }
  }

  @Test
  void aFolderAndWhatIsInItAreFound() throws Exception {
    String frames = "time_us,left_forefoot,left_heel\\n0,500,500\\n10000,500,500\\n";
    String metadata =
        """
        {"sample_rate_hz": 100, "sensor": "fsr", "adc": "ads1115", "full_scale_counts": 26400,
         "feet": ["left"]}
        """;
    String make =
        "cd %s && mkdir -p %s && printf '%s' >%s/%s.frames.csv && printf '%%s' '%s' >%s/%s.json && cd - >/dev/null; "
            .formatted(folder, FEET, frames, FEET, FEET, metadata, FEET, FEET);
    for (String locale : LOCALES) {
      Run run = shell(locale, make + LAUNCH + "replay " + folder + "/" + FEET);

      assertEquals(0, run.status(), run.said());
      // The shell itself may say a word of the locale before.
      assertTrue(run.said().lines().anyMatch(line -> line.startsWith("Füße: ")), run.said());
    }
  }

  /** Started without the scripts; then the locale rules, and what it cannot read is not guessed. */
  @Test
  void thePlainJarSaysWhatToSet() throws Exception {
    String plain = "exec \"$JDK/bin/java\" -XX:TieredStopAtLevel=1 -jar \"$JAR\" ";
    Run argument = shell("LC_ALL=C", plain + "sessions label 1234 " + FEET);
    assertEquals(
        "heelbeat: an argument is no text in this locale's character set, ANSI_X3.4-1968: set"
            + " LC_ALL=C.UTF-8, or rename the file\n",
        argument.said());
    assertEquals(ExitStatus.USAGE, argument.status());

    Run listed =
        shell(
            "LC_ALL=C",
            "cd " + folder + "; mkdir r; >r/" + FEET + ".frames.csv; " + plain + "replay r");
    assertEquals(
        "heelbeat: the name of a file is no text in this locale's character set, ANSI_X3.4-1968:"
            + " set LC_ALL=C.UTF-8, or rename it\n",
        listed.said());
    assertEquals(ExitStatus.DATA, listed.status());
  }

  private String id() throws IOException {
    return session().shortId();
  }

  private StoredSession session() throws IOException {
    try (StoreReader reader = StoreReader.open(folder)) {
      return reader.sessions().getFirst();
    }
  }

  /** In an environment that holds nothing else. */
  private Run shell(String locale, String script) throws Exception {
    List<String> command = new ArrayList<>(List.of("env", "-i", locale));
    command.add("PATH=" + System.getenv("PATH"));
    command.add("JDK=" + System.getProperty("java.home"));
    command.add("JAR=" + jar);
    command.addAll(List.of("bash", "-c", script));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said);
  }
}
