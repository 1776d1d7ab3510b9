package heelbeat.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.app.WholeCommandLine;
import heelbeat.docs.Page.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command and option that a page names is one of the command line's. */
final class OptionsTest {
  private static final CommandLine HEELBEAT = WholeCommandLine.make();

  /** By its name with or without a folder; what follows is a command of it. */
  private static final Pattern PROGRAM = Pattern.compile("(?:(?:sudo|\\S*/)\\s*)*heelbeat");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  @Test
  void everyCommandOfHeelbeatInAPageTakesItsOptions() {
    List<String> wrong = new ArrayList<>();
    for (Piece line : lines()) {
      words(line.text())
          .map(words -> strangeWord(words))
          .filter(word -> !word.isEmpty())
          .forEach(word -> wrong.add(line.place() + ": " + word + " in " + line.text()));
    }
    assertEquals(List.of(), wrong);
  }

  /** Named alone, it is an option of some command or of a script. */
  @Test
  void everyOptionThatAPageNamesAloneIsKnownSomewhere() throws IOException {
    StringBuilder known = new StringBuilder(String.join(" ", optionsOf(HEELBEAT)));
    try (Stream<Path> scripts = Files.walk(Path.of("scripts"))) {
      for (Path script : scripts.filter(Files::isRegularFile).toList()) {
        known.append(Files.readString(script));
      }
    }
    List<String> wrong = new ArrayList<>();
    for (Piece line : lines()) {
      if (line.text().startsWith("--") && !known.toString().contains(option(line.text()))) {
        wrong.add(line.place() + ": " + line.text());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Piece> lines() {
    List<Piece> lines = new ArrayList<>();
    for (Page page : Page.all()) {
      lines.addAll(page.inlines());
      for (Piece block : page.blocks()) {
        block
            .text()
            .lines()
            .map(text -> new Piece(block.file(), block.line(), text))
            .forEach(lines::add);
      }
    }
    return lines;
  }

  /**
   * What follows the program's name, or a line that begins with one of its commands and says more.
   */
  private static Stream<String> words(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    if (PROGRAM.matcher(parts[0]).matches() && parts.length > 1) {
      return Stream.of(parts[1]);
    }
    if (parts[0].equals("sudo") && parts.length > 1) {
      return words(parts[1]);
    }
    boolean isCommand = HEELBEAT.getSubcommands().containsKey(parts[0]);
    return isCommand && parts.length > 1 && parts[1].contains("--") ? Stream.of(line) : Stream.of();
  }

  /** The first word that the command line would not take; empty if there is none. */
  private static String strangeWord(String words) {
    CommandLine command = HEELBEAT;
    String untilNext = words.replaceAll("\\s[#|>;&].*", "").strip();
    for (String word : SPACE.splitAsStream(untilNext).toList()) {
      CommandLine next = command.getSubcommands().get(word);
      if (next != null) {
        command = next;
      } else if (command.equals(HEELBEAT) && !word.startsWith("-")) {
        return word;
      } else if (OPTION.matcher(word).lookingAt() && !hasOption(command, option(word))) {
        return word;
      }
    }
    return "";
  }

  private static boolean hasOption(CommandLine command, String name) {
    return command.getCommandSpec().optionsMap().containsKey(name);
  }

  private static String option(String text) {
    return text.replaceFirst("[ =].*", "");
  }

  private static List<String> optionsOf(CommandLine line) {
    List<String> options = new ArrayList<>(line.getCommandSpec().optionsMap().keySet());
    line.getSubcommands().values().forEach(command -> options.addAll(optionsOf(command)));
    return options;
  }
}
