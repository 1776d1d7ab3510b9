package heelbeat.heel;

import static heelbeat.heel.HeelSteps.REST;
import static heelbeat.heel.HeelSteps.onPad;
import static heelbeat.heel.HeelSteps.onToes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A foot that comes again: nothing of its last visit counts for this one. */
final class HeelVisitsTest {
  private static final int SEEDS = 20;

  /**
   * What is left on the forefoot is too little for the foot that it was, and enough for another.
   */
  @Test
  void aFootThatLeavesALittleComesAgain() {
    HeelSteps steps = onPad().stay(1000, REST, 0).stay(50, 24_000, 0);
    steps.stay(500, 24_000, 12_000);
    assertEquals("FootOn HeelDown HeelOff FootOff FootOn HeelDown", steps.names());
    expectOrder(steps.events(), "");
  }

  @Test
  void aTapIsAVisit() {
    HeelSteps steps = onPad().stay(1000, 0, 0).stay(110, REST, 0).stay(500, 0, 0);
    assertEquals("FootOn HeelDown HeelOff FootOff FootOn FootOff", steps.names());
    expectOrder(steps.events(), "");
  }

  @Test
  void howLongAHeelTouchedInTheLastVisitDoesNotCount() {
    HeelSteps steps = onToes().stay(50, REST, 200).stay(2000, REST, REST).stay(1000, 0, 0);
    String before = steps.names();
    steps.stay(200, REST, 8000).stay(500, REST, 0);
    assertEquals(before + " FootOn", steps.names());
  }

  /** Of a foot that was there from the start nothing is known but what it was. */
  @Test
  void aForefootThatIsEasedUnderALiftedHeelHasNotLeft() {
    HeelSteps steps = HeelSteps.from(0).stay(1000, REST, REST).stay(500, 2 * REST, 0);
    steps.stay(100, REST / 2, 0).stay(500, 4 * REST / 5, 0);
    assertEquals("FootOn HeelOff", steps.names());
  }

  /** Exchanged leads: what is lifted like a heel is felt by the forefoot's sensor. */
  @Test
  void aFootThatWasAwayHasNotShownThatTheLeadsAreRight() {
    HeelSteps steps = HeelSteps.from(0).stay(1000, 0, 0).stay(3000, REST, REST);
    steps.stay(2000, 0, 0).stay(300, REST, 0).stay(3000, REST, REST);
    for (int i = 0; i < 4; i++) {
      steps.stay(1000, 0, 2 * REST).stay(2000, REST, REST);
    }
    assertTrue(steps.names().endsWith("ToeRaise ToeRaise ToeRaise ToeRaise SensorFault"));
  }

  @Test
  void toesThatTapTwiceHaveNotBeenRaised() {
    HeelSteps steps = onPad().stay(50, REST / 10, REST).stay(500, REST, REST);
    steps.stay(30, REST / 10, REST).stay(500, REST, REST);
    assertEquals("FootOn HeelDown", steps.names());
  }

  @Test
  void whateverAFootDoesIsToldInTheOrderOfTime() {
    double[] parts = {0, 0.1, 0.2, 0.5, 1};
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      HeelSteps steps = HeelSteps.from(1000).stay(1000, 0, 0);
      for (int i = 0; i < 100; i++) {
        steps.stay(
            20 + random.nextInt(300),
            (int) (REST * parts[random.nextInt(parts.length)]),
            (int) (REST * parts[random.nextInt(parts.length)]));
      }
      expectOrder(steps.events(), "seed " + seed + ": ");
    }
  }

  /** Foot and heel each come and go in turn; a heel may touch before its foot is seen. */
  private static void expectOrder(List<HeelEvent> events, String message) {
    Turns foot = new Turns();
    Turns heel = new Turns();
    for (HeelEvent event : events) {
      switch (event) {
        case HeelEvent.FootOn on -> foot.take(on, true, message);
        case HeelEvent.FootOff off -> foot.take(off, false, message);
        case HeelEvent.HeelDown down -> heel.take(down, true, message);
        case HeelEvent.HeelOff off -> heel.take(off, false, message);
        case HeelEvent.ToeRaise _,
            HeelEvent.PartialLift _,
            HeelEvent.SensorFault _,
            HeelEvent.SensorOk _ -> {}
      }
      assertTrue(foot.isDown || !heel.isDown, message + event);
    }
  }

  private static final class Turns {
    boolean isDown;
    long lastNs = Long.MIN_VALUE;

    void take(HeelEvent event, boolean comes, String message) {
      assertTrue(isDown != comes, message + event);
      assertTrue(event.timeNs() >= lastNs, message + event + " after " + lastNs);
      isDown = comes;
      lastNs = event.timeNs();
    }
  }
}
