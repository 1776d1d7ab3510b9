package heelbeat.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the documentation runs as it is written, or stands in {@code
 * commands-not-run.txt} with the reason. The pages that a newcomer reads first come first, so that
 * a command finds what those before it made.
 */
final class DocumentedCommandsTest {
  private static final Path NOT_RUN =
      Path.of("src", "test", "resources", "heelbeat", "docs", "commands-not-run.txt");

  private static final List<String> FIRST = List.of("start.md", "README.md", "use.md");
  private static final String RECORDING = "heelbeat-data/recordings/demo-2-ads1115.frames.csv.gz";

  /** What a reader puts in for a word in capitals. */
  private static final Map<String, String> PUT_IN =
      Map.of(
          "RECORDING(\\.\\.\\.)?", RECORDING,
          "SECONDS", "2",
          "NAME", "technique",
          "DIR", "stick");

  /** These go on until somebody ends them, or for minutes; a plain demo ends by itself. */
  private static final Pattern LONG =
      Pattern.compile("\\S*heelbeat (run|monitor|record|demo(?!$|.*--speed)).*");

  private static final Duration SEEN_ENOUGH = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** SIGTERM, by which they are ended here, as the shell tells it. */
  private static final int ENDED = 143;

  /** What has to fail with all defaults: there is neither a light nor a buzzer, nor a person. */
  private static final Map<String, Integer> ENDS_WITH =
      Map.of(
          "scripts/heelbeat cues --config heelbeat.toml", 65,
          // Nobody is there to be asked.
          "scripts/heelbeat share RECORDING... OUT", 64);

  private static List<DocumentedCommand> commands = List.of();
  private static Map<String, String> notRun = Map.of();

  @BeforeAll
  static void read() throws IOException {
    List<Page> pages = new ArrayList<>(Page.all());
    pages.sort(Comparator.comparingInt(DocumentedCommandsTest::place));
    commands = DocumentedCommand.all(pages);
    notRun = new LinkedHashMap<>();
    for (String line : Files.readAllLines(NOT_RUN)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+\\|\\s+", 2);
        notRun.put(parts[0], parts[1]);
      }
    }
  }

  private static int place(Page page) {
    int at = FIRST.indexOf(page.file().getFileName().toString());
    return at < 0 || page.file().getNameCount() == 3 ? FIRST.size() : at;
  }

  private static Optional<String> whyNot(DocumentedCommand command) {
    return notRun.keySet().stream()
        .filter(command.text()::startsWith)
        .max(Comparator.comparingInt(String::length));
  }

  @Test
  void everyLineOfATerminalsBlockIsACommand() {
    List<DocumentedCommand> others =
        commands.stream()
            .filter(command -> !command.beginsLikeACommand() && whyNot(command).isEmpty())
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void whatIsNotRunIsInThePages() {
    Set<String> idle = new TreeSet<>(notRun.keySet());
    commands.forEach(command -> whyNot(command).ifPresent(idle::remove));
    assertEquals(Set.of(), idle, NOT_RUN + " has entries that no page needs");
  }

  @Tag("slow")
  @Test
  void everyOtherCommandRunsAsWritten(@TempDir Path folder) throws Exception {
    CommandSandbox sandbox = new CommandSandbox(folder);
    List<String> failed = new ArrayList<>();
    int ran = 0;
    for (DocumentedCommand command : commands) {
      Optional<String> entry = whyNot(command);
      if (entry.isPresent()) {
        System.out.printf("not run  %s  (%s)%n", command.text(), notRun.get(entry.get()));
        continue;
      }
      boolean isLong = LONG.matcher(command.text()).matches();
      CommandSandbox.Outcome outcome =
          sandbox.run(filledIn(command.text()), isLong ? SEEN_ENOUGH : PATIENCE);
      sandbox.givePad();
      int expected = ENDS_WITH.getOrDefault(command.text(), 0);
      boolean isRight =
          outcome.wasEnded() ? isLong && outcome.status() == ENDED : outcome.status() == expected;
      System.out.printf(
          Locale.ROOT,
          "%-7s  %s  (%.1f s%s)%n",
          isRight ? "ran" : "FAILED",
          command.text(),
          outcome.seconds(),
          outcome.wasEnded() ? ", then ended" : "");
      ran++;
      if (!isRight) {
        failed.add(
            "%s: %s%nended with %d:%n%s"
                .formatted(command.place(), command.text(), outcome.status(), outcome.output()));
      }
    }
    System.out.printf("%d commands ran, %d did not%n", ran, commands.size() - ran);
    assertTrue(ran > 20, "hardly any command was found");
    assertEquals("", String.join("\n", failed));
  }

  private static String filledIn(String command) {
    String filled = command;
    for (Map.Entry<String, String> word : PUT_IN.entrySet()) {
      filled = filled.replaceAll("\\b" + word.getKey(), word.getValue());
    }
    return filled;
  }
}
