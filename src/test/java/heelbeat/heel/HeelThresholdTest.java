package heelbeat.heel;

import static heelbeat.heel.HeelSteps.REST;
import static heelbeat.heel.HeelSteps.onPad;
import static heelbeat.heel.HeelSteps.onToes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.signal.Foot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which side of each threshold a load is that lies right on it. */
final class HeelThresholdTest {
  private static final long MS = 1_000_000L;
  private static final String ON_TOES = "FootOn";
  private static final String ON_PAD = "FootOn HeelDown";

  @Test
  void aFootThatCameOnItsToesAndStandsIsKnownToTheCount() {
    HeelSteps steps = onPad();
    assertEquals(ON_PAD, steps.names());
    SensorLevels rest = new SensorLevels(0, REST);
    assertEquals(rest, steps.levels().forefoot());
    assertEquals(rest, steps.levels().heel());
  }

  /** Both sensors together; of a foot that is not known yet a quarter of the least that is one. */
  @ParameterizedTest
  @CsvSource({"250, 250, 1010", "251, 250, 1000", "250, 251, 1000"})
  void aFootIsThereFromMoreThanAQuarterOfItsLoad(int forefoot, int heel, long onMs) {
    HeelSteps steps = HeelSteps.from(0).stay(1000, 0, 0).stay(10, forefoot, heel);
    assertEquals(
        new HeelEvent.FootOn(Foot.LEFT, onMs * MS),
        steps.stay(500, REST, REST).events().getFirst());
  }

  @ParameterizedTest
  @CsvSource({"250, FootOn", "251, FootOn HeelDown"})
  void aHeelComesWithItsFootIfItCarriesMoreThanAQuarter(int heel, String reported) {
    HeelSteps steps = HeelSteps.from(0).stay(1000, 0, 0).stay(140, REST, 0);
    assertEquals(reported, steps.stay(50, REST, heel).names());
  }

  @ParameterizedTest
  @CsvSource({
    "25000, 0, 10", "24999, 0, 0",
    "0, 12000, 10", "0, 11999, 0"
  })
  void aFootLeavesWhenForefootAndHeelAreBelowTheirParts(int forefoot, int heel, long afterMs) {
    HeelSteps steps = onPad();
    long leftMs = steps.nowMs();
    steps.stay(10, forefoot, heel).stay(300, 0, 0);
    HeelEvent last = steps.events().getLast();
    assertEquals(new HeelEvent.FootOff(Foot.LEFT, (leftMs + afterMs) * MS), last);
  }

  @ParameterizedTest
  @CsvSource({"25000, FootOn", "24999, FootOn FootOff"})
  void aForefootBelowAQuarterHasLeftUnderALiftedHeel(int forefoot, String reported) {
    assertEquals(reported, onToes().stay(200, forefoot, 0).names());
  }

  @ParameterizedTest
  @CsvSource({"250, FootOn", "251, FootOn HeelDown"})
  void aLiftedHeelLandsAtOnceAboveAQuarter(int heel, String reported) {
    assertEquals(reported, onToes().stay(100, REST, heel).names());
  }

  @ParameterizedTest
  @CsvSource({"100, FootOn", "101, FootOn HeelDown"})
  void aHeelTouchesThatCarriesMoreThanATenth(int heel, String reported) {
    assertEquals(reported, onToes().stay(200, REST, heel).names());
  }

  /** What stays at a tenth might be a heel that touches: it is not learnt as the lifted level. */
  @Test
  void aHeelThatWasAtATenthTouchesACountAbove() {
    assertEquals(ON_PAD, onToes().stay(1000, REST, 100).stay(200, REST, 101).names());
  }

  @Test
  void touchingTakesAHundredAndFiftyMilliseconds() {
    assertEquals(ON_TOES, onToes().stay(150, REST, 200).stay(500, REST, 0).names());
    assertEquals(ON_PAD, onToes().stay(160, REST, 200).stay(40, REST, 0).names());
  }

