package heelbeat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heelbeat.settings.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The configuration's reference is the code's own table. {@code mvn test
 * -Dtest=ConfigurationPageTest -Dheelbeat.write-page} writes it into the page.
 */
final class ConfigurationPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "configuration.md");
  private static final String BEGIN = "<!-- keys: written by ConfigurationPageTest -->\n";
  private static final String END = "<!-- end of keys -->\n";

  /** A number's unit is the last part of its key's name, or stands in its description. */
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("_v", "V"),
          Map.entry("_kg", "kg"),
          Map.entry("_hz", "Hz"),
          Map.entry("_min", "min"),
          Map.entry("minutes", "min"),
          Map.entry("_percent", "%"),
          Map.entry("_s", "s"),
          Map.entry("seconds", "s"),
          Map.entry("baud", "baud"),
          Map.entry("speed", "times real time"));

  @Test
  void thePageHasEveryKeyAsTheCodeHasIt() throws Exception {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    assertFalse(from < BEGIN.length() || to < from, PAGE + " should have " + BEGIN + END);
    if (Boolean.getBoolean("heelbeat.write-page")) {
      Files.writeString(PAGE, page.substring(0, from) + reference() + page.substring(to));
      return;
    }
    assertEquals(reference(), page.substring(from, to));
  }

  /** What the prose says of keys stays true, too. */
  @Test
  void theProseNamesOnlyKeysThatThereAre() throws IOException {
    String page = Files.readString(PAGE);
    String prose = page.substring(0, page.indexOf(BEGIN)) + page.substring(page.indexOf(END));
    Set<String> named = new TreeSet<>();
    Pattern.compile("`([a-z0-9]+\\.[a-z_]+)`")
        .matcher(prose)
        .results()
        .forEach(found -> named.add(found.group(1)));
    Configuration.KEYS.forEach(key -> named.remove(key.name()));
    assertEquals(Set.of(), named);
  }

  private static String reference() {
    Map<String, List<Key<?>>> tables = new LinkedHashMap<>();
    for (Key<?> key : Configuration.KEYS) {
      String name = key.name();
      String table = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
      tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(key);
    }
    StringBuilder text = new StringBuilder("\n");
    tables.forEach((table, keys) -> {
      text.append(table.isEmpty() ? "### Before any table\n\n" : "### [" + table + "]\n\n");
      text.append("| key | must be | unit | default | what it is |\n|---|---|---|---|---|\n");
      keys.forEach(key -> text.append(row(key)));
      text.append('\n');
    });
    return text.toString();
  }

  private static String row(Key<?> key) {
    String name = key.name().substring(key.name().indexOf('.') + 1);
    return "| `%s` | %s | %s | `%s` | %s |\n"
        .formatted(name, asCode(key.bounds()), unit(name), key.defaultText(), key.description());
  }

  /** Or a site makes typographer's quotation marks of them, which TOML does not take. */
  private static String asCode(String bounds) {
    return bounds.replaceAll("\"[^\"]*\"", "`$0`");
  }

  private static String unit(String name) {
    return UNITS.entrySet().stream()
        .filter(unit -> name.endsWith(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
