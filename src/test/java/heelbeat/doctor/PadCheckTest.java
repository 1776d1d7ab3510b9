package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.config.PadKind;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.signal.Channel;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulated person on a pad with one thing broken: what the doctor says of it. */
public final class PadCheckTest {
  private static final int LEFT_FOREFOOT = Channel.LEFT_FOREFOOT.index();
  private static final int LEFT_HEEL = Channel.LEFT_HEEL.index();

  /** Breaks a frame's counts. */
  @FunctionalInterface
  private interface Break {
    void apply(int frame, int[] counts);
  }

  @ParameterizedTest
  @EnumSource
  void aHealthyPadIsWell(SimulatedPadKind kind) {
    for (Finding finding : findings(kind, (frame, counts) -> {}, frame -> true)) {
      assertEquals(Verdict.OK, finding.verdict(), finding.toString());
      assertEquals("", finding.mend());
    }
  }

  @Test
  void aLeadThatIsOffIsToBePressedAndSoldered() {
    Finding heel = leftHeel((frame, counts) -> counts[LEFT_HEEL] = 0);

    assertEquals(Verdict.FAULT, heel.verdict());
    assertEquals("always 0 in 3000 samples, while other sensors carry a foot", heel.found());
    assertTrue(heel.mend().contains("press it with a finger and run doctor again"), heel.mend());
  }

  @Test
  void aLeadThatFallsOffMeanwhileIsOpen() {
    // While the foot rests: in the midst of slow push-ups half a minute may be too short to tell.
    Finding heel =
        leftHeel((frame, counts) -> counts[LEFT_HEEL] = frame < 600 ? counts[LEFT_HEEL] : 0);

    assertEquals(Verdict.FAULT, heel.verdict());
    assertTrue(heel.found().startsWith("nothing comes: its lead is off or broken"), heel.found());
  }

  @Test
  void aShortCircuitIsAtTheLimit() {
    Finding heel = leftHeel((frame, counts) -> counts[LEFT_HEEL] = 26400);

    assertEquals(Verdict.FAULT, heel.verdict());
    assertEquals("at the converter's limit: always 26400", heel.found());
    assertTrue(heel.mend().contains("touches the supply"), heel.mend());
  }

  @Test
  void aFewSamplesAtTheLimitWantASmallerResistor() {
    Finding heel =
        leftHeel(
            (frame, counts) -> counts[LEFT_HEEL] = frame % 400 < 10 ? 26400 : counts[LEFT_HEEL]);

    assertEquals(Verdict.LOOK, heel.verdict());
    assertTrue(heel.found().startsWith("80 samples at the converter's limit"), heel.found());
  }

  @Test
  void anInputThatStandsStillIsStuck() {
    Finding heel = leftHeel((frame, counts) -> counts[LEFT_HEEL] = 9000);

    assertEquals(Verdict.FAULT, heel.verdict());
    assertEquals("the same count all the time; always 9000", heel.found());
  }

  @Test
  void aContactThatComesAndGoesIsLoose() {
    // While the foot rests and shifts: what is lost in the air is missed by nobody.
    Finding heel =
        leftHeel((frame, counts) -> counts[LEFT_HEEL] = frame % 200 < 20 ? 0 : counts[LEFT_HEEL]);

    assertEquals(Verdict.FAULT, heel.verdict());
    assertTrue(heel.found().startsWith("its contact comes and goes"), heel.found());
    assertTrue(heel.mend().contains("a loose plug"), heel.mend());
  }

  /** As a plug that wiggles, or a radio that pauses, of one foot. */
  @ParameterizedTest
  @EnumSource
  void sensorsThatDropOutTogetherAreToldByFootAndNumber(SimulatedPadKind kind) {
    int nothing = kind.format().sensor() == SensorKind.FSR ? 0 : -250_000;
    double rateHz = kind.format().sampleRateHz();
    List<Finding> findings =
        findings(
            kind,
            (frame, counts) -> {
              if (frame / rateHz % 3 < 0.2 && frame > 6 * rateHz) {
                counts[LEFT_FOREFOOT] = nothing;
                counts[LEFT_HEEL] = nothing;
              }
            },
            frame -> true);

    Finding foot = of("left foot", findings);
    assertEquals(Verdict.LOOK, foot.verdict());
    assertTrue(
        foot.found().matches("both sensors dropped out together [678] x, for up to (19|20|21).*"),
        foot.found());
    assertTrue(foot.mend().contains("the plug and the cable of this foot"), foot.mend());
    assertTrue(
        findings.stream().noneMatch(finding -> finding.subject().equals("right foot")),
        findings.toString());
  }

