package heelbeat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The line about a recording counts a push-up once, whatever else is in the recording. */
final class ReplaySummaryTest {
  private static final long MS = 1_000_000;
  private static final PadFormat FORMAT =
      new PadFormat(100, SensorKind.FSR, "ads1115", 26400, Set.of(Channel.values()));

  private final ReplaySummary summary = new ReplaySummary();

  @Test
  void bothHeelsAreOnePushUpInEachSessionAndTheirFaultIsOne() {
    summary.onEvent(new SessionEvent.PadFound(0, FORMAT));
    for (int session = 0; session < 2; session++) {
      long startMs = 400_000L * session;
      summary.onEvent(new SessionEvent.Started(startMs * MS, FORMAT));
      summary.onEvent(rep(Foot.LEFT, startMs + 1000, 1, 1));
      summary.onEvent(rep(Foot.RIGHT, startMs + 1050, 2, 1));
    }
    assertEquals(
        "2 push-ups (left heel 2 times, right 2) in 500.0 s, 2 sessions, 0 sets, 0 good,"
            + " 2 lowered too fast",
        summary.upTo(500_000 * MS));
  }

  private static SessionEvent rep(Foot foot, long offMs, int number, int pushUp) {
    Rep rep =
        new Rep(
            foot,
            offMs * MS,
            (offMs + 500) * MS,
            (offMs + 1500) * MS,
            (offMs + 1800) * MS,
            new PhaseErrors(90 * MS, 310 * MS, 240 * MS),
            new RepForm(0, 0, 0, 0));
    return new SessionEvent.RepCounted(
        rep, number, new Judgement(1, pushUp, 0, Set.of(FormFault.RUSHED), 3));
  }
}
