package heelbeat.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.coach.Judgement;
import heelbeat.coach.SetReport;
import heelbeat.coach.Totals;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Foot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rests, which no event tells of. */
final class TimelinePictureTest {
  private final TimelinePicture picture = new TimelinePicture();

  @Test
  void aRestGoesFromTheLastHeelDownToTheCall() {
    rep(10);
    cue(12, Cue.REST);
    setEnded(20);
    cue(42, Cue.REST_OVER);
    rep(50);
    setEnded(60);
    assertTrue(picture.finish("run").contains(">rest 30 s<"), picture.finish("run"));
  }

  @Test
  void whoBeginsEarlierEndsTheRest() {
    rep(10);
    cue(12, Cue.REST);
    setEnded(20);
    rep(30);
    setEnded(40);
    assertTrue(picture.finish("run").contains(">rest 18 s<"), picture.finish("run"));
  }

  @Test
  void theLightsRestWithinASetIsNone() {
    rep(10);
    cue(12, Cue.REST);
    rep(20);
    setEnded(22);
    cue(22, Cue.READY);
    rep(40);
    setEnded(60);
    assertFalse(picture.finish("run").contains(">rest "), picture.finish("run"));
  }

  /** Two seconds up. */
  private void rep(long atS) {
    long off = atS * 1_000_000_000L;
    Rep rep =
        new Rep(
            Foot.LEFT,
            off,
            off + 500_000_000L,
            off + 1_000_000_000L,
            off + 2_000_000_000L,
            new PhaseErrors(0, 0, 0),
            new RepForm(0, 0, 0, 1));
    picture.onEvent(new SessionEvent.RepCounted(rep, 1, new Judgement(1, 1, 0, Set.of(), 3)));
  }

  private void cue(long atS, Cue cue) {
    long atNs = atS * 1_000_000_000L;
    picture.onEvent(new SessionEvent.CueShown(atNs, atNs, cue, true));
  }

  private void setEnded(long atS) {
    Totals totals = new Totals(1, 1, 0, 0, 1, 1, 0, 0, 0, 10, 1, Double.NaN, Map.of(), List.of());
    picture.onEvent(new SessionEvent.SetEnded(atS * 1_000_000_000L, new SetReport(1, totals)));
  }
}
