package heelbeat.natives;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Machine code in the folder {@code native} beside the program, be that a jar or a folder of
 * classes. A library that is told of it unpacks nothing, so that a kill leaves nothing, and a
 * temporary folder from which nothing may be run does no harm.
 */
public final class InstalledNatives {
  private static final String FOLDER = "native";

  private InstalledNatives() {}

  /**
   * Tells a library where to look. Without the folder it is told nothing; a library that does not
   * find its file there, or cannot load it, unpacks its own.
   *
   * @param property the library's own system property for a folder; what it says already stays
   */
  public static void offer(String property) {
    if (System.getProperty(property) == null) {
      besideProgram()
          .filter(Files::isDirectory)
          .ifPresent(folder -> System.setProperty(property, folder.toString()));
    }
  }

  private static Optional<Path> besideProgram() {
    CodeSource source = InstalledNatives.class.getProtectionDomain().getCodeSource();
    return source == null
        ? Optional.empty()
        : beside(source.getLocation(), System.getProperty("java.class.path", ""));
  }

  /**
   * The folder beside what the program was loaded from.
   *
   * @param location as the class loader has it; null of a class out of Java's cache of them, if the
   *     program was moved since that was made
   * @param classPath the program's jar, where the location is not known
   */
  static Optional<Path> beside(@Nullable URL location, String classPath) {
    if (location == null) {
      return classPath.endsWith(".jar")
          ? Optional.of(Path.of(classPath).toAbsolutePath().resolveSibling(FOLDER))
          : Optional.empty();
    }
    if (!location.getProtocol().equals("file")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(location.toURI()).resolveSibling(FOLDER));
    } catch (URISyntaxException e) {
      // No class loader of Java's makes such a location; then there is no folder to name.
      return Optional.empty();
    }
  }
}
