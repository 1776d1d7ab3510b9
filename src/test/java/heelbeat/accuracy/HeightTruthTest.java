package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.replay.ListedHeights;
import heelbeat.replay.Pace;
import heelbeat.replay.RecordedHeights;
import heelbeat.replay.Recording;
import heelbeat.replay.SimulatedHeights;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.replay.SimulatedPerson;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth of height sensors against that of the movement itself. */
final class HeightTruthTest {
  private static final double SECONDS = 300;
  private static final double NOISE_V = 0.005;
  private static final double ALLOWED_MS = 15;

  /** One in twenty is worse than that figure, which a few of them move. */
  private static final double ALLOWED_OF_WORST_MS = 30;

  private static final int PEOPLE = 12;

  @TempDir Path folder;
  private int made;

  /** ADS1115 at ±4.096 V; ten bits of 5 V, as an Arduino Nano has them. */
  @ParameterizedTest
  @CsvSource({"ADS1115, 8000, 1", "AVR10, 204.8, 101"})
  void figuresAreThoseOfTheMovementWithin15Ms(
      SimulatedPadKind kind, double countsPerV, int firstSeed) throws IOException {
    List<RepAccuracy> byFile = new ArrayList<>();
    List<RepAccuracy> byHeight = new ArrayList<>();
    for (int seed = firstSeed; seed < firstSeed + PEOPLE; seed++) {
      Recording recording = record(seed, kind, countsPerV);
      byFile.add(RepAccuracy.of(recording, TruthSource.FILE));
      byHeight.add(RepAccuracy.of(recording, TruthSource.HEIGHT));
    }
    RepAccuracy file = RepAccuracy.pool("truth file", byFile);
    RepAccuracy height = RepAccuracy.pool("height sensor", byHeight);
    RepTable table = new RepTable(kind.name());
    table.add(file);
    table.add(height);
    System.out.println(table.text());
    assertEquals(file.trueReps(), height.trueReps());
    assertEquals(file.found(), height.found());
    for (Pace pace : Pace.values()) {
      assertTrue(file.found(pace) > 100, "too few to say anything");
      for (Timing timing : List.of(Timing.CONCENTRIC, Timing.HOLD, Timing.ECCENTRIC)) {
        String what = kind + ", " + pace.label() + " " + timing.label();
        ErrorFigures real = file.figures(timing, pace);
        ErrorFigures found = height.figures(timing, pace);
        expectSame(what + " bias", ErrorFigures::biasMs, real, found);
        expectSame(what + " median", ErrorFigures::medianMs, real, found);
        assertEquals(real.p95Ms(), found.p95Ms(), ALLOWED_OF_WORST_MS, what + " p95");
      }
    }
  }

  private static void expectSame(
      String what, ToDoubleFunction<ErrorFigures> figure, ErrorFigures real, ErrorFigures found) {
    assertEquals(figure.applyAsDouble(real), figure.applyAsDouble(found), ALLOWED_MS, what);
  }

  private Recording record(int seed, SimulatedPadKind kind, double countsPerV) throws IOException {
    Recording recording = Recording.of(folder.resolve("person-" + seed + ".frames.csv"));
    new SimulatedHeights(SimulatedPerson.visiting(seed, SECONDS), NOISE_V, countsPerV)
        .record(new SimulatedPad(seed, kind, SECONDS), recording);
    return recording;
  }

  @Test
  void contactsAreNotKnownToAHeight() throws IOException {
    RepAccuracy height =
        RepAccuracy.of(record(1, SimulatedPadKind.ADS1115, 8000), TruthSource.HEIGHT);

    for (Pace pace : Pace.values()) {
      assertTrue(height.found(pace) > 0);
      assertTrue(Double.isNaN(height.figures(Timing.HEEL_OFF, pace).medianMs()));
      assertTrue(Double.isNaN(height.figures(Timing.HEEL_DOWN, pace).medianMs()));
    }
  }

  @Test
  void recordingsWithoutATruthFileHaveTheirHeights() throws IOException {
    Recording recording = record(1, SimulatedPadKind.ADS1115, 8000);
    assertEquals(TruthSource.FILE, TruthSource.of(recording));
    Files.delete(TruthFile.of(recording));
    assertEquals(TruthSource.HEIGHT, TruthSource.of(recording));
  }

  /** A minimum-jerk way is at a tenth of its greatest speed after 0.0863 of its length. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.5, 0.3", "1, 2, 1.5", "2, 0, 2", "0.6, 5, 0.25"})
  void raiseOfKnownTimesIsFound(double upS, double heldS, double downS) throws IOException {
    double lowerS = 3 + upS + heldS;
    List<HeightRaise> raises =
        raises(t -> 1000 * (smooth((t - 3) / upS) - smooth((t - lowerS) / downS)), 0);

    assertEquals(1, raises.size());
    HeightRaise raise = raises.getFirst();
    assertEquals(3 + 0.0863 * upS, raise.startS(), 0.01 + 0.01 * upS);
    assertEquals(3 + 0.9137 * upS, raise.topS(), 0.01 + 0.01 * upS);
    assertEquals(lowerS + 0.0863 * downS, raise.loweringS(), 0.01 + 0.01 * downS);
    assertEquals(lowerS + 0.9137 * downS, raise.endS(), 0.01 + 0.01 * downS);
  }

  @Test
  void heldHeelThatSinksIsNotLowered() throws IOException {
    List<HeightRaise> raises =
        raises(
            t ->
                1000
                    * (smooth(t - 3) * (1 - 0.03 * Math.max(0, Math.min(t - 4, 4)))
                        - 0.88 * smooth((t - 8) / 2)),
            0);

    assertEquals(1, raises.size());
    assertEquals(8 + 0.0863 * 2, raises.getFirst().loweringS(), 0.04);
  }

  @Test
  void halfRaisesAndFeetThatComeAreNone() throws IOException {
    DoubleUnaryOperator whole =
        t -> {
          double height = 0;
          for (int i = 0; i < 10; i++) {
            height += 1000 * (smooth(t - 2 - 4 * i) - smooth(t - 4 - 4 * i));
          }
          return height;
        };
    DoubleUnaryOperator half = t -> 250 * (smooth(t - 43) - smooth(t - 44.5));
    DoubleUnaryOperator comes = t -> -4000 * (1 - smooth(t - 0.2) + smooth(t - 46));
    assertEquals(10, raises(t -> whole.applyAsDouble(t) + half.applyAsDouble(t), 5).size());
    // The first and the last one have no lowest height of their own.
    assertEquals(8, raises(t -> whole.applyAsDouble(t) + comes.applyAsDouble(t), 5).size());
  }

  @Test
  void noiseAndStillnessAreNoRaises() throws IOException {
    assertEquals(List.of(), raises(t -> 0, 0));
    assertEquals(List.of(), raises(t -> 0, 3));
    assertEquals(List.of(), raises(t -> 0, 300));
    assertEquals(List.of(), raises(t -> 50 * t, 3));
  }

  private List<HeightRaise> raises(DoubleUnaryOperator height, double noise) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Recording recording = Recording.of(folder.resolve("made-" + made++ + ".frames.csv"));
    ListedHeights.record(
        recording,
        50,
        timeS ->
            (int) Math.round(2000 + height.applyAsDouble(timeS) + noise * random.nextGaussian()));
    return new HeightTruth(RecordedHeights.read(recording)).raises(Foot.LEFT);
  }

  private static double smooth(double u) {
    double x = Math.clamp(u, 0, 1);
    return x * x * x * (10 + x * (6 * x - 15));
  }
}
