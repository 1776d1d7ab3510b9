package heelbeat.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every number by which feet are judged says what it is. */
final class ConstantsTest {
  private static final Path CODE = Path.of("src", "main", "java", "heelbeat");
  private static final Pattern NUMBER =
      Pattern.compile(" *(?:\\w+ )?static final (?:int|long|double) [A-Z_]+ =.*");

  @Test
  void everyNumberOfTheDetectorAndThePhasesHasItsComment() throws IOException {
    List<String> bare = new ArrayList<>();
    int numbers = 0;
    for (String room : List.of("signal", "heel", "rep")) {
      for (Path file : filesOf(room)) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
          if (NUMBER.matcher(lines.get(i)).matches()) {
            numbers++;
            if (!lines.get(i - 1).endsWith("*/")) {
              bare.add(file + ":" + (i + 1) + lines.get(i));
            }
          }
        }
      }
    }
    assertTrue(numbers > 300, numbers + " constants found");
    assertEquals(List.of(), bare);
  }

  private static List<Path> filesOf(String room) throws IOException {
    try (Stream<Path> files = Files.list(CODE.resolve(room))) {
      return files.sorted().toList();
    }
  }
}