  @Test
  void aFootThatWasThereFromTheStartIsToStepOff() {
    // Before the first sure raise.
    List<Finding> findings =
        findings(
            SimulatedPadKind.HX711, (frame, counts) -> {}, frame -> frame > 600 && frame < 1100);

    Finding foot = of("left foot", findings);
    assertEquals(Verdict.NOTE, foot.verdict());
    assertTrue(foot.found().startsWith("was there from the start: "), foot.found());
    assertEquals("step off once, for a second", foot.mend());
  }

  /** As a wire makes them now and then: of two frames, and below what it reads without load. */
  @ParameterizedTest
  @EnumSource
  void aWrongReadingNowAndThenIsWell(SimulatedPadKind kind) {
    int wrong = kind.format().sensor() == SensorKind.FSR ? 0 : -500_000;
    int frames = (int) (0.025 * kind.format().sampleRateHz());
    Finding heel =
        of(
            "left heel",
            findings(
                kind,
                (frame, counts) ->
                    counts[LEFT_HEEL] = frame % 900 < frames ? wrong : counts[LEFT_HEEL],
                frame -> true));

    assertEquals(Verdict.OK, heel.verdict(), heel.toString());
  }

  @Test
  void aSingleDropOutIsAnAccident() {
    List<Finding> findings =
        findings(
            SimulatedPadKind.ADS1115,
            (frame, counts) -> {
              if (frame >= 900 && frame < 920) {
                counts[LEFT_FOREFOOT] = 0;
                counts[LEFT_HEEL] = 0;
              }
            },
            frame -> true);

    assertTrue(
        findings.stream().noneMatch(finding -> finding.subject().equals("left foot")),
        findings.toString());
  }

  @Test
  void aLightThingOnThePadIsNoFoot() {
    Random random = new Random(8);
    Finding sensors =
        of(
            "sensors",
            findings(
                SimulatedPadKind.ADS1115,
                (frame, counts) -> {
                  Arrays.fill(counts, 0);
                  counts[LEFT_FOREFOOT] = about(200, 5, random);
                },
                frame -> true));

    assertEquals(Verdict.LOOK, sensors.verdict());
    assertTrue(sensors.found().startsWith("none carries anything: counts 0 to 2"), sensors.found());
  }

  @Test
  void aLooseContactIsNoisy() {
    Random random = new Random(1);
    Finding heel =
        leftHeel((frame, counts) -> {
          if (random.nextInt(10) == 0) {
            counts[LEFT_HEEL] = random.nextInt(26000);
          }
        });

    assertEquals(Verdict.FAULT, heel.verdict());
    assertTrue(heel.found().startsWith("too many spikes"), heel.found());
    assertTrue(heel.mend().startsWith("a loose contact"), heel.mend());
  }

  @Test
  void humIsNoise() {
    Random random = new Random(2);
    Finding heel =
        leftHeel((frame, counts) -> counts[LEFT_HEEL] += (int) (400 * random.nextGaussian()));

    assertEquals(Verdict.LOOK, heel.verdict());
    assertTrue(heel.found().startsWith("noisy: scatters by 4"), heel.found());
  }

  @Test
  void aConverterThatIsReadTwiceIsNamed() {
    int[] kept = new int[1];
    Finding heel =
        leftHeel((frame, counts) -> {
          if (frame % 2 == 0) {
            kept[0] = 5000 + Math.abs(7 * frame % 4001 - 2000);
          }
          counts[LEFT_HEEL] = kept[0];
        });

    assertEquals(Verdict.LOOK, heel.verdict());
    assertTrue(heel.found().startsWith("every count comes twice"), heel.found());
  }

  @Test
  void aCellThatReadsLessWhenPressedIsToBeTurned() {
    List<Finding> findings =
        findings(
            SimulatedPadKind.HX711,
            (frame, counts) -> counts[LEFT_HEEL] = -counts[LEFT_HEEL],
            frame -> true);

    Finding heel = of("left heel", findings);
    assertEquals(Verdict.FAULT, heel.verdict());
    assertTrue(heel.found().startsWith("counts fall when it is pressed: "), heel.found());
    assertTrue(heel.mend().startsWith("exchange its two signal wires, A+ and A-"), heel.mend());
    assertEquals(Verdict.OK, of("left forefoot", findings).verdict());
    assertEquals(Verdict.OK, of("right heel", findings).verdict());
  }

