package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.session.SessionEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real slow raises in insoles (test_poussee_2, realdata/insole-raises) that drop out for 5 to 370
 * ms on both sensors and read exactly the same while the heel is in the air. Somebody walks before
 * and after.
 */
final class InsoleRaisesTest {
  private static final double TOLERANCE_S = 0.3;

  @Test
  void everyRaiseOfBothFeetIsCountedAndNothingElse() throws IOException {
    for (Recording recording : SharedRecordings.in("realdata/insole-raises")) {
      List<Rep> counted = SharedRecordings.repsOf(SharedRecordings.eventsOf(recording));
      List<Rep> others = new ArrayList<>(counted);
      List<TrueRep> missed =
          TruthFile.read(TruthFile.of(recording)).stream()
              .filter(raise -> !others.removeIf(rep -> isSame(rep, raise)))
              .toList();
      assertEquals(List.of(), missed, () -> recording.name() + ": " + counted);
      assertEquals(List.of(), others, recording.name());
    }
  }

  @Test
  void noSensorIsBlamedForReadingTheSameInTheAir() throws IOException {
    for (Recording recording : SharedRecordings.in("realdata/insole-raises")) {
      List<SessionEvent> events = SharedRecordings.eventsOf(recording);
      assertEquals(
          List.of(),
          SharedRecordings.heelEventsOf(events, HeelEvent.SensorFault.class),
          recording.name());
    }
  }

  private static boolean isSame(Rep rep, TrueRep raise) {
    return rep.foot() == raise.foot()
        && Math.abs(rep.heelOffNs() / 1e9 - raise.heelOffS()) < TOLERANCE_S
        && Math.abs(rep.heelDownNs() / 1e9 - raise.heelDownS()) < TOLERANCE_S;
  }
}
