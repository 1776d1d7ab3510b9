package heelbeat.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.coach.CueGroup;
import heelbeat.coach.Rhythm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CueCardTest {
  /** A longer line would run into the rhythms. */
  private static final int LONGEST_LINE = 36;

  @Test
  void theCardInTheDocumentationIsTheOneThatIsDrawn() throws Exception {
    String file = Files.readString(Path.of("src", "site", "resources", "cue-card.svg"));
    assertEquals(CueCard.svg(), file, "run scripts/cue-card");
  }

  @Test
  void everyCueIsLearntOnce() {
    List<Cue> learnt = new ArrayList<>();
    CueGroup.ALL.forEach(group -> learnt.addAll(group.cues()));
    learnt.sort(null);
    assertEquals(List.of(Cue.values()), learnt);
  }

  @ParameterizedTest
  @EnumSource
  void theCardTellsACueInWordsThatFit(Cue cue) {
    assertTrue(CueCard.svg().contains(">" + cue.text() + "</text>"));
    assertTrue(CueCard.svg().contains(">" + cue.meaning() + "</text>"));
    assertTrue(cue.meaning().length() <= LONGEST_LINE, cue.meaning());
  }

  /** In colour, and once more in black. */
  @ParameterizedTest
  @EnumSource
  void theCardDrawsARhythmAsOftenAsItLightsUp(Cue cue) {
    String shown = cue.isLasting() ? Rhythm.repeated(cue.light(), 20) : cue.light();
    long flashes =
        shown.replaceAll("-+", "-").replaceAll("#+", "#").chars().filter(c -> c == '#').count();
    assertEquals(flashes, CueCard.svg().split("\"" + CueColour.look(cue) + "\"", -1).length - 1);
  }
}
