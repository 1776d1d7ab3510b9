package heelbeat.hardware;

import java.util.List;

/** A table in Markdown. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(List<String> head) {
    row(head);
    text.append("|---".repeat(head.size())).append("|\n");
  }

  MarkdownTable row(List<String> cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |");
    }
    text.append('\n');
    return this;
  }

  String text() {
    return text.toString();
  }
}
