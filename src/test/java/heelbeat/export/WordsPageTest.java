package heelbeat.export;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.catalogue.Protocols;
import heelbeat.coach.FormFault;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.RejectedRep;
import heelbeat.settings.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of words has every name that the code gives, and no word is used that it does without.
 */
final class WordsPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "words.md");
  private static final Path CODE = Path.of("src", "main", "java", "heelbeat");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** An event of a replay is named where its table is filled. */
  private static final Pattern EVENT = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)*)\"");

  private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"");

  /** Two words for one thing, or one word for two, each with what is said instead. */
  private static final List<Pattern> DONE_WITHOUT =
      List.of(
          Pattern.compile("\\bturns?\\b(?! (?:off|on)\\b)"),
          Pattern.compile("(?<![_\"`])\\breps?\\b(?!\\.csv|[_\"`])"),
          Pattern.compile("(?<!\")\\b(?:con|ec)centric\\b(?![_\"])"));

  /** Whose texts a person reads: screens, light, settings, files and reports. */
  private static final List<String> ROOMS =
      List.of(
          "app",
          "catalogue",
          "coach",
          "config",
          "explain",
          "export",
          "machine",
          "report",
          "summary",
          "terminal");

  private static final List<String> PAGES =
      List.of(
          "README.md",
          "src/site/markdown/start.md",
          "src/site/markdown/use.md",
          "src/site/markdown/coaching.md",
          "src/site/markdown/protocols.md",
          "src/site/markdown/taking-away.md",
          "src/site/markdown/explain.md",
          "src/site/markdown/health.md");

  @Test
  void thePageHasEveryNameOfTheCodeOnceAndNoOther() throws IOException {
    List<String> named =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| "))
            .flatMap(line ->
                NAME.matcher(line.substring(line.indexOf("|", line.indexOf("|", 2) + 1))).results())
            .map(name -> name.group(1))
            .sorted()
            .toList();
    assertEquals(List.copyOf(names()), named);
  }

  private static Set<String> names() throws IOException {
    return Stream.of(columns(), events(), faults(), Protocols.keys().stream().map(Key::name))
        .flatMap(name -> name)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> columns() {
    return Stream.of(
            ExportTables.DAYS,
            ExportTables.SESSIONS,
            ExportTables.REPS,
            ExportTables.NOT_COUNTED,
            ReplayTables.REPS,
            ReplayTables.EVENTS)
        .flatMap(table -> table.columns().stream())
        .map(Column::name);
  }

  private static Stream<String> events() throws IOException {
    return EVENT
        .matcher(Files.readString(CODE.resolve("export").resolve("ReplayTables.java")))
        .results()
        .map(name -> name.group(1));
  }

  private static Stream<String> faults() {
    return Stream.of(
            Arrays.stream(FormFault.values()).map(FormFault::label),
            Arrays.stream(RejectedRep.Reason.values()).map(RejectedRep.Reason::label),
            Arrays.stream(HeelEvent.SensorFault.Kind.values()).map(Enum::name))
        .flatMap(name -> name);
  }

  @Test
  void aPersonReadsNoOtherWordForIt() throws IOException {
    List<String> found = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.list(CODE.resolve(room))) {
        for (Path file : files.sorted().toList()) {
          TEXT.matcher(Files.readString(file))
              .results()
              .map(MatchResult::group)
              .flatMap(text -> otherWords(file, text))
              .forEach(found::add);
        }
      }
    }
    for (String page : PAGES) {
      Path file = Path.of(page);
      Files.readAllLines(file).stream().flatMap(line -> otherWords(file, line)).forEach(found::add);
    }
    assertEquals(List.of(), found);
  }

  private static Stream<String> otherWords(Path file, String text) {
    return DONE_WITHOUT.stream()
        .filter(word -> word.matcher(text).find())
        .map(_ -> file + ": " + text.strip());
  }
}