  /** The first thing that the doctor asks for is to sit down with both feet on the pad. */
  @Test
  void soIsOneThatAFootWasOnFromTheStart() {
    Finding heel =
        of(
            "left heel",
            findings(
                SimulatedPadKind.HX711,
                (frame, counts) -> counts[LEFT_HEEL] = -counts[LEFT_HEEL],
                frame -> frame > 500));

    assertEquals(Verdict.FAULT, heel.verdict(), heel.toString());
    assertTrue(heel.found().startsWith("counts fall when it is pressed: "), heel.found());
  }

  @ParameterizedTest
  @EnumSource(names = {"ADS1115", "MCP3008", "AVR10"})
  void aConverterThatHasNoTimeToSettleIsNamed(SimulatedPadKind kind) {
    Finding heel =
        of(
            "left heel",
            findings(
                kind,
                (frame, counts) -> {
                  int[] read = counts.clone();
                  for (int i = 0; i < counts.length; i++) {
                    counts[i] = (int) (0.8 * read[i] + 0.2 * read[(i + 3) % counts.length]);
                  }
                },
                frame -> true));

    assertEquals(Verdict.FAULT, heel.verdict(), heel.toString());
    assertTrue(heel.found().startsWith("takes part of what another sensor reads"), heel.found());
    assertTrue(heel.mend().contains("solder 100 nF from each input to ground"), heel.mend());
  }

  @Test
  void platesThatTouchAreNamed() {
    Finding heel =
        of(
            "left heel",
            findings(
                SimulatedPadKind.HX711,
                (frame, counts) -> counts[LEFT_HEEL] += (int) (0.2 * counts[LEFT_FOREFOOT]),
                frame -> true));

    assertEquals(Verdict.FAULT, heel.verdict(), heel.toString());
    assertTrue(heel.found().startsWith("takes part of what another sensor reads"), heel.found());
    assertTrue(heel.mend().contains("leave a gap between them"), heel.mend());
  }

  @Test
  void exchangedLeadsOfAFootAreSuspected() {
    List<Finding> findings =
        findings(
            SimulatedPadKind.ADS1115,
            (frame, counts) -> {
              int heel = counts[LEFT_HEEL];
              counts[LEFT_HEEL] = counts[LEFT_FOREFOOT];
              counts[LEFT_FOREFOOT] = heel;
            },
            frame -> true);

    assertTrue(
        findings.stream()
            .filter(finding -> finding.verdict().compareTo(Verdict.LOOK) >= 0)
            .anyMatch(finding -> finding.toString().contains("--guide")),
        findings.toString());
  }

  /** Worked at first, so that the chain knows what it should do. */
  @Test
  void aSensorThatStopsAnsweringIsDead() {
    Random random = new Random(3);
    Finding heel =
        leftHeel((frame, counts) ->
            counts[LEFT_HEEL] = frame < 1900 ? counts[LEFT_HEEL] : about(3000, 3, random));

    assertEquals(Verdict.FAULT, heel.verdict(), heel.toString());
    assertTrue(heel.found().startsWith("does not answer while the foot moves"), heel.found());
    assertTrue(heel.mend().startsWith("look below the plate first"), heel.mend());
  }

  @ParameterizedTest
  @CsvSource({"ADS1115, 9000, 3", "AVR10, 340, 0.6", "HX711, 2800000, 300"})
  void aSensorThatNeverAnswersIsToBeLookedAt(SimulatedPadKind kind, int level, double deviation) {
    Random random = new Random(3);
    Finding heel =
        of(
            "left heel",
            findings(
                kind,
                (frame, counts) -> counts[LEFT_HEEL] = about(level, deviation, random),
                frame -> true));

    assertEquals(Verdict.LOOK, heel.verdict());
    assertTrue(heel.found().startsWith("hardly moved: "), heel.found());
    assertTrue(heel.found().endsWith(", while the foot's other sensor did"), heel.found());
    assertTrue(heel.mend().contains("look below the plate first"), heel.mend());
  }

  private static int about(int level, double deviation, Random random) {
    return level + (int) Math.round(deviation * random.nextGaussian());
  }

  @Test
  void aGroundThatIsNotSharedReadsBelowZero() {
    Finding heel = leftHeel((frame, counts) -> counts[LEFT_HEEL] -= 500);

    assertEquals(Verdict.LOOK, heel.verdict());
    assertTrue(heel.found().startsWith("below zero: -"), heel.found());
    assertTrue(heel.mend().startsWith("ground at the measuring resistor"), heel.mend());
  }

  @Test
  void aLoadCellWithAWireOffIsAtTheLimit() {
    Finding heel =
        of(
            "left heel",
            findings(
                SimulatedPadKind.HX711,
                (frame, counts) -> counts[LEFT_HEEL] = -0x800000,
                frame -> true));

    assertEquals(Verdict.FAULT, heel.verdict());
    assertEquals("at the converter's limit: always -8388608", heel.found());
    assertTrue(heel.mend().startsWith("one of the cell's four wires is off"), heel.mend());
  }

