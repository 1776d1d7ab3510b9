package heelbeat.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.coach.CueGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that tells people what light and buzzer say tells what they do say. */
final class CoachingPageTest {
  @Test
  void thePageHasTheTableOfCues() throws Exception {
    String page = Files.readString(Path.of("src", "site", "markdown", "coaching.md"));
    String expected = table();
    assertTrue(
        page.contains(expected), () -> "src/site/markdown/coaching.md should have:\n" + expected);
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder(
            "| cue | light | colour | sound | what it means |\n|---|---|---|---|---|\n");
    for (CueGroup group : CueGroup.ALL) {
      for (Cue cue : group.cues()) {
        String sound = cue.toneHz() == 0 ? "" : "`%s` %d Hz".formatted(cue.sound(), cue.toneHz());
        table.append(
            "| %s | `%s` | %s | %s | %s |\n"
                .formatted(cue.text(), cue.light(), cue.colour().text(), sound, cue.meaning()));
      }
    }
    return table + "\n";
  }
}
