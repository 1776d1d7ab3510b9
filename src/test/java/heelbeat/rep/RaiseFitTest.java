package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads under a body of 700 N that is raised by 6 cm, made by the fit's own model. */
final class RaiseFitTest {
  private static final double WEIGHT = 700;
  private static final double HEIGHT_M = 0.06;
  private static final double GRAVITY = 9.81;
  private static final double LENGTH_S = 4.0;

  private final RaiseFit fit = new RaiseFit();
  private final List<Double> loads = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0.5, 1.1, 2.0, 3.0", "0.8, 1.3, 1.3, 1.9", "0.3, 1.5, 1.9, 3.5"})
  void theInstantsAreFoundWithinTwentyMs(double start, double top, double lowering, double end) {
    take(start, top, lowering, end, 0, 0);

    assertTrue(fit.seek((start + top) / 2, (lowering + end) / 2, false));

    assertEquals(start, fit.start(), 0.02);
    assertEquals(top, fit.top(), 0.02);
    assertEquals(lowering, fit.lowering(), 0.02);
    assertEquals(end, fit.end(), 0.02);
    assertEquals(HEIGHT_M, fit.heightM(), 0.02 * HEIGHT_M);
    assertEquals(1, fit.explainedPart(0), 0.005);
  }

  @Test
  void noiseMakesTheInstantsLessSureAndIsNoMovement() {
    take(0.5, 1.1, 2, 3, 1, 1);
    assertTrue(fit.seek(0.8, 2.5, false));
    PhaseErrors quiet = fit.errors();
    double quietEvidence = fit.evidence();
    assertTrue(fit.explainedPart(1) > fit.explainedPart(0));

    take(0.5, 1.1, 2, 3, 4, 1);
    assertTrue(fit.seek(0.8, 2.5, false));
    PhaseErrors noisy = fit.errors();

    assertTrue(noisy.concentricNs() > 1.05 * quiet.concentricNs(), noisy + " after " + quiet);
    assertTrue(noisy.eccentricNs() > 1.05 * quiet.eccentricNs(), noisy + " after " + quiet);
    assertTrue(fit.evidence() < quietEvidence / 4);
    assertTrue(fit.evidence() > 6.5);
  }

  /** A ramp's ends are known to 5 % of its length at best. */
  @Test
  void withoutNoiseTheErrorsAreThoseOfAnyFormula() {
    take(0.5, 1.5, 2, 3, 0, 0);
    assertTrue(fit.seek(1, 2.5, false));
    assertEquals(0.05, fit.errors().concentricNs() / 1e9, 0.008);
    assertEquals(0.05, fit.errors().holdNs() / 1e9, 0.008);
    assertEquals(0.05, fit.errors().eccentricNs() / 1e9, 0.008);
  }

  @Test
  void theEvidenceIsThatOfTheFainterRamp() {
    take(0.5, 1, 2, 4, 1, 2);
    assertTrue(fit.seek(0.75, 3, false));
    double slowLowering = fit.evidence();
    take(0.5, 1, 2, 2.5, 1, 2);
    assertTrue(fit.seek(0.75, 2.25, false));
    assertTrue(fit.evidence() > 4 * slowLowering, fit.evidence() + " and " + slowLowering);
  }

  /** What a clumsy lift leaves says nothing against a slow lowering, nor the other way round. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.8, 1.5, 3.5, 0.5, 0.8", "0.5, 2.5, 3.2, 3.5, 3.2, 3.5"})
  void aRampIsWeighedByWhatIsLeftOnItsOwnSide(
      double start, double top, double lowering, double end, double clumsyFrom, double clumsyTo) {
    take(start, top, lowering, end, 0.2, 5);
    fit.clear();
    for (int i = 0; i < RaiseFit.MOST_SAMPLES; i++) {
      double s = (i + 0.5) * LENGTH_S / RaiseFit.MOST_SAMPLES;
      boolean isClumsy = s > clumsyFrom && s < clumsyTo;
      fit.add(s, loads.get(i) + (isClumsy ? 10 : 0));
    }
    assertTrue(fit.seek((start + top) / 2, (lowering + end) / 2, false));
    assertTrue(fit.evidence() > 100, () -> "evidence " + fit.evidence());
  }

  /** What the sensor's own noise brings is neither to be explained nor held against the raise. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 2, 8})
  void theSensorsNoiseIsLeftOut(double variance) {
    take(0.5, 1.1, 2, 3, 2, 4);
    assertTrue(fit.seek(0.8, 2.5, false));
    double ofRest = squaresOfLoads();
    double ofRaise = (1 - fit.explainedPart(0)) * ofRest;
    double noise = RaiseFit.MOST_SAMPLES * variance;
    assertEquals(
        1 - Math.max(0, ofRaise - noise) / (ofRest - noise), fit.explainedPart(variance), 1e-6);
  }

  /** By so many squared deviations, of which four samples alike make one. */
  @Test
  void theEvidenceIsMeasuredByWhatIsLeftUnexplained() {
    take(0.5, 1.1, 2, 3, 2, 4);
    assertTrue(fit.seek(0.8, 2.5, false));
    double left = (1 - fit.explainedPart(0)) * squaresOfLoads();
    double unit = 4 * left / RaiseFit.MOST_SAMPLES;
    double most = (squaresOfLoads() - left) / unit;
    assertTrue(fit.evidence() < most, fit.evidence() + " of " + most);
    assertTrue(fit.evidence() > most / 20, fit.evidence() + " of " + most);
  }