  @Test
  void aLoadCellThatNobodyStoodOnTellsNothing() {
    Random random = new Random(4);
    Finding heel =
        of(
            "left heel",
            findings(
                SimulatedPadKind.HX711,
                (frame, counts) -> Arrays.setAll(counts, i -> 123_456 + random.nextInt(200)),
                frame -> frame < 1000));

    assertEquals(Verdict.NOTE, heel.verdict());
    assertTrue(heel.found().startsWith("hardly moved: "), heel.found());
    assertTrue(heel.mend().endsWith("step on it and run doctor again"), heel.mend());
  }

  @Test
  void aDeadLoadCellDoesNotConvert() {
    List<Finding> findings =
        findings(
            SimulatedPadKind.HX711,
            (frame, counts) -> counts[LEFT_HEEL] = 123_456 + frame % 3,
            frame -> true);

    assertEquals("stuck: 123456 to 123458", of("left heel", findings).found());
    assertEquals(Verdict.FAULT, of("left heel", findings).verdict());
  }

  @Test
  void anEmptyPadIsNoFault() {
    Finding sensors =
        of(
            "sensors",
            findings(
                SimulatedPadKind.ADS1115,
                (frame, counts) -> Arrays.fill(counts, frame % 2),
                frame -> true));

    assertEquals(Verdict.LOOK, sensors.verdict());
    assertEquals("none carries anything: counts 0 to 1", sensors.found());
    assertTrue(sensors.mend().startsWith("sit down with both feet flat"), sensors.mend());
    assertFalse(sensors.mend().contains("MCP3008"), sensors.mend());
  }

  /** With nobody on the pad, as when it is switched on for the first time. */
  @ParameterizedTest
  @CsvSource({"ADS1115, 122, 2", "MCP3008, 5, 0.5", "AVR10, 5, 0.5"})
  void ofAnEmptyPadWithBiasResistorsTheOpenLeadIsNamed(
      SimulatedPadKind kind, int unloaded, double deviation) {
    Random random = new Random(6);
    List<Finding> findings =
        findings(
            kind,
            (frame, counts) ->
                Arrays.setAll(counts, i -> i == LEFT_HEEL ? 0 : about(unloaded, deviation, random)),
            frame -> true);

    Finding heel = of("left heel", findings);
    assertEquals(2, findings.size(), findings.toString());
    assertEquals(Verdict.FAULT, heel.verdict());
    assertEquals(
        "nothing comes: always 0, while the other sensors read a little, as with nothing on them",
        heel.found());
    assertTrue(heel.mend().startsWith("its lead is off"), heel.mend());
  }

  @Test
  void aSensorThatReadsItsBiasAloneIsNotToBeSoldered() {
    Finding heel = leftHeel((frame, counts) -> counts[LEFT_HEEL] = 120 + frame % 5);

    assertEquals(Verdict.FAULT, heel.verdict());
    assertEquals("next to nothing: 120 to 124, while other sensors carry a foot", heel.found());
    assertTrue(heel.mend().startsWith("its lead is on"), heel.mend());
  }

  @Test
  void lostFramesAreCounted() {
    Finding rate = of("rate", findings(frame -> frame % 20 != 7));

    assertEquals(Verdict.FAULT, rate.verdict());
    assertTrue(
        rate.found()
            .startsWith("100.0 frames a second of 100.0; 150 of 3000 lost; at most 20.1 ms"),
        rate.found());
  }

  @Test
  void aFrameThatIsLateIsNotLost() {
    PadSample sample = new PadSample(SimulatedPadKind.ADS1115.format());
    for (long i = 0; i < 1000; i++) {
      long lateNs = i % 10 == 3 ? 8_000_000 : i % 10 == 4 ? 3_000_000 : 0;
      sample.onFrame(i * 10_003_000 + lateNs, new int[Channel.COUNT]);
    }

    FrameTiming timing = sample.timing();

    assertNotNull(timing);
    assertEquals(0, timing.lost());
    assertEquals(99.97, timing.rateHz(), 0.01);
  }

  @Test
  void oneLostFrameIsChance() {
    assertEquals(Verdict.OK, of("rate", findings(frame -> frame < 300 && frame != 7)).verdict());
    assertEquals(
        Verdict.LOOK,
        of("rate", findings(frame -> frame < 300 && frame != 7 && frame != 77)).verdict());
  }

