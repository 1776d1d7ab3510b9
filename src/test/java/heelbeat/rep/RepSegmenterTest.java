package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a foot's events. */
final class RepSegmenterTest {
  private final SegmenterRun run = new SegmenterRun();

  @Test
  void aHeelThatLeavesAndComesBackIsARep() {
    run.liftAndLand(5000, 6500);
    run.expect("REP 5000 6500");
  }

  @Test
  void aHeelDownWithoutAHeelOffIsNothing() {
    run.heelDown(5000, 1);
    run.expect();
  }

  @Test
  void aHeelBackWithinAQuarterOfASecondIsTooShort() {
    run.liftAndLand(5000, 5249);
    run.liftAndLand(7000, 7250);
    run.expect("TOO_SHORT 5000 5249", "REP 7000 7250");
  }

  @Test
  void aFootThatHasJustComeIsBeingPutDown() {
    run.footOn(4000);
    run.liftAndLand(4999, 6000);
    run.liftAndLand(7000, 8000);
    run.expect("JUST_ARRIVED 4999 6000", "REP 7000 8000");
  }

  @Test
  void aFootThatHungInTheAirForMoreThanAQuarterOfASecondMadeAStep() {
    run.heelOff(5000, 1.8);
    run.heelDown(6000, 1.8, 250);
    run.heelOff(8000, 1.8);
    run.heelDown(9000, 1.8, 251);
    run.expect("REP 5000 6000", "FOREFOOT_LIFTED 8000 9000");
  }

  @Test
  void aFootHasJustComeAfterAStep() {
    run.heelOff(5000, 1.8);
    run.heelDown(5600, 1.8, 400);
    run.liftAndLand(6599, 7500);
    run.liftAndLand(7600, 8500);
    run.expect("FOREFOOT_LIFTED 5000 5600", "JUST_ARRIVED 6599 7500", "REP 7600 8500");
  }

  /** Between two steps that are clearly such, a short one is one, too. */
  @Test
  void whoWalksComesAnewWithEachStep() {
    run.heelOff(5000, 1.8);
    run.heelDown(5600, 1.8, 400);
    run.heelOff(6300, 1.8);
    run.heelDown(6600, 1.8, 160);
    run.liftAndLand(7400, 8000);
    run.expect("FOREFOOT_LIFTED 5000 5600", "JUST_ARRIVED 6300 6600", "JUST_ARRIVED 7400 8000");
  }

  @Test
  void aFootThatLeavesFromItsToesMakesNoRep() {
    run.heelOff(5000, 1.8);
    run.footOff(5600);
    run.heelDown(7000, 1);
    run.expect("FOREFOOT_LIFTED 5000 5600");
  }

  @Test
  void aGapWhileTheHeelIsUpMakesNoRep() {
    run.heelOff(5000, 1.8);
    run.gap(5600);
    run.heelDown(7000, 1.8);
    run.expect("SIGNAL_GAP 5000 5600");
  }

  @Test
  void aGapWhileTheHeelIsDownIsNothing() {
    run.gap(5600);
    run.liftAndLand(7000, 8000);
    run.expect("REP 7000 8000");
  }

  @Test
  void aFaultWhileTheHeelIsUpMakesNoRep() {
    run.heelOff(5000, 1.8);
    run.fail(Channel.LEFT_FOREFOOT, 5500);
    run.heelDown(6000, 1.8);
    run.expect("SENSOR_FAULT 5000 5500");
  }

  @Test
  void thereAreNoRepsUntilBothSensorsHaveHealed() {
    run.fail(Channel.LEFT_FOREFOOT, 1000);
    run.fail(Channel.LEFT_HEEL, 1500);
    run.liftAndLand(2000, 3000);
    run.heal(Channel.LEFT_HEEL, 4000);
    run.liftAndLand(5000, 6000);
    run.heal(Channel.LEFT_FOREFOOT, 7000);
    run.liftAndLand(8000, 9000);
    run.expect("REP 8000 9000");
  }

  @Test
  void partialLiftsInARowAreToldEach() {
    run.partialLift(5000, 6000);
    run.partialLift(6200, 6590);
    run.partialLift(7300, 8000);
    run.expect("PARTIAL 5000 6000", "PARTIAL 6200 6590", "PARTIAL 7300 8000");
  }

  @Test
  void threeQuickDipsInARowAreJiggling() {
    run.partialLift(5000, 5150);
    run.partialLift(5200, 5350);
    run.partialLift(5400, 5550);
    run.expect("JIGGLE 5000 5550");
  }

  @Test
  void fewerQuickDipsAreNothing() {
    run.partialLift(5000, 5150);
    run.partialLift(5200, 5350);
    run.expect();
  }

