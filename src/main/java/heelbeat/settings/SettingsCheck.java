package heelbeat.settings;

import heelbeat.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Finds all that is wrong in a file, so that it can be mended in one go. */
final class SettingsCheck {
  /** So many are told; whoever has more has another sort of file. */
  private static final int MOST_MISTAKES = 20;

  /** So many characters of what is refused are enough to know it again. */
  private static final int MOST_QUOTED = 60;

  /** The parser's own words: what it found, which can be all of a line, and what it expected. */
  private static final int MOST_EXPLAINED = 300;

  private final String name;
  private final List<String> lines;
  private final TomlParseResult toml;
  private final List<Key<?>> keys;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> tables = new LinkedHashSet<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /** Lines that are no TOML. */
  private final Set<Integer> broken = new HashSet<>();

  /**
   * What is wrong in a line.
   *
   * @param line from 1; 0 if it is nowhere
   */
  private record Mistake(int line, String words) {}

  /**
   * @param name what messages call the file
   * @param text what was parsed
   */
  SettingsCheck(String name, String text, TomlParseResult toml, List<Key<?>> keys) {
    this.name = name;
    this.lines = text.lines().toList();
    this.toml = toml;
    this.keys = keys;
    for (Key<?> key : keys) {
      known.add(key.name());
      tableOf(key.name()).ifPresent(tables::add);
    }
  }

  /**
   * Looks at all of it.
   *
   * @throws SettingsException with a line for each mistake, the first one first
   */
  void refuse() throws SettingsException {
    int checked = syntax();
    Set<String> refused = strangers(checked);
    values(checked, refused);
    if (!mistakes.isEmpty()) {
      throw new SettingsException(told());
    }
  }

  private String told() {
    String told =
        mistakes.stream()
            .sorted(Comparator.comparingInt(Mistake::line))
            .limit(MOST_MISTAKES)
            .map(mistake ->
                (mistake.line == 0 ? name + ": " : name + ", line " + mistake.line + ": ")
                    + mistake.words)
            .collect(Collectors.joining("\n"));
    int more = mistakes.size() - MOST_MISTAKES;
    return more > 0 ? told + "\n" + name + ": and " + more + " more" : told;
  }

  private void add(int line, String words) {
    mistakes.add(new Mistake(line, words));
  }

  /** Until which line the parser's idea of the tables can be trusted. */
  private int syntax() {
    int trusted = Integer.MAX_VALUE;
    for (TomlParseError error : toml.errors()) {
      int line = error.position().line();
      if (broken.add(line)) {
        add(line, syntax(line, String.valueOf(error.getMessage())));
      }
      if (line > lines.size() || lines.get(line - 1).strip().startsWith("[")) {
        trusted = Math.min(trusted, line - 1);
      }
    }
    return trusted;
  }

  /** In the words of whoever wrote the line, if the value is a plain one; else in the parser's. */
  private String syntax(int line, String parser) {
    Optional<PlainValue> plain =
        parser.startsWith("Unexpected") && line <= lines.size()
            ? PlainValue.in(lines.get(line - 1))
            : Optional.empty();
    if (plain.isEmpty()) {
      return shortened(Printable.line(explained(line, parser)), MOST_EXPLAINED);
    }
    String full = table(line) + plain.get().key();
    String value = plain.get().value();
    Optional<Key<?>> key = keys.stream().filter(one -> one.name().equals(full)).findFirst();
    if (key.isPresent() && key.get().reader().apply(value).isEmpty()) {
      return key.get().name()
          + " must be "
          + key.get().bounds()
          + ", but is "
          + shortened(Printable.line(value), MOST_QUOTED);
    }
    return shortened(Printable.line(plain.get().mend()), MOST_EXPLAINED);
  }

  private String explained(int line, String parser) {
    if (parser.startsWith("Unexpected end of line, expected \"")) {
      return "the text has no quotation mark at its end";
    }
    if (parser.equals("Unexpected end of line, expected . or =")) {
      return "this is no key with its value: write name = value";
    }
    if (parser.equals("Unexpected end of line, expected ]")) {
      return lines.get(line - 1).strip() + " has no bracket at its end: write ]";
    }
    return parser;
  }

