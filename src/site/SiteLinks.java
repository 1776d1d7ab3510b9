import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last step of {@code mvn site}: mends the links of the built pages, and checks them. The pages
 * link each other, pictures and files as they lie in the repository; in the site all of src/site is
 * at the top, and the rest lies as it does there. Doxia has made page.html of page.md already.
 *
 * <p>Ends with 1 if a link leads nowhere, or if a page would load something from another machine.
 */
final class SiteLinks {
  private static final Pattern LINK = Pattern.compile("(href|src)=\"([^\"]*)\"");
  private static final Pattern HEADING = Pattern.compile("<(h[1-6])>(.*?)</\\1>");
  private static final Pattern ELSEWHERE = Pattern.compile("(https?:|mailto:|//).*");
  private static final Pattern LOADED =
      Pattern.compile("(?:src=\"|<link[^>]*href=\"|url\\([\"']?)(?:https?:)?//[^\"')]*");

  private SiteLinks() {}

  public static void main(String[] args) throws IOException {
    Path site = Path.of(args[0]);
    for (Path page : below(site, ".html")) {
      String mended = withHeadings(withLinks(site.relativize(page), Files.readString(page)));
      Files.writeString(page, mended);
    }
    // The front door of the repository is that of the site.
    Files.writeString(site.resolve("index.html"), Files.readString(site.resolve("README.html")));

    List<String> wrong = new ArrayList<>();
    for (Path page : below(site, ".html")) {
      check(site, page, wrong);
    }
    for (Path style : below(site, ".css")) {
      LOADED
          .matcher(Files.readString(style))
          .results()
          .forEach(found -> wrong.add(style + " loads " + found.group()));
    }
    wrong.forEach(System.err::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static List<Path> below(Path site, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String withLinks(Path page, String html) {
    boolean isAtTheTop = page.getNameCount() == 1;
    UnaryOperator<String> mend =
        link -> {
          // Doxia takes the link to the menu for one to the front door.
          String mended = link.endsWith("#leftColumn") ? "#leftColumn" : link;
          mended = mended.replaceFirst("src/site/(markdown|resources)/", "");
          // From src/site/markdown: to the pictures, to the project's folder, to src.
          return isAtTheTop
              ? mended
                  .replaceFirst("^\\.\\./resources/", "")
                  .replaceFirst("^\\.\\./\\.\\./\\.\\./", "")
                  .replaceFirst("^\\.\\./\\.\\./", "src/")
              : mended;
        };
    return LINK.matcher(html)
        .replaceAll(found ->
            Matcher.quoteReplacement(found.group(1) + "=\"" + mend.apply(found.group(2)) + '"'));
  }

  /** Gives each heading the name that other readers of Markdown give it, for links to it. */
  private static String withHeadings(String html) {
    return HEADING
        .matcher(html)
        .replaceAll(found -> {
          String name =
              found
                  .group(2)
                  .replaceAll("<[^>]*>|&[a-z]+;|[^\\p{L}\\p{N} _-]", "")
                  .toLowerCase(Locale.ROOT)
                  .replace(' ', '-');
          return Matcher.quoteReplacement("<a id=\"" + name + "\"></a>" + found.group());
        });
  }

  private static void check(Path site, Path page, List<String> wrong) throws IOException {
    String html = Files.readString(page);
    LOADED.matcher(html).results().forEach(found -> wrong.add(page + " loads " + found.group()));
    for (String link : LINK.matcher(html).results().map(found -> found.group(2)).toList()) {
      if (ELSEWHERE.matcher(link).matches()) {
        continue;
      }
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
      boolean isThere = target.startsWith(site) && Files.isRegularFile(target);
      if (!isThere || parts.length > 1 && !hasAnchor(target, parts[1])) {
        wrong.add(page + " links " + link + ", which is not in the site");
      }
    }
  }

  private static boolean hasAnchor(Path page, String name) throws IOException {
    return Files.readString(page).contains("id=\"" + name + '"');
  }
}
