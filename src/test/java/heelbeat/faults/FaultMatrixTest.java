package heelbeat.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.faults.FaultRow.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matrix of faults tells what the code has, and each of its cells has a test. */
final class FaultMatrixTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "faults.md");
  private static final String BEGIN = "<!-- faults:";
  private static final String END = "<!-- end of faults";

  /** As {@link Cue} has it: what is wrong lasts, and is red. */
  private static final int RED = 0xff0000;

  private final List<FaultRow> rows = FaultMatrix.read();

  FaultMatrixTest() throws IOException {}

  @Test
  void noCellIsEmpty() {
    for (FaultRow row : rows) {
      for (String cell :
          List.of(
              row.part(),
              row.fault(),
              row.light(),
              row.log(),
              row.doctor(),
              row.mend(),
              row.counts(),
              row.heals())) {
        assertFalse(cell.isBlank(), row::toString);
        assertEquals(cell.strip(), cell, row::toString);
      }
    }
  }

  @Test
  void noFaultIsThereTwice() {
    Set<String> seen = new HashSet<>();
    assertEquals(
        List.of(), rows.stream().map(FaultRow::toString).filter(name -> !seen.add(name)).toList());
  }

  /** Where there is nothing to be seen there is nothing to be tested. */
  @Test
  void eachCellHasATest() {
    List<String> without = new ArrayList<>();
    for (FaultRow row : rows) {
      for (Cell cell : Cell.values()) {
        boolean isToSee = !row.cell(cell).equals(FaultRow.NOTHING_TO_SEE);
        if (isToSee == row.testsOf(cell).isEmpty()) {
          without.add(row + ", " + cell.label() + ": " + row.cell(cell));
        }
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void eachTestIsThereAndIsRun() throws IOException {
    Set<String> missing = new HashSet<>();
    for (FaultRow row : rows) {
      for (List<CitedTest> tests : row.tests().values()) {
        for (CitedTest test : tests) {
          if (test.kind().isEmpty()) {
            missing.add(test.name());
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void aTestThatIsNotThereIsNoticed() throws IOException {
    for (String name :
        List.of(
            "FaultMatrixTest#nothing",
            "NoSuchTest#nothing",
            "FaultMatrixTest",
            "install-test \"nothing of that kind\"")) {
      assertTrue(new CitedTest(name).kind().isEmpty(), name);
    }
    assertEquals(
        "fast", new CitedTest("FaultMatrixTest#aTestThatIsNotThereIsNoticed").kind().orElseThrow());
    assertEquals("rig", new CitedTest("WrongChipRigTest#theDoctorNamesIt").kind().orElseThrow());
  }

  @Test
  void eachFaultThatTheLightShowsIsInARow() {
    Set<Cue> missing = faultCues();
    assertTrue(missing.contains(Cue.STICK_BLOCKED) && missing.contains(Cue.PAD_LOST));
    rows.forEach(row -> missing.removeAll(row.cues()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void troubleshootingHasTheRhythmOfEach() throws IOException {
    String page = Files.readString(PAGE.resolveSibling("troubleshooting.md"));
    for (Cue cue : faultCues()) {
      String row = "| `" + cue.light() + "` | " + cue.text() + " |";
      assertTrue(page.contains(row), row);
    }
  }

  private static Set<Cue> faultCues() {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    Arrays.stream(Cue.values())
        .filter(cue -> cue.isLasting() && cue.rgb() == RED)
        .forEach(cues::add);
    return cues;
  }

  @Test
  void whatIsQuotedIsWhatTheProgramSays() throws IOException {
    SpokenWords spoken = SpokenWords.read();
    List<String> unsaid = new ArrayList<>();
    for (FaultRow row : rows) {
      row.quotes().stream()
          .filter(quote -> !spoken.include(quote))
          .forEach(quote -> unsaid.add(row + ": " + quote));
    }
    assertEquals("", String.join("\n", unsaid));
    assertFalse(spoken.include("pad: the pad has eaten the cat"));
  }

  @Test
  void thePagesAreMadeOfTheMatrix() throws IOException {
    String page = Files.readString(PAGE);
    String list =
        page.substring(page.indexOf('\n', page.indexOf(BEGIN)), page.indexOf(END)).strip();
    assertEquals(FaultPages.list(rows).strip(), list, PAGE + " is outdated: run scripts/faults");
    for (Map.Entry<String, String> made : FaultPages.of(rows).entrySet()) {
      Path file = PAGE.resolveSibling(made.getKey());
      // Not as assertEquals: it would print both pages.
      assertTrue(
          Files.readString(file).equals(made.getValue()),
          file + " is outdated: run scripts/faults");
    }
  }

  @Test
  void eachPartStandsOnAPage() {
    assertEquals(List.of(), FaultPages.homeless(rows));
  }
}