  /** The table that a line is in, with a dot; empty above the first. */
  private String table(int line) {
    for (int above = line - 2; above >= 0; above--) {
      String text = lines.get(above).strip();
      if (text.startsWith("[") && text.contains("]")) {
        return text.substring(1, text.indexOf(']')).strip() + ".";
      }
    }
    return "";
  }

  /** Names that are neither a key nor a table of keys; of a strange table, the table alone. */
  private Set<String> strangers(int trusted) {
    Set<String> refused = new HashSet<>();
    List<String> names =
        toml.dottedKeySet(true).stream().sorted(Comparator.comparingInt(this::line)).toList();
    for (String written : names) {
      if (line(written) > trusted || isBelow(written, refused)) {
        continue;
      }
      if (!known.contains(written) && !tables.contains(written)) {
        refused.add(written);
        add(line(written), stranger(written));
      } else if (tables.contains(written) && !(toml.get(written) instanceof TomlTable)) {
        refused.add(written);
        add(line(written), written + " must be a table, [" + written + "] on its own line, once");
      }
    }
    return refused;
  }

  private static boolean isBelow(String written, Set<String> refused) {
    return refused.stream().anyMatch(table -> written.startsWith(table + "."));
  }

  private String stranger(String written) {
    String leaf = written.substring(written.lastIndexOf('.') + 1);
    List<String> homes =
        keys.stream()
            .map(Key::name)
            .filter(key -> key.substring(key.lastIndexOf('.') + 1).equals(leaf))
            .toList();
    if (homes.isEmpty()
        || (written.contains(".") && !tables.contains(tableOf(written).orElse("")))) {
      return "unknown key " + shortened(written, MOST_QUOTED) + "; " + meant(written, leaf);
    }
    if (homes.contains(leaf)) {
      return leaf
          + " is in no table: write it above the first line in square brackets, not below ["
          + tableOf(written).orElse("")
          + "]";
    }
    return leaf
        + " is a key of the table "
        + homes.stream()
            .map(home -> "[" + tableOf(home).orElse("") + "]")
            .collect(Collectors.joining(" or "))
        + ": write it below that line, "
        + tableOf(written).map(table -> "not below [" + table + "]").orElse("not above");
  }

  /** What it may have been meant for; of a name like no other what there is in its table. */
  private String meant(String written, String leaf) {
    String nearest = nearest(written, leaf);
    List<String> beside =
        keys.stream()
            .map(Key::name)
            .filter(key -> tableOf(key).equals(tableOf(written)))
            .map(key -> key.substring(key.lastIndexOf('.') + 1))
            .toList();
    return beside.isEmpty() || tableOf(written).isEmpty() || isLike(leaf, nearest)
        ? "did you mean " + nearest + "?"
        : "[" + tableOf(written).orElse("") + "] has " + String.join(", ", beside);
  }

  /** Whether at least half of the letters are those of the name's last part. */
  private static boolean isLike(String leaf, String name) {
    return 2 * Spelling.distance(leaf, name.substring(name.lastIndexOf('.') + 1)) <= leaf.length();
  }

  /** By the whole name, or by its last part in another table, which takes two changes more. */
  private String nearest(String written, String leaf) {
    return Stream.concat(known.stream(), tables.stream())
        .min(
            Comparator.comparingInt(one ->
                Math.min(
                    Spelling.distance(written, one),
                    2 + Spelling.distance(leaf, one.substring(one.lastIndexOf('.') + 1)))))
        .orElseThrow(() -> new IllegalArgumentException("no keys"));
  }

  private void values(int trusted, Set<String> refused) {
    for (Key<?> key : keys) {
      boolean isOfAnother =
          isBelow(key.name(), refused)
              || refused.stream().anyMatch(stranger -> stranger.startsWith(key.name() + "."));
      Object given = isOfAnother ? null : toml.get(key.name());
      if (given == null || line(key.name()) > trusted || broken.contains(line(key.name()))) {
        continue;
      }
      if (key.reader().apply(given instanceof TomlArray array ? array.toList() : given).isEmpty()) {
        add(line(key.name()), SettingsFile.wrong(key, given));
      }
    }
  }

  private int line(String key) {
    TomlPosition position = toml.inputPositionOf(key);
    return position == null ? 0 : position.line();
  }

  private static String shortened(String text, int mostChars) {
    return text.length() > mostChars ? text.substring(0, mostChars) + "..." : text;
  }

  private static Optional<String> tableOf(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
  }
}
