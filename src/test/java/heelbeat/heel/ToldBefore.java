package heelbeat.heel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds what a chain reports of one simulated scene against what it reported before, line by line.
 * Says nothing about right or wrong, which other tests do; it is there so that no figure changes
 * unnoticed.
 *
 * <p>Who means a change looks at the difference, and copies what was written below {@code target}
 * over the file of {@code src/test/resources}.
 */
public final class ToldBefore {
  private ToldBefore() {}

  /**
   * Fails if that is not what was reported before.
   *
   * @param room whose package the file lies in
   * @param scene the file's name without its ending
   */
  public static void expect(Class<?> room, String scene, List<String> reported) {
    String file = room.getPackageName().replace('.', '/') + "/told/" + scene + ".txt";
    String now = String.join("\n", reported) + "\n";
    String before = before(file);
    if (!now.equals(before)) {
      Path written = write(file, now);
      assertEquals(before, now, "if this is meant: cp " + written + " src/test/resources/" + file);
    }
  }

  private static String before(String file) {
    try (InputStream in = ToldBefore.class.getResourceAsStream("/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(String file, String now) {
    Path path = Path.of("target", "told", file);
    try {
      Files.createDirectories(path.getParent());
      return Files.writeString(path, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
