package heelbeat.docs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.docs.Page.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages call by its name is there: files, tests, constants. */
final class NamesTest {
  private static final Pattern FILE =
      Pattern.compile("(?<![\\w/.-])(?:scripts|src|hardware)/[\\w./@-]*\\w");

  private static final Pattern TEST = Pattern.compile("(?<!@)\\b[A-Z]\\w+Test\\b");

  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w+)\\.([A-Z][A-Z_]+)\\b");

  @Test
  void everyFileThatAPageNamesIsThere() {
    assertEquals(List.of(), missing(FILE, name -> Files.exists(Path.of(name.group()))));
  }

  @Test
  void everyTestThatAPageNamesIsThere() throws IOException {
    Set<String> classes = classes();
    assertEquals(List.of(), missing(TEST, name -> classes.contains(name.group())));
  }

  @Test
  void everyConstantThatAPageNamesIsInItsClass() throws IOException {
    List<Path> sources = sources();
    assertEquals(
        List.of(),
        missing(
            CONSTANT,
            name ->
                sources.stream()
                    .filter(file -> file.endsWith(name.group(1) + ".java"))
                    .anyMatch(file -> reads(file, name.group(2)))));
  }

  private interface Check {
    boolean isThere(MatchResult name);
  }

  /** The names of that form, in code, that are not there. */
  private static List<String> missing(Pattern form, Check check) {
    List<String> missing = new ArrayList<>();
    for (Page page : Page.all()) {
      for (Piece code : Stream.concat(page.inlines().stream(), page.blocks().stream()).toList()) {
        Matcher names = form.matcher(code.text());
        while (names.find()) {
          if (!check.isThere(names.toMatchResult())) {
            missing.add(code.place() + " names " + names.group());
          }
        }
      }
    }
    return missing;
  }

  private static boolean reads(Path file, String word) {
    try {
      return Files.readString(file).contains(word);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> classes() throws IOException {
    return sources().stream()
        .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
        .collect(toSet());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
