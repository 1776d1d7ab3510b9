package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.config.Configuration;
import heelbeat.settings.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {
  @TempDir private Path folder;

  @Test
  void theFileThatConfigPrintsHoldsTheDefaults() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.toml"), "");
    Path printed = Files.writeString(folder.resolve("printed.toml"), CommandRun.of("config").out());

    assertEquals(Configuration.read(empty), Configuration.read(printed));
  }

  @Test
  void everyKeyIsPrintedWithItsMeaningAndBounds() {
    String printed = CommandRun.of("config").out();

    for (Key<?> key : Configuration.KEYS) {
      assertTrue(printed.contains("# " + key.description()), key.name());
      assertTrue(printed.contains("# " + key.bounds()), key.name());
    }
  }
}
