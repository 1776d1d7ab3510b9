package heelbeat.explain;

import heelbeat.coach.Cue;
import heelbeat.coach.SetReport;
import heelbeat.coach.Totals;
import heelbeat.drawing.Drawing;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionListener;
import heelbeat.signal.Foot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A run as a picture: what the feet did, what light and buzzer said, and how it made sets. */
public final class TimelinePicture implements SessionListener {
  private static final double WIDTH = 1040;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 20;
  private static final double HEAD = 66;
  private static final int MOST_ROWS = 24;

  /** Half a minute shows each flash of the light. */
  private static final long SHORTEST_ROW_NS = 30_000_000_000L;

  private static final long NOT = Long.MIN_VALUE;

  private static final String STYLE =
      """
      .up { fill: #56b4e9; fill-opacity: 0.35; stroke: #222; stroke-width: 0.8 }
      .up-wrong { fill: #d55e00; fill-opacity: 0.45; stroke: #222; stroke-width: 1.6; \
      stroke-dasharray: 3 1.5 }
      .lit { stroke: #333; stroke-width: 0.4 }
      .tone { fill: #222 }
      .set { stroke: #222; stroke-width: 1.2 }
      .pause { stroke: #222; stroke-width: 1; stroke-dasharray: 2 3 }
      """;

  /** A repetition, and whether it was done well. */
  record Raise(Rep rep, int number, boolean isGood) {}

  /** A cue for as long as it was shown, and when its rhythm began. */
  record Shown(Cue cue, long sinceNs, long fromNs, long toNs, boolean isHeard) {}

  /** From a set's first heel-off to its last heel-down; that it has ended is reported later. */
  private record DoneSet(long fromNs, long toNs, long reportedNs, String text) {}

  private final List<Raise> raises = new ArrayList<>();
  private final List<RejectedRep> rejected = new ArrayList<>();
  private final List<SessionEvent.CueShown> cues = new ArrayList<>();
  private final List<DoneSet> sets = new ArrayList<>();
  private int raisesBeforeSet;
  private long startNs = NOT;
  private long endNs;

  /** The picture of a run. */
  public TimelinePicture() {}

  @Override
  public void onEvent(SessionEvent event) {
    startNs = startNs == NOT ? event.timeNs() : startNs;
    endNs = Math.max(endNs, event.timeNs());
    switch (event) {
      case SessionEvent.RepCounted(Rep rep, int _, var judgement) ->
          raises.add(new Raise(rep, judgement.pushUp(), judgement.isGood()));
      case SessionEvent.RepRejected(RejectedRep movement) -> rejected.add(movement);
      case SessionEvent.CueShown shown -> cues.add(shown);
      case SessionEvent.SetEnded(long timeNs, SetReport report) -> addSet(timeNs, report);
      case SessionEvent.Kept _, SessionEvent.Momentary _ -> {
        // The light tells of what matters of these.
      }
    }
  }

  /** Adds a set with its repetitions, all of which came since the one before. */
  private void addSet(long reportedNs, SetReport report) {
    List<Raise> own = raises.subList(raisesBeforeSet, raises.size());
    raisesBeforeSet = raises.size();
    Totals totals = report.totals();
    String faulty = totals.good() < totals.pushUps() ? ", " + totals.good() + " good" : "";
    sets.add(
        new DoneSet(
            own.stream().mapToLong(raise -> raise.rep().heelOffNs()).min().orElse(reportedNs),
            own.stream().mapToLong(raise -> raise.rep().heelDownNs()).max().orElse(reportedNs),
            reportedNs,
            "set " + report.number() + ": " + totals.pushUps() + faulty));
  }

  /**
   * The picture.
   *
   * @param title names the run and what made the picture
   * @return an SVG file
   */
  public String finish(String title) {
    Drawing drawing = new Drawing(title, PictureStyle.CSS + STYLE + CueColour.css());
    drawing.text("title", LEFT, 24, title);
    new Legend()
        .area("up", "heel up: lift, hold, lowering")
        .area("up-wrong", "the same, with a fault")
        .area("not-counted", "not counted, and why")
        .draw(drawing, LEFT, 42);
    long fromNs = startNs == NOT ? 0 : startNs;
    long durationNs = Math.max(1, endNs - fromNs);
    long rowNs = SHORTEST_ROW_NS * Math.ceilDiv(durationNs, SHORTEST_ROW_NS * MOST_ROWS);
    int rows = Math.toIntExact(Math.ceilDiv(durationNs, rowNs));
    List<Shown> reported = reported();
    for (int row = 0; row < rows; row++) {
      long rowStartNs = fromNs + row * rowNs;
      double top = HEAD + row * TimelineRow.HEIGHT;
      draw(new TimelineRow(drawing, LEFT, RIGHT, top, rowStartNs, rowStartNs + rowNs), reported);
    }
    return drawing.finish(WIDTH, HEAD + rows * TimelineRow.HEIGHT);
  }

  private void draw(TimelineRow row, List<Shown> reported) {
    row.drawFrame();
    for (DoneSet set : sets) {
      row.drawSpan("set", set.fromNs(), set.toNs(), set.text());
      long restEndNs = restEndNs(set, reported);
      String text = "rest " + Math.round((restEndNs - set.toNs()) / 1e9) + " s";
      row.drawSpan("pause", set.toNs(), restEndNs, text);
    }
    for (Foot foot : Foot.values()) {
      row.drawFoot(
          foot,
          raises.stream().filter(raise -> raise.rep().foot() == foot).toList(),
          rejected.stream().filter(movement -> movement.foot() == foot).toList());
    }
    row.drawLight(reported);
    row.drawSound(reported.stream().filter(Shown::isHeard).toList());
  }

  /** Until when the person rested after a set: to its end if there was no rest. */
  private long restEndNs(DoneSet set, List<Shown> reported) {
    LongStream called =
        reported.stream()
            .filter(shown -> shown.cue() == Cue.REST_OVER && shown.fromNs() >= set.reportedNs())
            .mapToLong(Shown::fromNs);
    LongStream raised =
        raises.stream()
            .mapToLong(raise -> raise.rep().heelOffNs())
            .filter(offNs -> offNs > set.toNs());
    long nextNs = LongStream.concat(called, raised).min().orElse(endNs);
    boolean isRest =
        reported.stream()
            .filter(shown -> shown.cue() == Cue.REST)
            .anyMatch(shown -> shown.toNs() > set.reportedNs() && shown.fromNs() < nextNs);
    return isRest ? nextNs : set.toNs();
  }

  private List<Shown> reported() {
    List<Shown> reported = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      long toNs = i + 1 < cues.size() ? cues.get(i + 1).timeNs() : endNs;
      SessionEvent.CueShown shown = cues.get(i);
      reported.add(new Shown(shown.cue(), shown.sinceNs(), shown.timeNs(), toNs, shown.isHeard()));
    }
    return reported;
  }
}
