package heelbeat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptCheckTest {
  private static final KeptCheck FIRST =
      new KeptCheck(OffsetDateTime.parse("2026-03-01T10:00:00+01:00"), true, true, "counts: yes");
  private static final KeptCheck SECOND =
      new KeptCheck(OffsetDateTime.parse("1970-01-01T00:00:09Z"), false, false, "counts: no");

  /** Whole but for the words, with which the report would begin a sentence. */
  private static final String WORDLESS =
      """
      {"made_at": "2026-03-01T10:00:00+01:00", "clock_trusted": true, "passed": true, "verdict": ""}
      """;

  @TempDir private Path folder;

  @Test
  void theNewestIsTheLastWrittenWhateverTheClockSays() throws IOException {
    assertEquals(Optional.empty(), KeptCheck.last(folder));
    Path text = FIRST.write(folder, new JsonObject(), "one\n");
    SECOND.write(folder, new JsonObject(), "two\n");

    assertEquals(Optional.of(SECOND), KeptCheck.last(folder));
    assertEquals("one\n", Files.readString(text));
    assertEquals("check-0001.txt", text.getFileName().toString());
  }

  @Test
  void oneThatCannotBeReadIsPassedOver() throws IOException {
    FIRST.write(folder, new JsonObject(), "");
    for (String broken :
        new String[] {"", "{", "[]", "{\"made_at\": \"soon\"}", "\u0000", WORDLESS}) {
      Files.writeString(folder.resolve("checks/check-0007.json"), broken);
      assertEquals(Optional.of(FIRST), KeptCheck.last(folder), broken);
    }
  }

  @Test
  void aFolderThatCannotBeIsTold() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThrows(IOException.class, () -> KeptCheck.prepare(folder.resolve("file")));
  }
}
