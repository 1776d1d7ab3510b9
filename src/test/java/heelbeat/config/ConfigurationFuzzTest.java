package heelbeat.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import heelbeat.fuzz.ToldError;
import heelbeat.settings.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes in the configuration; {@code scripts/fuzz} looks for those that break this. */
final class ConfigurationFuzzTest {
  private static final Pattern LINE = Pattern.compile("(?<=heelbeat\\.toml, line | at line )\\d+");

  @TempDir private static Path folder = Path.of("");

  @FuzzTest
  void anyFileIsUnderstoodOrRefused(byte[] toml) throws IOException {
    Path file = folder.resolve("heelbeat.toml");
    Files.write(file, toml);
    String outcome = outcomeOf(file);

    // A line more before it moves the lines that are named, and changes nothing else.
    ByteArrayOutputStream later = new ByteArrayOutputStream();
    later.writeBytes("# a remark\n".getBytes(UTF_8));
    later.writeBytes(toml);
    Files.write(file, later.toByteArray());
    String expected =
        LINE.matcher(outcome).replaceAll(line -> Long.toString(Long.parseLong(line.group()) + 1));
    assertEquals(expected, outcomeOf(file));
  }

  /** The configuration in words, or why it was refused. */
  private static String outcomeOf(Path file) {
    try {
      Configuration configuration = Configuration.read(file);
      configuration.refusedProtocols().forEach(ToldError::isLine);
      return configuration.toString();
    } catch (SettingsException e) {
      ToldError.isFor(file, e);
      return String.valueOf(e.getMessage());
    }
  }
}
