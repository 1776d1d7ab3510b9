package heelbeat.faults;

import heelbeat.coach.Cue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pages of faults, one a device, and the list of them, as {@code scripts/faults} writes them.
 */
final class FaultPages {
  private static final int WIDTH = 120;
  private static final String INDENT = "  ";

  /** A page, and the parts of the matrix that stand on it. */
  @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that nobody changes
  private enum Page {
    SERIAL_PAD("Serial pads", "serial pad", "load-cell serial pad"),
    CONVERTERS("Converters on the header", "ADS1115", "MCP3008"),
    SENSORS("Sensors", "sensor"),
    LIGHT("Light, buzzer and button", "light, buzzer and button"),
    STICKS("Sticks and exports", "stick", "drive on a cable", "export by hand"),
    MACHINE("The machine", "store and disk", "clock", "process and service"),
    FILES("Files", "recording", "configuration file", "protocol and exercise");

    private final String title;
    private final List<String> parts;

    Page(String title, String... parts) {
      this.title = title;
      this.parts = List.of(parts);
    }

    String file() {
      return "faults-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }

    List<FaultRow> of(List<FaultRow> rows) {
      return rows.stream().filter(row -> parts.contains(row.part())).toList();
    }
  }

  private final StringBuilder text = new StringBuilder();

  private FaultPages() {}

  /** Writes the pages into a folder, and prints the list of them. */
  public static void main(String[] args) throws IOException {
    List<FaultRow> rows = FaultMatrix.read();
    for (Map.Entry<String, String> page : of(rows).entrySet()) {
      Files.writeString(Path.of(args[0], page.getKey()), page.getValue());
    }
    System.out.print(list(rows));
  }

  /** Each page by the name of its file. */
  static Map<String, String> of(List<FaultRow> rows) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (Page page : Page.values()) {
      pages.put(page.file(), new FaultPages().page(page, rows));
    }
    return pages;
  }

  /** Which page has which faults. */
  static String list(List<FaultRow> rows) {
    FaultPages list = new FaultPages();
    for (Page page : Page.values()) {
      List<String> faults = page.of(rows).stream().map(FaultRow::fault).toList();
      list.item("[" + page.title + "](" + page.file() + "): " + String.join("; ", faults) + ".");
    }
    return list.text.toString();
  }

  /** Parts that stand on no page. */
  static List<String> homeless(List<FaultRow> rows) {
    List<FaultRow> left = new ArrayList<>(rows);
    for (Page page : Page.values()) {
      left.removeAll(page.of(rows));
    }
    return left.stream().map(FaultRow::part).distinct().toList();
  }

  private String page(Page page, List<FaultRow> rows) {
    text.append("# Faults: ").append(page.title).append("\n\n");
    text.append(
        """
        <!-- "scripts/faults" makes this page of src/test/resources/heelbeat/faults/faults.csv -->

        What the words here mean, and all the other faults, are in [faults](faults.md).
        """);
    for (String part : page.parts) {
      if (page.parts.size() > 1) {
        text.append("\n## ").append(capital(part)).append('\n');
      }
      for (FaultRow row : rows) {
        if (row.part().equals(part)) {
          fault(row);
        }
      }
    }
    return text.toString();
  }

  private void fault(FaultRow row) {
    text.append("\n### ").append(capital(row.fault())).append("\n\n");
    item("light: " + withRhythms(row));
    item("log: " + row.log());
    item("doctor: " + row.doctor());
    item("mend: " + row.mend());
    item("counts: " + row.counts());
    item("heals: " + row.heals());
  }

  private static String withRhythms(FaultRow row) {
    String words = row.light();
    for (Cue cue : row.cues()) {
      words =
          words.replaceFirst(
              "\\b" + cue.name() + "\\b", "**" + cue.text() + "** `" + cue.light() + "`");
    }
    return words;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** An item of a list, as many lines as it takes. */
  private void item(String words) {
    StringBuilder line = new StringBuilder("-");
    for (String word : words.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(INDENT).append(word);
      } else {
        line.append(' ').append(word);
      }
    }
    text.append(line).append('\n');
  }
}
