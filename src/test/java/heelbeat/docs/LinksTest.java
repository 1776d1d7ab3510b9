package heelbeat.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.docs.Page.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every page is found, and every link of one leads somewhere: in the files and in the site. */
final class LinksTest {
  private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");

  /** What src/site/site-files.xml puts into the site. */
  private static final List<String> IN_SITE =
      List.of(
          "README.md",
          "CONTRIBUTING.md",
          "CHANGELOG.md",
          "LICENSE",
          "src/site/markdown/",
          "src/site/resources/",
          "src/main/resources/heelbeat/catalogue/",
          "hardware/");

  @Test
  void everyRelativeLinkLeadsToAFileThatIsInTheSite() {
    List<String> wrong = new ArrayList<>();
    for (Page page : Page.all()) {
      page.links().stream().filter(link -> !leads(link)).forEach(link -> wrong.add(reported(link)));
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean leads(Piece link) {
    if (ELSEWHERE.matcher(link.text()).matches()) {
      return true;
    }
    String path = link.text().replaceFirst("#.*", "");
    Path project = Path.of("").toAbsolutePath();
    Path page = link.file().toAbsolutePath();
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    String inProject = project.relativize(target).toString();
    boolean isPageOfTests = inProject.startsWith("src/test/") && inProject.endsWith(".md");
    return Files.isRegularFile(target)
        && (isPageOfTests || IN_SITE.stream().anyMatch(inProject::startsWith))
        && hasAnchor(link.text(), inProject);
  }

  private static boolean hasAnchor(String link, String file) {
    int mark = link.indexOf('#');
    return mark < 0 || Page.read(Path.of(file)).anchors().contains(link.substring(mark + 1));
  }

  private static String reported(Piece link) {
    return link.place() + " links " + link.text();
  }

  @Test
  void everyPageIsInTheMenuOnce() throws Exception {
    NodeList items =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("src", "site", "site.xml").toFile())
            .getElementsByTagName("item");
    List<String> inMenu =
        Stream.iterate(0, i -> i + 1)
            .limit(items.getLength())
            .map(i -> ((Element) items.item(i)).getAttribute("href"))
            .filter(href -> href.endsWith(".html"))
            .sorted()
            .toList();
    List<String> pages =
        Page.all().stream()
            .map(page -> page.file().toString().replace(Page.SITE + "/", ""))
            .map(file -> file.replaceFirst("\\.md$", ".html"))
            .sorted()
            .toList();
    assertEquals(String.join("\n", pages), String.join("\n", inMenu));
  }
}
