package heelbeat.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.app.ExportStatus;
import heelbeat.coach.Cue;
import heelbeat.export.ExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code stick-export} writes and how it ends, and what light and export make of it. */
final class StickStatusTest {
  @TempDir private Path folder;

  private static final Path SCRIPT = Path.of("scripts", "system", "stick-export");

  @ParameterizedTest
  @CsvSource({
    "safe, SAFE_TO_REMOVE",
    "failed, STICK_FAILED",
    "unreadable, STICK_UNREADABLE",
    "refused, STICK_BLOCKED",
    "read-only, STICK_READ_ONLY",
    "full, STICK_FULL",
    "pulled, STICK_PULLED",
    "exporting, EXPORTING",
    "a word that nobody knows, STICK_FAILED"
  })
  void eachWordHasItsCue(String word, Cue cue) {
    assertEquals(cue, StickStatus.of(word).cue());
  }

  @Test
  void theScriptWritesEachWordAndNoOther() throws IOException {
    Set<String> written = new TreeSet<>();
    Matcher ending =
        Pattern.compile("(?m)^[^#\n]*\\b(?:end \\S+|show) ([a-z-]+)\\b").matcher(script());
    while (ending.find()) {
      written.add(ending.group(1));
    }

    assertEquals(
        new TreeSet<>(Arrays.stream(StickStatus.values()).map(StickStatus::word).toList()),
        written);
  }

  /** By which number the script knows what the export met. */
  @ParameterizedTest
  @CsvSource({
    "FULL, 80, full",
    "READ_ONLY, 81, read-only",
    "GONE, 82, pulled",
    "REFUSED, 83, refused",
    "DAMAGED, 84, unreadable"
  })
  void theScriptUnderstandsHowTheExportEnds(ExportException.Kind kind, int exit, String word)
      throws IOException {
    assertEquals(exit, ExportStatus.of(kind));
    assertTrue(script().contains("%d) end %d %s ".formatted(exit, exit, word)));
  }

  /** Whatever else lies there, even with a line break in its name. */
  @Test
  void theScriptSeesWhatTheStickKept() throws Exception {
    Path stick = Files.createDirectories(folder.resolve("heelbeat"));
    Files.writeString(stick.resolve("reps.csv"), "1\n");
    Files.writeString(stick.resolve("mine\nreps.csv"), "mine");
    String kept =
        "folder=%s; sums=$(cd $folder/heelbeat; sha256sum reps.csv); source <(sed -n '/^is_kept()/,/^)/p' %s); "
            .formatted(folder, SCRIPT);

    assertEquals(0, bash(kept + "is_kept"));
    assertEquals(1, bash(kept + "echo 2 >$folder/heelbeat/reps.csv; is_kept"));
    assertEquals(1, bash(kept + "rm $folder/heelbeat/reps.csv; is_kept"));
  }

  private static int bash(String script) throws Exception {
    return new ProcessBuilder("bash", "-c", script)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static String script() throws IOException {
    return Files.readString(SCRIPT);
  }
}
