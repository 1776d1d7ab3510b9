package heelbeat.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file of the project, read as its readers' programs read it.
 *
 * @param file relative to the project's folder
 * @param links where links and pictures lead
 * @param anchors the names that a link to a part of it may have
 * @param inlines code within text, such as {@code `scripts/test --fast`}
 * @param blocks code on lines of its own, without what is marked as {@code text}: that is only
 *     shown
 */
record Page(
    Path file,
    String text,
    Set<String> anchors,
    List<Piece> links,
    List<Piece> inlines,
    List<Piece> blocks) {
  static final Path SITE = Path.of("src", "site", "markdown");

  /** The word behind the fence of a block that shows what a program prints. */
  private static final String PRINTED = "text";

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /**
   * A piece of a page.
   *
   * @param line where it begins, 1 for the first
   */
  record Piece(Path file, int line, String text) {
    String place() {
      return file + ":" + line;
    }
  }

  /** All of the project's pages, those of the site and those beside what they tell of. */
  static List<Page> all() {
    return Stream.concat(
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                .map(Path::of)
                .filter(Files::exists),
            Stream.of(SITE, Path.of("hardware"), Path.of("src", "test")).flatMap(Page::pagesBelow))
        .map(Page::read)
        .toList();
  }

  private static Stream<Path> pagesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page read(Path file) {
    try {
      String text = Files.readString(file);
      Page page =
          new Page(
              file, text, new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      PARSER.parse(text).accept(page.collector());
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AbstractVisitor collector() {
    return new AbstractVisitor() {
      @Override
      public void visit(Heading heading) {
        anchors.add(anchor(heading));
        visitChildren(heading);
      }

      @Override
      public void visit(Link link) {
        links.add(piece(link, link.getDestination()));
        visitChildren(link);
      }

      @Override
      public void visit(Image image) {
        links.add(piece(image, image.getDestination()));
      }

      @Override
      public void visit(Code code) {
        inlines.add(piece(code, code.getLiteral()));
      }

      @Override
      public void visit(FencedCodeBlock block) {
        if (!PRINTED.equals(block.getInfo())) {
          blocks.add(piece(block, block.getLiteral()));
        }
      }

      @Override
      public void visit(IndentedCodeBlock block) {
        blocks.add(piece(block, block.getLiteral()));
      }
    };
  }

  private Piece piece(Node node, String literal) {
    int line = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex();
    return new Piece(file, line + 1, literal);
  }

  /** A heading's name, as the sites that show Markdown and src/site/SiteLinks.java make it. */
  private static String anchor(Node heading) {
    StringBuilder words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words
        .toString()
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-');
  }
}