  /** It rings for 120 ms, and a load that came all at once is believed only after 40. */
  @ParameterizedTest
  @CsvSource({"50, ''", "160, ' HeelOff HeelDown'"})
  void aHeelThatLandsDoesNotLeaveAgainSoSoon(long upMs, String reported) {
    HeelSteps steps = onPad().stay(1000, REST, 0);
    assertEquals(ON_PAD + " HeelOff", steps.names());
    steps.stay(60, REST, REST).stay(upMs, REST, 0).stay(500, REST, REST);
    assertEquals(ON_PAD + " HeelOff HeelDown" + reported, steps.names());
  }

  /** An untared sensor that falls by more than the least foot had one on it from the start. */
  @ParameterizedTest
  @CsvSource({"1000, 0, ''", "1001, 0, FootOn", "0, 1000, ''", "0, 1001, FootOn"})
  void aFootWasThereFromTheStartIfALoadFallsByMoreThanTheLeast(
      int forefootFall, int heelFall, String reported) {
    HeelSteps steps = HeelSteps.from(0).stay(1000, REST, REST);
    assertEquals(reported, steps.stay(30, REST - forefootFall, REST - heelFall).names());
  }

  /** While nobody knows what the sensors read without load, a lift gives away three least feet. */
  @ParameterizedTest
  @CsvSource({"2999, FootOn", "3000, FootOn HeelOff HeelDown"})
  void aFirstLiftGivesAwayThreeTimesTheLeastFoot(int fall, String reported) {
    HeelSteps steps = HeelSteps.from(0).stay(1500, REST, REST);
    assertEquals(reported, steps.stay(300, 2 * REST, REST - fall).stay(500, REST, REST).names());
  }

  @ParameterizedTest
  @CsvSource({"200, FootOn", "210, FootOn HeelOff"})
  void aFirstLiftIsLevelForAFifthOfASecond(long ms, String reported) {
    HeelSteps steps = HeelSteps.from(0).stay(1500, REST, REST);
    assertEquals(reported, steps.stay(ms, 2 * REST, 0).names());
  }

  @ParameterizedTest
  @CsvSource({"49000, FootOn", "50000, FootOn HeelOff"})
  void aFirstLiftHandsHalfOfTheLoadToTheForefoot(int taken, String reported) {
    HeelSteps steps = HeelSteps.from(0).stay(1500, REST, REST);
    assertEquals(reported, steps.stay(500, REST + taken, 0).names());
  }

  /** It has had its load since it came, but only when it is told is that certain. */
  @Test
  void aHeelThatComesWithItsFootTookUntilThenToLoad() {
    HeelSteps steps = HeelSteps.from(0).stay(1000, 0, 0).stay(200, REST, REST);
    HeelEvent.HeelDown down = (HeelEvent.HeelDown) steps.events().getLast();
    assertEquals(1100 * MS, down.timeNs() + down.reloadNs());
  }

  /** Whoever comes by more to a still pad did not sway; what stays as still again is no foot. */
  @ParameterizedTest
  @CsvSource({"3000, ''", "3001, FootOn HeelDown PartialLift"})
  void aFootThatComesByThreeTimesTheLeastIsKnownAtOnce(int heel, String reported) {
    HeelSteps steps = HeelSteps.from(0).stay(1000, 0, 0).stay(100, 600, 0).stay(2000, 600, heel);
    steps.stay(500, 1200, heel / 2).stay(500, 600, heel);
    assertEquals(reported, steps.names());
  }

  /** After creep a lifted heel may stay at 0.3 of its load, which is then the level of the air. */
  @Test
  void aHeelThatIsLiftedHighAboveNothingIsUpUntilItIsLoadedAgain() {
    HeelSteps steps = onPad().stay(1000, REST, 30_000);
    assertEquals(ON_PAD + " HeelOff", steps.names());
    assertTrue(steps.stay(100, REST, REST).names().endsWith("HeelOff HeelDown"));
  }

  @Test
  void theLevelOfTheAirIsAMeanOfSamples() {
    HeelSteps steps = onPad();
    List<HeelEvent> before = steps.events();
    for (int i = 0; steps.events().size() == before.size(); i++) {
      steps.stay(10, REST, i % 2 == 0 ? 1000 : 1400);
    }
    assertEquals(1200, steps.levels().heel().floor(), 100);
  }
}
