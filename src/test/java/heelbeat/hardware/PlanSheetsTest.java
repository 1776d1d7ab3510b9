package heelbeat.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.hardware.Plan.Box;
import heelbeat.hardware.Plan.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plans of the plates, and the sheets they are printed on. */
final class PlanSheetsTest {
  private static final Path HARDWARE = Path.of("hardware");

  @TempDir private Path folder;

  @Test
  void everyNameOnAPlanIsThereOnceAndExplained() throws IOException {
    for (Map.Entry<String, Plan> plan : GeneratedFiles.plans(HARDWARE).entrySet()) {
      Set<String> explained = new HashSet<>();
      for (Plan.Detail detail : plan.getValue().details()) {
        assertTrue(explained.add(detail.name()), plan.getKey() + ": twice " + detail.name());
      }
      Set<String> written = new HashSet<>();
      for (Plan.Shape shape : plan.getValue().shapes()) {
        if (shape instanceof Plan.Words words && !words.words().startsWith("gap ")) {
          written.add(words.words().split(" ", -1)[0]);
        }
      }
      assertEquals(written, explained, plan.getKey());
    }
  }

  @Test
  void noGrooveOrPocketIsBelowASensorAndNothingIsBesideTheBase() throws IOException {
    for (Map.Entry<String, Plan> plan : GeneratedFiles.plans(HARDWARE).entrySet()) {
      List<Box> boxes =
          plan.getValue().shapes().stream()
              .filter(Box.class::isInstance)
              .map(Box.class::cast)
              .toList();
      Box base = boxes.getFirst();
      for (Box box : boxes) {
        assertTrue(
            box.x() >= 0
                && box.y() >= 0
                && box.x() + box.width() <= base.width()
                && box.y() + box.height() <= base.height(),
            plan.getKey() + ": " + box);
        for (Box other : boxes) {
          boolean isCut = other.layer() == Layer.GROOVE || other.layer() == Layer.POCKET;
          assertFalse(
              box.layer() == Layer.SENSOR && isCut && overlap(box, other),
              plan.getKey() + ": " + box + " is over " + other);
          assertFalse(
              !box.equals(other)
                  && box.layer() == other.layer()
                  && box.layer() != Layer.GROOVE
                  && overlap(box, other),
              plan.getKey() + ": " + box + " and " + other);
        }
      }
    }
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  @Test
  void everyPointOfAPlanIsOnAPieceAndNeighboursOverlap() throws IOException {
    for (Plan plan : GeneratedFiles.plans(HARDWARE).values()) {
      Svg.View whole = PlanPicture.extent(plan);
      for (PlanSheets.Paper paper : PlanSheets.Paper.values()) {
        PlanSheets sheets = new PlanSheets(plan, paper);
        Svg.View first = sheets.window(0, 0);
        Svg.View last = sheets.window(sheets.rows - 1, sheets.columns - 1);
        assertTrue(first.x() <= whole.x() + 1e-9 && first.y() <= whole.y() + 1e-9);
        assertTrue(last.x() + last.width() >= whole.x() + whole.width() - 1e-9);
        assertTrue(last.y() + last.height() >= whole.y() + whole.height() - 1e-9);
        for (int column = 1; column < sheets.columns; column++) {
          Svg.View before = sheets.window(0, column - 1);
          double overlap = before.x() + before.width() - sheets.window(0, column).x();
          assertEquals(PlanSheets.OVERLAP_MM, overlap, 1e-9);
        }
        for (int row = 1; row < sheets.rows; row++) {
          Svg.View before = sheets.window(row - 1, 0);
          double overlap = before.y() + before.height() - sheets.window(row, 0).y();
          assertEquals(PlanSheets.OVERLAP_MM, overlap, 1e-9);
        }
        assertEquals(1 + sheets.rows * sheets.columns, sheets.all().size());
      }
    }
  }

  @Test
  void everyPlanIsThereAsSheetsForBothPapers() throws IOException {
    for (String plan : GeneratedFiles.plans(HARDWARE).keySet()) {
      for (PlanSheets.Paper paper : PlanSheets.Paper.values()) {
        Path pdf = HARDWARE.resolve(plan + "-" + paper.title + ".pdf");
        assertTrue(Files.exists(pdf), pdf + " is missing: run scripts/hardware --sheets");
      }
    }
  }

  @Test
  void rulerIsMeasuredFromTheMiddleOfOneEndToThatOfTheOther() throws IOException {
    assertEquals(100.0, PrintedRule.lengthMm(picture(80, 1080), 10), 1e-9);
    assertEquals(97.0, PrintedRule.lengthMm(picture(80, 1050), 10), 1e-9);
  }

  @Test
  void sheetWithoutARulerIsAnError() throws IOException {
    Path empty = picture(80, 80);
    IOException thrown = assertThrows(IOException.class, () -> PrintedRule.lengthMm(empty, 10));
    assertTrue(thrown.toString().contains("has no ruler"), thrown.toString());
  }

  /** A sheet with nothing on it but the ends of a ruler, 5 dots thick, around these dots. */
  private Path picture(int... ends) throws IOException {
    int width = 1200;
    int height = 400;
    byte[] head = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
    byte[] picture = Arrays.copyOf(head, head.length + width * height);
    Arrays.fill(picture, head.length, picture.length, (byte) 255);
    int foot = height - (int) (PlanSheets.RULER_UP_MM * 10);
    for (int y = foot - 25; y <= foot + 25; y++) {
      for (int end : ends) {
        int at = head.length + y * width + end;
        Arrays.fill(picture, at - 2, at + 3, (byte) 0);
      }
    }
    return Files.write(folder.resolve("sheet-" + ends[1] + ".pgm"), picture);
  }
}
