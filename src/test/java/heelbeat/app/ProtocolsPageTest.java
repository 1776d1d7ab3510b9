package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.catalogue.Exercises;
import heelbeat.catalogue.Protocols;
import heelbeat.coach.Exercise;
import heelbeat.coach.Protocol;
import heelbeat.settings.Key;
import heelbeat.terminal.ProtocolWords;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that tells people of protocols and exercises tells what the code has. */
final class ProtocolsPageTest {
  static String[] tables() {
    return new String[] {keys(), protocols(), exercises()};
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePageHasTheTable(String expected) throws Exception {
    String page = Files.readString(Path.of("src", "site", "markdown", "protocols.md"));
    assertTrue(
        page.contains(expected), () -> "src/site/markdown/protocols.md should have:\n" + expected);
  }

  private static String keys() {
    StringBuilder table =
        new StringBuilder("| key | must be | default | what it is |\n|---|---|---|---|\n");
    for (Key<?> key : Protocols.keys()) {
      String byDefault = key.isRequired() ? "none: required" : '`' + key.defaultText() + '`';
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(key.name(), asCode(key.bounds()), byDefault, key.description()));
    }
    return table + "\n";
  }

  /** Or a site makes typographer's quotation marks of them, which TOML does not take. */
  private static String asCode(String bounds) {
    return bounds.replaceAll("\"[^\"]*\"", "`$0`");
  }

  private static String protocols() {
    StringBuilder table =
        new StringBuilder(
            "| protocol | tempo | sets | feet | what it is | its numbers |\n|---|---|---|---|---|---|\n");
    for (Protocol one : Protocols.builtIn().all()) {
      table.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  one.name(),
                  ProtocolWords.tempo(one),
                  ProtocolWords.sets(one.sets()),
                  one.sets().sides().text(),
                  one.title(),
                  one.source()));
    }
    return table + "\n";
  }

  private static String exercises() {
    StringBuilder table =
        new StringBuilder(
            "| exercise | what it is | posture | feet | the pad sees | it misses |\n|---|---|---|---|---|---|\n");
    for (Exercise one : Exercises.all()) {
      table.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  one.name(),
                  one.title(),
                  one.posture().text(),
                  ExercisesCommand.feet(one),
                  one.sees(),
                  one.misses()));
    }
    return table + "\n";
  }
}
