package heelbeat.rep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.signal.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

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
  void aForefootThatShedItsLoadBeforeTheHeelIsBackMakesAStep() {
    run.heelOff(5000, 1.8);
    run.heelDown(6000, 0.6);
    run.expect("FOREFOOT_LIFTED 5000 6000");
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
  void aPartialLiftIsToldOnceNothingLikeItFollows() {
    run.partialLift(5000, 6000);
    run.sampleUntil(6600);
    assertEquals(List.of(), run.told);
    run.sampleUntil(6700);
    assertEquals(List.of("PARTIAL 5000 6000"), run.told);
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
    run.liftAndLand(6100, 7000);
    run.expect("PARTIAL 5000 6000", "REP 6100 7000");
  }

  @Test
  void finishingTwiceTellsOnce() {
    run.partialLift(5000, 6000);
    run.segmenter.finish();
    run.segmenter.finish();
    assertEquals(List.of("PARTIAL 5000 6000"), run.told);
  }

  @Test
  void aRestOnTheToesIsNoRepAndTheLongestHoldDecides() {
    run.sampleUntil(30_000);
    run.liftAndLand(5000, 14_900);
    run.liftAndLand(16_000, 26_500);
    run.expect("REP 5000 14900", "TUCKED 16000 26500");
  }
}
