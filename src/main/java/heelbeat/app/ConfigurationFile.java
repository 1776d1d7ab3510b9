package heelbeat.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** A TOML file held against the keys that there are. */
final class ConfigurationFile {
  private final Path file;
  private final TomlParseResult toml;

  private ConfigurationFile(Path file, TomlParseResult toml) {
    this.file = file;
    this.toml = toml;
  }

  /**
   * Opens the file.
   *
   * @throws ConfigurationException if it cannot be read, is no TOML or has a key that is not known
   */
  static ConfigurationFile open(Path file, List<Key<?>> keys) throws ConfigurationException {
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException(
          file + ": no such file; \"heelbeat config > " + file + "\" writes one with all defaults");
    }
    TomlParseResult toml;
    try {
      toml = Toml.parse(file);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read: " + e.getMessage());
    }
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().getFirst();
      throw new ConfigurationException(place(file, error.position()) + error.getMessage());
    }
    for (String name : toml.dottedKeySet()) {
      if (keys.stream().noneMatch(key -> key.name().equals(name))) {
        throw new ConfigurationException(
            place(file, toml.inputPositionOf(name))
                + "unknown key "
                + name
                + "; did you mean "
                + nearest(name, keys)
                + "?");
      }
    }
    return new ConfigurationFile(file, toml);
  }

  /** A file that leaves all to the defaults. */
  static ConfigurationFile empty() {
    return new ConfigurationFile(Path.of(""), Toml.parse(""));
  }

  /**
   * The value of a key, or its default.
   *
   * @throws ConfigurationException if the value has the wrong type or is out of bounds
   */
  <T> T get(Key<T> key) throws ConfigurationException {
    Object value = toml.get(key.name());
    Object given = value == null ? Toml.parse("x = " + key.defaultText()).get("x") : value;
    if (given == null) {
      throw new IllegalStateException("the default of " + key.name() + " is no TOML");
    }
    return key.reader()
        .apply(given)
        .orElseThrow(() ->
            new ConfigurationException(
                place(file, toml.inputPositionOf(key.name()))
                    + key.name()
                    + " must be "
                    + key.bounds()
                    + ", but is "
                    + written(given)));
  }

  /** What to say of a table whose keys are right each and wrong together. */
  ConfigurationException contradiction(String table, String reason) {
    return new ConfigurationException(
        place(file, toml.inputPositionOf(table)) + table + ": " + reason);
  }

  private static String written(Object value) {
    if (value instanceof TomlArray array) {
      return array.toList().stream().map(ConfigurationFile::written).toList().toString();
    }
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

  private static String place(Path file, @Nullable TomlPosition position) {
    return position == null ? file + ": " : file + ", line " + position.line() + ": ";
  }

  private static String nearest(String name, List<Key<?>> keys) {
    return keys.stream()
        .map(Key::name)
        .min(Comparator.comparingInt(known -> distance(name, known)))
        .orElseThrow();
  }

  /** How many letters must be added, dropped or changed (Levenshtein). */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(change, 1 + Math.min(above[j], above[j - 1]));
      }
    }
    return above[to.length()];
  }

  /** All keys with their defaults, bounds and descriptions, as a file that could be read back. */
  static String template(List<Key<?>> keys) {
    StringBuilder text =
        new StringBuilder(
            "# Heelbeat. Every key is here with its default; delete what you keep.\n");
    String table = "";
    for (Key<?> key : keys) {
      int dot = key.name().indexOf('.');
      String tableOfKey = dot < 0 ? "" : key.name().substring(0, dot);
      if (!tableOfKey.equals(table)) {
        text.append("\n[").append(tableOfKey).append("]\n");
        table = tableOfKey;
      }
      text.append("\n# ")
          .append(key.description())
          .append("\n# ")
          .append(key.bounds())
          .append('\n');
      text.append(key.name().substring(dot + 1)).append(" = ");
      text.append(key.defaultText()).append('\n');
    }
    return text.toString();
  }
}
