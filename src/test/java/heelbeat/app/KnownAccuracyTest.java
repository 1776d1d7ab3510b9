package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.Pace;
import heelbeat.replay.SimulatedPadKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the demo prints beside its own errors is what the accuracy page says. {@code mvn test
 * -Dtest=KnownAccuracyTest -Dheelbeat.write-page=true} takes over a page that was measured anew.
 */
class KnownAccuracyTest {
  private static final Path PAGE = Path.of("src/site/markdown/accuracy.md");
  private static final Path TABLE = Path.of("src/main/resources" + KnownAccuracy.TABLE);
  private static final String TITLE = "People whom this project simulates;";

  @Test
  void theDemoHasThePagesFigures() throws Exception {
    List<String> lines = new ArrayList<>(List.of("pad,pace,hold_ms,lowering_ms"));
    List<String> page =
        Files.readAllLines(PAGE).stream().dropWhile(line -> !line.startsWith(TITLE)).toList();
    assertTrue(page.size() > 3, PAGE + " has no table \"" + TITLE + "\"");
    List<String> titles = cells(page.get(2));
    page.stream()
        .skip(4)
        .takeWhile(line -> line.startsWith("|"))
        .map(KnownAccuracyTest::cells)
        .filter(row ->
            Stream.of(SimulatedPadKind.values()).anyMatch(k -> k.name().equals(row.getFirst())))
        .forEach(row ->
            lines.add(
                String.join(
                    ",",
                    row.getFirst(),
                    row.get(titles.indexOf("pace")),
                    median(row.get(titles.indexOf("hold"))),
                    median(row.get(titles.indexOf("eccentric"))))));
    String table = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("heelbeat.write-page")) {
      Files.writeString(TABLE, table);
      return;
    }
    assertEquals(table, KnownAccuracy.table());
  }

  @Test
  void everyPadHasItsFiguresForBothPaces() {
    for (SimulatedPadKind pad : SimulatedPadKind.values()) {
      for (Pace pace : Pace.values()) {
        KnownAccuracy known = KnownAccuracy.of(pad, pace);
        assertTrue(known.holdS() > 0 && known.loweringS() > 0, pad + ", " + pace);
      }
    }
  }

  private static List<String> cells(String row) {
    return Stream.of(row.substring(1).split("\\|", -1)).map(String::strip).toList();
  }

  /** Of "bias / median / 95th percentile, share". */
  private static String median(String cell) {
    return cell.split(" / ", -1)[1].strip();
  }
}
