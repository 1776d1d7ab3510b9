package heelbeat.docs;

import heelbeat.docs.Page.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of the documentation, as written.
 *
 * @param place the first page and line that has it
 */
record DocumentedCommand(String place, String text) {
  /** A paragraph of a block is typed, not printed, if its first line begins with one of these. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(scripts/[a-z-]+|[A-Z]+=\\S+|apt(-get)?|avrdude|cp|curl|dpkg|dtc|git|gpiodetect|grep"
              + "|heelbeat|i2cdetect|java|journalctl|ls|make|mkdir|mvn|nano|printf|scp|sed|sha256sum"
              + "|ssh|sudo|systemctl)"
              + "(\\s.*)?",
          Pattern.DOTALL);

  /**
   * Code within a sentence is a command if it looks like one of these. A command of Heelbeat
   * without anything behind it is only named.
   */
  private static final Pattern INLINE =
      Pattern.compile(
          "(scripts/(?!heelbeat)[a-z-]+(\\s.*)?|(scripts/)?heelbeat [a-z-]+ .*"
              + "|make( flash| rig)?( [A-Z]+=\\S+)*|(journalctl|mvn|sudo|systemctl) .*)");

  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

  private static final Pattern COMMENT = Pattern.compile("\\s+#\\s.*|^#\\s.*");

  /** All commands in the order of the pages, each once. */
  static List<DocumentedCommand> all(List<Page> pages) {
    Map<String, DocumentedCommand> commands = new LinkedHashMap<>();
    for (Page page : pages) {
      List<DocumentedCommand> ofPage = new ArrayList<>();
      page.blocks().stream().flatMap(DocumentedCommand::ofBlock).forEach(ofPage::add);
      page.inlines().stream()
          .filter(DocumentedCommand::isInlineCommand)
          .forEach(code -> ofPage.add(new DocumentedCommand(code.place(), code.text())));
      ofPage.forEach(command -> commands.putIfAbsent(command.text(), command));
    }
    return List.copyOf(commands.values());
  }

  private static Stream<DocumentedCommand> ofBlock(Piece block) {
    return PARAGRAPH
        .splitAsStream(block.text().replace("\\\n", " "))
        .flatMap(paragraph -> ofParagraph(block, paragraph));
  }

  private static Stream<DocumentedCommand> ofParagraph(Piece block, String paragraph) {
    List<String> lines =
        paragraph
            .lines()
            .map(line -> COMMENT.matcher(line).replaceAll("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    boolean isTerminal = !lines.isEmpty() && COMMAND.matcher(lines.get(0)).matches();
    return isTerminal
        ? lines.stream().map(line -> new DocumentedCommand(block.place(), line))
        : Stream.of();
  }

  /** A script that is only called by its name is one, too; a file that is no script is not. */
  private static boolean isInlineCommand(Piece code) {
    Path first = Path.of(code.text().replaceFirst("\\s.*", ""));
    boolean isScript = Files.isRegularFile(first) && Files.isExecutable(first);
    return INLINE.matcher(code.text()).matches() && (isScript || !first.startsWith("scripts"));
  }

  /** Whether all of it can be a command, as far as its first word tells. */
  boolean beginsLikeACommand() {
    return COMMAND.matcher(text).matches();
  }
}
