package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.accuracy.AccuracyFigure.Better;
import heelbeat.accuracy.AccuracyFigure.Unit;
import heelbeat.replay.Pace;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The device's own chain against what people and simulated people truly did. */
final class AccuracyTest {
  private static final AccuracyFigure HOLD =
      new AccuracyFigure("all: hold median", 12.34, Better.LOWER, Unit.MS);

  @Test
  void noFigureIsBehindItsFloor() throws IOException {
    List<String> missed = AccuracyFloors.read().missedBy(Accuracy.measure().figures());

    assertTrue(missed.isEmpty(), () -> String.join("\n", missed));
  }

  @Test
  void aMissedFloorTellsFigureFloorAndValue() throws IOException {
    AccuracyFloors floors =
        AccuracyFloors.parse("name,rule,bound,unit\nall: hold median,at most,12.3,ms\n");

    assertEquals(
        List.of("all: hold median must be at most 12.3 ms, but is 12.3400"),
        floors.missedBy(List.of(HOLD)));
  }

  @Test
  void aFigureBelowAFloorThatAsksForMoreIsMissed() throws IOException {
    AccuracyFloors floors = AccuracyFloors.parse("name,rule,bound,unit\nall: F1,at least,0.99,\n");

    assertEquals(List.of(), floors.missedBy(List.of(f1(0.99))));
    assertEquals(
        List.of("all: F1 must be at least 0.99 of 1, but is 0.9800"),
        floors.missedBy(List.of(f1(0.98))));
    assertEquals(1, floors.missedBy(List.of(f1(Double.NaN))).size());
  }

  @Test
  void aFigureWithoutAFloorAndAFloorWithoutAFigureAreMissed() throws IOException {
    AccuracyFloors floors = AccuracyFloors.parse("name,rule,bound,unit\nall: F1,at least,0.99,\n");

    assertEquals(
        List.of(
            "all: hold median has no floor in accuracy-floors.csv",
            "all: F1 has a floor but no figure"),
        floors.missedBy(List.of(HOLD)));
  }

  @Test
  void aFloorIsTheFigureRoundedToTheWorseSide() throws IOException {
    List<AccuracyFigure> figures = List.of(HOLD, f1(0.99876));

    String text = AccuracyFloors.textFor(figures);

    assertTrue(
        text.endsWith("all: hold median,at most,12.4,ms\nall: F1,at least,0.9987,of 1\n"), text);
    assertEquals(List.of(), AccuracyFloors.parse(text).missedBy(figures));
  }

  @Test
  void biasKeepsItsSignAndTheOthersAreSizes() {
    ErrorFigures figures =
        ErrorFigures.of(List.of(error(-3, 2), error(2, 1), error(-4, 1), error(1, 0)));

    assertEquals(-1, figures.biasMs(), 1e-9);
    assertEquals(2.5, figures.medianMs(), 1e-9);
    assertEquals(3.85, figures.p95Ms(), 1e-9);
    assertEquals(50, figures.honestPercent(), 1e-9);
  }

  private static TimingError error(double ms, double standardMs) {
    return new TimingError(Pace.SLOW, ms, standardMs);
  }

  private static AccuracyFigure f1(double value) {
    return new AccuracyFigure("all: F1", value, Better.HIGHER, Unit.PART);
  }
}