  @Test
  void whatWasRejectedIsToldBeforeTheNextRep() {
    run.partialLift(5000, 6000);
    run.liftAndLand(6100, 6500);
    run.expect("PARTIAL 5000 6000", "REP 6100 6500");
  }

  @Test
  void finishingTwiceTellsOnce() {
    run.partialLift(5000, 6000);
    run.segmenter.finish();
    run.segmenter.finish();
    assertEquals(List.of("PARTIAL 5000 6000"), run.reported);
  }

  @Test
  void aRestOnTheToesIsNoRepAndTheLongestHoldDecides() {
    run.sampleUntil(30_000);
    run.liftAndLand(5000, 14_900);
    run.liftAndLand(16_000, 26_500);
    run.expect("REP 5000 14900", "TUCKED 16000 26500");
  }

  @Test
  void aFootThatCameASecondAgoHasSettled() {
    run.footOn(4000);
    run.liftAndLand(5000, 6000);
    run.expect("REP 5000 6000");
  }

  /** What seems to leave then may have been up before the first sample. */
  @Test
  void aHeelThatLeavesThreeTenthsAfterTheFirstSampleWasNotSeenToLeave() {
    run.liftAndLand(300, 1000);
    run.expect("SIGNAL_GAP 300 1000");
  }

  @Test
  void aHeelThatLeavesLaterWasSeenToLeave() {
    run.liftAndLand(301, 1000);
    run.expect("REP 301 1000");
  }

  @Test
  void aDipOfHalfAJigglesTimeIsPartial() {
    for (int i = 0; i < 3; i++) {
      run.partialLift(5000 + 300 * i, 5195 + 300 * i);
      run.partialLift(7000 + 300 * i, 7194 + 300 * i);
    }
    run.expect("PARTIAL 5000 5195", "PARTIAL 5300 5495", "PARTIAL 5600 5795");
  }

  @ParameterizedTest
  @CsvSource({"600, JIGGLE 5000 6350", "610, ''"})
  void dipsThatEndMoreThanSixTenthsApartAreNoJiggling(int apartMs, String reported) {
    for (int i = 0; i < 3; i++) {
      run.partialLift(5000 + i * apartMs, 5150 + i * apartMs);
    }
    run.segmenter.finish();
    assertEquals(reported, String.join(" ", run.reported));
  }

  @Test
  void aPartialLiftEndsTheJigglingBeforeIt() {
    run.partialLift(5000, 5150);
    run.partialLift(5200, 5350);
    run.partialLift(5400, 5900);
    run.partialLift(6000, 6150);
    run.expect("PARTIAL 5400 5900");
  }

  @Test
  void whatIsRejectedIsToldSixTenthsAfterItEnded() {
    run.partialLift(5000, 6000);
    run.sampleUntil(6600);
    assertEquals(List.of(), run.reported);
    run.sampleUntil(6610);
    assertEquals(List.of("PARTIAL 5000 6000"), run.reported);
  }

  @Test
  void theRestIsCountedFromTheHeelDownBefore() {
    run.footOn(2000);
    run.liftAndLand(4000, 5000);
    run.liftAndLand(5700, 6700);
    assertEquals(List.of(2000L, 700L), run.restsMs);
  }

  /** A foot that was there from the start has rested since then, as far as is known. */
  @Test
  void theFirstRestIsCountedFromTheFirstSample() {
    run.liftAndLand(4000, 5000);
    assertEquals(List.of(4000L), run.restsMs);
  }

  @Test
  void aHeelThatLeavesBeforeItIsKnownToHaveComeHasNotRested() {
    run.liftAndLand(4000, 5000);
    run.liftAndLand(4900, 6000);
    assertEquals(List.of(4000L, 0L), run.restsMs);
  }

  @Test
  void aFaultThatIsToldAfterItBeganEndsTheLiftNoSoonerThanItBegan() {
    run.heelOff(5000, 1.8);
    run.fail(Channel.LEFT_HEEL, 4000);
    run.expect("SENSOR_FAULT 5000 5000");
  }

  /** A load that goes and comes at once was a lead's, unless the heel had only touched the pad. */
  @ParameterizedTest
  @CsvSource({"65, REP", "66, SENSOR_FAULT"})
  void aHeelThatOnlyTouchedThePadGaveItsLoadAwayAtOnce(int touchMs, String reported) {
    run.liftAndLand(5000, 6000);
    run.heelOff(6000 + touchMs, 1.8, 10);
    run.heelDown(7000, 1.8);
    run.expect("REP 5000 6000", reported + " " + (6000 + touchMs) + " 7000");
  }
}