  private double squaresOfLoads() {
    double mean = loads.stream().mapToDouble(load -> load).average().orElseThrow();
    return loads.stream().mapToDouble(load -> (load - mean) * (load - mean)).sum();
  }

  @Test
  void noiseAloneIsNotExplained() {
    take(5, 6, 7, 8, 3, 3);
    assertTrue(fit.seek(0.8, 2.5, false));
    assertTrue(fit.explainedPart(0) < 0.6);
    assertTrue(fit.evidence() < 20);
    assertEquals(0, fit.explainedPart(100), "all of it may be the sensor's");
  }

  @Test
  void aLoadThatDoesNotChangeIsNoRaise() {
    take(5, 6, 7, 8, 0, 0);
    assertTrue(fit.seek(0.8, 2.5, false));
    assertEquals(0, fit.heightM(), 1e-12);
  }

  @Test
  void fewerThanEightSamplesTellNothing() {
    for (int i = 0; i < 7; i++) {
      fit.add(i * 0.5, WEIGHT);
    }
    assertFalse(fit.seek(0.8, 2.5, false));
    fit.add(3.5, WEIGHT);
    assertTrue(fit.seek(0.8, 2.5, false));
    fit.clear();
    assertFalse(fit.seek(0.8, 2.5, false));
  }

  @Test
  void whatLiesOutsideTheSamplesIsNotSought() {
    take(0.5, 1.1, 2, 3, 0, 0);
    assertFalse(fit.seek(-LENGTH_S, 2.5, false));
    assertFalse(fit.seek(0.8, 2 * LENGTH_S, false));
  }

  /** As an insole's does: by 40 % with the heel, and down again by 20 % in a second of hold. */
  @ParameterizedTest
  @CsvSource({"0.4, -0.2", "0.4, 0.1", "0.15, 0", "-0.3, 0", "0, 0"})
  void aLoadThatRisesWithTheHeelAndDriftsIsSeenBesideTheInertia(double part, double driftPerS) {
    fit.clear();
    for (int i = 0; i < RaiseFit.MOST_SAMPLES; i++) {
      double s = (i + 0.5) * LENGTH_S / RaiseFit.MOST_SAMPLES;
      double height = height(s, 0.6, 1.2) - height(s, 2.2, 2.8);
      double inertia = HEIGHT_M / GRAVITY * (ramp(s, 0.6, 1.2) - ramp(s, 2.2, 2.8));
      double drifted = driftPerS * Math.max(0, s - 1.2);
      fit.add(s, WEIGHT * (1 + inertia + height * (part + drifted)));
    }
    assertTrue(fit.seek(0.85, 2.55, true));

    assertEquals(0.6, fit.start(), 0.02);
    assertEquals(1.2, fit.top(), 0.02);
    assertEquals(2.2, fit.lowering(), 0.02);
    assertEquals(2.8, fit.end(), 0.02);
    assertEquals(HEIGHT_M, fit.heightM(), 0.04 * HEIGHT_M);
    assertEquals(part, fit.loadPart(), 0.01);
    assertEquals(driftPerS, fit.driftPerS(), 0.01);
    assertTrue(fit.inertiaEvidence() > 35, () -> "evidence " + fit.inertiaEvidence());
  }

  /** A foot that is pressed down for a while, by somebody who does not rise. */
  @Test
  void aLoadThatOnlyRisesDoesNotSpeakForInertia() {
    Random random = new Random(6);
    fit.clear();
    for (int i = 0; i < RaiseFit.MOST_SAMPLES; i++) {
      double s = (i + 0.5) * LENGTH_S / RaiseFit.MOST_SAMPLES;
      double height = height(s, 0.6, 1.2) - height(s, 2.2, 2.8);
      fit.add(s, WEIGHT * (1 + 0.4 * height + 0.01 * random.nextGaussian()));
    }
    assertTrue(fit.seek(0.85, 2.55, true));
    assertEquals(0.4, fit.loadPart(), 0.03);
    assertTrue(fit.inertiaEvidence() < 5, () -> "evidence " + fit.inertiaEvidence());
  }

  private static double height(double s, double from, double to) {
    return MinimumJerk.height(Math.clamp((s - from) / (to - from), 0, 1));
  }

  private void take(
      double start, double top, double lowering, double end, double noise, long seed) {
    Random random = new Random(seed);
    fit.clear();
    loads.clear();
    for (int i = 0; i < RaiseFit.MOST_SAMPLES; i++) {
      double s = (i + 0.5) * LENGTH_S / RaiseFit.MOST_SAMPLES;
      double load = 1 + HEIGHT_M / GRAVITY * (ramp(s, start, top) - ramp(s, lowering, end));
      loads.add(WEIGHT * load + noise * random.nextGaussian());
      fit.add(s, loads.getLast());
    }
  }

  private static double ramp(double s, double from, double to) {
    double part = (s - from) / (to - from);
    boolean isInside = part > 0 && part < 1;
    return isInside ? MinimumJerk.acceleration(part) / ((to - from) * (to - from)) : 0;
  }
}
