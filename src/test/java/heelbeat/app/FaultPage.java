package heelbeat.app;

import heelbeat.app.FaultRow.Cell;
import heelbeat.coach.Cue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The page of faults, but for its introduction, as {@code scripts/faults} puts it there. */
final class FaultPage {
  private static final int WIDTH = 120;
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private FaultPage() {}

  /** Prints it. */
  public static void main(String[] args) throws IOException {
    System.out.print(of(FaultMatrix.read()));
  }

  static String of(List<FaultRow> rows) throws IOException {
    Map<String, List<FaultRow>> parts = new LinkedHashMap<>();
    rows.forEach(row -> parts.computeIfAbsent(row.part(), any -> new ArrayList<>()).add(row));
    FaultPage page = new FaultPage();
    page.matrix(rows);
    parts.forEach(page::words);
    page.text.append("## What each cell is tested by\n\n");
    for (Map.Entry<String, List<FaultRow>> part : parts.entrySet()) {
      page.tests(part.getKey(), part.getValue());
    }
    return page.text.toString();
  }

  private void matrix(List<FaultRow> rows) throws IOException {
    text.append("## The matrix\n\n| part | fault | light | log | doctor | counts | heals |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (FaultRow row : rows) {
      text.append("| ").append(row.part()).append(" | ").append(row.fault()).append(" |");
      for (Cell cell : Cell.values()) {
        String kinds = kinds(row.testsOf(cell));
        String shown =
            cell == Cell.LIGHT ? light(row) + (kinds.isEmpty() ? "" : " (" + kinds + ")") : kinds;
        text.append(' ').append(shown.isEmpty() ? row.cell(cell) : shown).append(" |");
      }
      text.append('\n');
    }
    text.append('\n');
  }

  private static String light(FaultRow row) {
    return row.cues().isEmpty()
        ? row.light().split("[;,]", -1)[0]
        : String.join(", ", row.cues().stream().map(cue -> "**" + cue.words() + "**").toList());
  }

  private static String kinds(List<CitedTest> tests) throws IOException {
    TreeSet<String> kinds = new TreeSet<>();
    for (CitedTest test : tests) {
      kinds.add(test.kind().orElse("MISSING"));
    }
    return String.join(", ", kinds);
  }

  private void words(String part, List<FaultRow> rows) {
    text.append("## ").append(capital(part)).append("\n\n");
    for (FaultRow row : rows) {
      text.append("**").append(capital(row.fault())).append("**\n\n");
      item("light: " + withRhythms(row));
      item("log: " + row.log());
      item("doctor: " + row.doctor());
      item("mend: " + row.mend());
      item("counts: " + row.counts());
      item("heals: " + row.heals());
      text.append('\n');
    }
  }

  private static String withRhythms(FaultRow row) {
    String words = row.light();
    for (Cue cue : row.cues()) {
      words =
          words.replaceFirst(
              "\\b" + cue.name() + "\\b", "**" + cue.words() + "** `" + cue.light() + "`");
    }
    return words;
  }

  private void tests(String part, List<FaultRow> rows) throws IOException {
    text.append("### ").append(capital(part)).append("\n\n");
    for (FaultRow row : rows) {
      List<String> groups = new ArrayList<>();
      Map<List<CitedTest>, List<String>> byTests = new LinkedHashMap<>();
      for (Cell cell : Cell.values()) {
        if (!row.testsOf(cell).isEmpty()) {
          byTests.computeIfAbsent(row.testsOf(cell), any -> new ArrayList<>()).add(cell.label());
        }
      }
      for (Map.Entry<List<CitedTest>, List<String>> group : byTests.entrySet()) {
        List<String> cited = new ArrayList<>();
        for (CitedTest test : group.getKey()) {
          cited.add(test.markdown());
        }
        groups.add(String.join(", ", group.getValue()) + " by " + String.join(", ", cited));
      }
      item(row.fault() + ": " + String.join("; ", groups));
    }
    text.append('\n');
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
