package heelbeat.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data DIR}, for the commands that read the store. */
final class DataOption {
  @Option(
      names = "--data",
      defaultValue = "heelbeat-data",
      paramLabel = "DIR",
      description = "Where the sessions are kept; by default ${DEFAULT-VALUE}.")
  private Path directory = Path.of("");

  Path directory() {
    return directory;
  }
}
