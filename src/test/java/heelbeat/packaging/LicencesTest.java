package heelbeat.packaging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Reports a new dependency without a licence as early as possible. That those which it brings along
 * have one, too, is looked after by scripts/package, which knows them.
 */
final class LicencesTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>"
              + "\\s*(?:<version>[^<]+</version>\\s*)?(?:<scope>([^<]+)</scope>)?");

  @Test
  void eachShippedDependencyHasItsLicence() throws Exception {
    String licences = Files.readString(Path.of("scripts/debian/copyright"));
    String[] shipped =
        DEPENDENCY
            .matcher(dependencies())
            .results()
            .filter(LicencesTest::isShipped)
            .map(dependency -> dependency.group(1))
            .toArray(String[]::new);
    assertTrue(shipped.length > 5, "no dependencies found in pom.xml");
    for (String artifact : shipped) {
      assertTrue(
          licences.contains("\nFiles: usr/lib/heelbeat/lib/" + artifact + "-*.jar\n"),
          artifact + " has no entry in scripts/debian/copyright");
    }
  }

  @Test
  void whatIsForTestsAloneIsNotListedAsShipped() throws Exception {
    String licences = Files.readString(Path.of("scripts/debian/copyright"));
    DEPENDENCY
        .matcher(dependencies())
        .results()
        .filter(dependency -> !isShipped(dependency))
        .forEach(dependency -> assertFalse(licences.contains("/" + dependency.group(1) + "-")));
  }

  /** The project's own, and neither the managed ones before nor those of plugins behind them. */
  private static String dependencies() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
    return own;
  }

  private static boolean isShipped(MatchResult dependency) {
    String scope = dependency.group(2);
    return scope == null || scope.equals("runtime") || scope.equals("compile");
  }
}
