package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.explain.CueCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CuesCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyCueIsListedWithItsRhythm(Cue cue) {
    CommandRun run = CommandRun.of("cues");
    assertEquals(ExitStatus.OK, run.status());
    assertTrue(
        run.out()
            .lines()
            .anyMatch(line ->
                line.startsWith(cue.text() + "  ")
                    && line.contains("  " + cue.light() + "  ")
                    && line.contains(cue.sound())
                    && line.endsWith("  " + cue.meaning())),
        run.out());
  }

  @Test
  void theCardIsWritten() throws IOException {
    Path card = folder.resolve("card.svg");
    assertEquals(ExitStatus.OK, CommandRun.of("cues", "--svg", card).status());
    assertEquals(CueCard.svg(), Files.readString(card));
  }

  @Test
  void aCardThatCannotBeWrittenIsNamed() {
    CommandRun run = CommandRun.of("cues", "--svg", folder.resolve("none").resolve("card.svg"));
    assertEquals(ExitStatus.OUTPUT, run.status());
    assertTrue(
        run.err().contains("card.svg cannot be written (there is no such folder"), run.err());
  }

  @Test
  void withoutLightAndBuzzerThereIsNothingToPlayOn() throws IOException {
    CommandRun run = CommandRun.of("cues", "--config", config("button.fitted = true"));
    assertEquals(ExitStatus.DATA, run.status());
    assertTrue(run.err().contains("has no light and no buzzer: set light.kind"), run.err());
  }

  @Test
  void aLightThatCannotBeHadIsNamed() throws IOException {
    CommandRun run =
        CommandRun.of(
            "cues", "--config", config("light.kind = \"led\"\npanel.gpio_chip = \"not here\""));
    assertEquals(ExitStatus.OUTPUT, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("heelbeat: light: no GPIO chip is labelled"), run.err());
    assertTrue(run.err().contains("heelbeat doctor --config"), run.err());
  }

  @Test
  void cardAndPlayingAreTwoCommands() throws IOException {
    CommandRun run = CommandRun.of("cues", "--svg", "x.svg", "--config", config(""));
    assertEquals(ExitStatus.USAGE, run.status());
  }

  private Path config(String toml) throws IOException {
    return Files.writeString(folder.resolve("heelbeat.toml"), toml);
  }
}
