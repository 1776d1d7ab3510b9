package heelbeat.app;

import heelbeat.config.Configuration;
import heelbeat.settings.SettingsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --config FILE}, for the commands that look at the pad without being the device. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; without it every key has its default.")
  private @Nullable Path file;

  /** What was named, for a person. */
  String text() {
    return file == null ? "none named, so every key has its default" : file.toString();
  }

  /**
   * Reads it.
   *
   * @throws SettingsException naming file, line and key of what is wrong
   */
  Configuration read() throws SettingsException {
    return file == null ? Configuration.byDefault() : Configuration.read(file);
  }
}
