package heelbeat.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code --data DIR}, for the commands that read the store. */
final class DataOption {
  @Option(
      names = "--data",
      defaultValue = "heelbeat-data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the sessions are kept; by default ${DEFAULT-VALUE}.")
  private Path directory = Path.of("");

  Path directory() {
    return directory;
  }
}