  @Test
  void aPadThatKeepsHalfItsRateIsTold() {
    Finding rate = of("rate", findings(frame -> frame % 2 == 0));

    assertEquals(Verdict.FAULT, rate.verdict());
    assertTrue(
        rate.found().startsWith("50.0 frames a second of 100.0; 0 of 1500 lost"), rate.found());
    assertTrue(rate.mend().contains("i2c_arm_baudrate=400000"), rate.mend());
  }

  @Test
  void readingsThatComeAgainAreNamed() {
    List<Finding> findings = new PadCheck(twice(), format(twice()), PadKind.SERIAL).findings();

    Finding readings = of("pad readings", findings);
    assertEquals(Verdict.LOOK, readings.verdict());
    assertEquals("100 % of the readings in motion are the one before again", readings.found());
    assertTrue(readings.mend().contains("send each reading once"), readings.mend());
  }

  /** What it measures may stand still for two of its conversions. */
  @Test
  void aConverterOnTheHeaderIsReadAnewEachTime() {
    List<Finding> findings = new PadCheck(twice(), format(twice()), PadKind.MCP3008).findings();

    assertTrue(findings.stream().noneMatch(finding -> finding.subject().equals("pad readings")));
  }

  /** Each second reading is the one before again. */
  private static PadSample twice() {
    int[][] kept = new int[1][];
    return sample(
        SimulatedPadKind.HX711,
        (frame, counts) -> {
          if (frame % 2 == 0) {
            kept[0] = counts.clone();
          }
          System.arraycopy(kept[0], 0, counts, 0, counts.length);
        },
        frame -> true);
  }

  private static PadFormat format(PadSample sample) {
    PadFormat format = sample.format();
    assertNotNull(format);
    return format;
  }

  /** Case 07: times that come by steps, of a pad that loses nothing. */
  @Test
  void whoCountsItsFramesIsBelievedWhatIsLost() {
    PadSample sample = new PadSample(SimulatedPadKind.AVR10.format());
    for (long i = 0; i < 2000; i++) {
      sample.onFrame(i * 5_000_000 / 12_000_000 * 12_000_000 + i, new int[Channel.COUNT]);
    }
    sample.countLost(0);
    FrameTiming none = sample.timing();
    assertNotNull(none);
    assertEquals(0, none.lost());
    assertEquals(200, none.rateHz(), 0.5);

    sample.countLost(40);
    FrameTiming some = sample.timing();
    assertNotNull(some);
    assertEquals(40, some.lost());
  }

  @Test
  void aRateIsMendedWhereThePadIs() {
    PadSample slow = sample(SimulatedPadKind.AVR10, (frame, counts) -> {}, i -> i % 2 == 0);
    PadFormat format = SimulatedPadKind.AVR10.format();

    Finding serial = RateCheck.finding(slow, format, PadKind.SERIAL);
    Finding spi = RateCheck.finding(slow, format, PadKind.MCP3008);

    assertTrue(serial.mend().startsWith("the pad keeps another rate than it says"), serial.mend());
    assertTrue(spi.mend().startsWith("this machine is too busy"), spi.mend());
  }

  @Test
  void noOtherSensorIsBlamed() {
    List<Finding> findings =
        findings(SimulatedPadKind.ADS1115, (frame, counts) -> counts[LEFT_HEEL] = 0, frame -> true);

    for (Finding finding : findings) {
      assertFalse(
          finding.verdict() == Verdict.FAULT && !finding.subject().equals("left heel"),
          finding.toString());
    }
  }

  private static Finding leftHeel(Break breaking) {
    return of("left heel", findings(SimulatedPadKind.ADS1115, breaking, frame -> true));
  }

  private static List<Finding> findings(IntPredicate arrives) {
    return findings(SimulatedPadKind.ADS1115, (frame, counts) -> {}, arrives);
  }

  private static List<Finding> findings(
      SimulatedPadKind kind, Break breaking, IntPredicate arrives) {
    PadSample sample = sample(kind, breaking, arrives);
    return new PadCheck(sample, format(sample), PadKind.ADS1115).findings();
  }

  private static PadSample sample(SimulatedPadKind kind, Break breaking, IntPredicate arrives) {
    SimulatedPad pad = new SimulatedPad(1, kind, 120);
    PadSample sample = new PadSample(null);
    sample.onFormat(pad.format());
    int frame = 0;
    while (pad.advance() && frame < 30 * pad.format().sampleRateHz()) {
      int[] counts = pad.counts().clone();
      breaking.apply(frame, counts);
      if (arrives.test(frame)) {
        sample.onFrame(pad.timeNs(), counts);
      }
      frame++;
    }
    return sample;
  }

  private static Finding of(String subject, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
