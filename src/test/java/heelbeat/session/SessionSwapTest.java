package heelbeat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.FootTrace;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.heel.TestPad;
import heelbeat.heel.TestPad.Frame;
import heelbeat.signal.Channel;
import heelbeat.signal.SensorKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pad whose left forefoot's and heel's leads are exchanged. */
final class SessionSwapTest {
  @ParameterizedTest
  @EnumSource
  void exchangedLeadsAreNamedAfterTheFourthRepetition(SensorKind sensor) {
    FootTrace trace = seated().reps(6).rest(1);

    SessionRun run = run(sensor, swapped(sensor, trace), right(sensor, trace));

    List<SensorFault> faults = run.sensed(SensorFault.class);
    assertEquals(1, faults.size(), faults.toString());
    assertEquals(SensorFault.Kind.SWAPPED, faults.getFirst().kind());
    assertEquals(Channel.LEFT_FOREFOOT, faults.getFirst().channel());
    double fourthS = trace.heelDownsS().get(4);
    assertEquals(fourthS, faults.getFirst().timeNs() / 1e9, 2);
    assertEquals(6, run.reps().size(), "those of the right foot");
  }

  @ParameterizedTest
  @EnumSource
  void toesThatAreRaisedBeforeEveryLiftAreNoExchange(SensorKind sensor) {
    FootTrace trace = seated();
    for (int i = 0; i < 8; i++) {
      trace.toeRaise(0.6).rest(0.3).rep().rest(1);
    }

    SessionRun run = run(sensor, right(sensor, trace), right(sensor, trace));

    assertEquals(List.of(), run.sensed(SensorFault.class));
    assertEquals(16, run.reps().size());
  }

  @ParameterizedTest
  @EnumSource
  void someoneWhoOnlyRaisedTheToesIsBelievedFromTheFirstLiftOn(SensorKind sensor) {
    FootTrace trace = seated();
    for (int i = 0; i < 5; i++) {
      trace.toeRaise(0.6).rest(1);
    }
    double toesS = trace.endS();
    trace.reps(3).rest(1);

    SessionRun run = run(sensor, right(sensor, trace), right(sensor, seated().rest(40)));

    assertEquals(1, run.sensed(SensorFault.class).size());
    SensorOk ok = run.sensed(SensorOk.class).getFirst();
    assertTrue(ok.timeNs() / 1e9 > toesS, ok.toString());
    assertEquals(2, run.reps().size(), "all but the one that told");
  }

  @ParameterizedTest
  @EnumSource
  void toesThatTapAreNoExchange(SensorKind sensor) {
    FootTrace trace = seated();
    for (int i = 0; i < 30; i++) {
      trace.toeRaise(0.05).rest(0.2);
    }

    SessionRun run = run(sensor, right(sensor, trace), right(sensor, trace));

    assertEquals(List.of(), run.sensed(SensorFault.class));
  }

  private static SessionRun run(SensorKind sensor, List<Frame> left, List<Frame> right) {
    return SessionRun.of(TestPad.of(sensor, 100).format()).play(left, right).finish();
  }

  private static List<Frame> right(SensorKind sensor, FootTrace trace) {
    return TestPad.of(sensor, 100).noisy(1).frames(trace);
  }

  private static List<Frame> swapped(SensorKind sensor, FootTrace trace) {
    return right(sensor, trace).stream()
        .map(frame -> new Frame(frame.timeNs(), frame.heelCounts(), frame.forefootCounts()))
        .toList();
  }

  private static FootTrace seated() {
    return new FootTrace().empty(1).stepOn().rest(3);
  }
}
