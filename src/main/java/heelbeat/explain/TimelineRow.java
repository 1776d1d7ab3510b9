package heelbeat.explain;

import heelbeat.coach.Cue;
import heelbeat.coach.Rhythm;
import heelbeat.drawing.Curve;
import heelbeat.drawing.Drawing;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.signal.Foot;
import java.util.List;

/** A part of a run's picture: sets, feet, light and buzzer below each other. */
final class TimelineRow {
  private static final double SET_TOP = 2;
  private static final double LEFT_TOP = 22;
  private static final double RIGHT_TOP = 48;
  private static final double FOOT = 22;
  private static final double LIGHT_TOP = 102;
  private static final double LIGHT = 13;
  private static final double SOUND_TOP = 119;
  private static final double SOUND = 13;
  private static final double BOTTOM = SOUND_TOP + SOUND + 3;

  /** With the times below it. */
  static final double HEIGHT = BOTTOM + 34;

  private static final double NARROWEST_SIGN = 1.5;
  private static final double OCTAVE = 4;

  /** How high a movement is drawn that was no repetition; a heel that is up is at 1. */
  private static final double LOW = 0.45;

  private final Drawing drawing;
  private final PlotArea field;

  TimelineRow(Drawing drawing, double left, double right, double top, long fromNs, long toNs) {
    this.drawing = drawing;
    this.field = new PlotArea(left, right, top, top + BOTTOM, fromNs, toNs, 0, 1);
  }

  void drawFrame() {
    field.drawFrame(drawing);
    field.drawTimes(drawing);
    name("sets", SET_TOP + 13);
    name("left", LEFT_TOP + 15);
    name("right", RIGHT_TOP + 15);
    name("light", LIGHT_TOP + 10);
    name("sound", SOUND_TOP + 10);
    for (double y : new double[] {LEFT_TOP, RIGHT_TOP - 2, RIGHT_TOP + FOOT + 2, SOUND_TOP - 1}) {
      drawing.line("grid", field.left(), field.top() + y, field.right(), field.top() + y);
    }
  }

  private void name(String words, double y) {
    drawing.text("end", field.left() - 6, field.top() + y, words);
  }

  /** Draws a set, or a rest, with ends where it begins and ends. */
  void drawSpan(String look, long fromNs, long toNs, String words) {
    if (fromNs == toNs || !shows(fromNs, toNs)) {
      return;
    }
    double y = field.top() + SET_TOP + 15;
    double from = field.x(fromNs);
    double to = field.x(toNs);
    drawing.line(look, from, y, to, y);
    for (long endNs : new long[] {fromNs, toNs}) {
      if (field.holds(endNs)) {
        drawing.line(look, field.x(endNs), y - 4, field.x(endNs), y + 3);
      }
    }
    if (to - from > words.length() * Labels.CHARACTER) {
      drawing.text("mid small", (from + to) / 2, y - 3.5, words);
    }
  }

  void drawFoot(Foot foot, List<TimelinePicture.Raise> raises, List<RejectedRep> rejected) {
    double top = field.top() + (foot == Foot.LEFT ? LEFT_TOP + 2 : RIGHT_TOP);
    PlotArea lane = field.placed(top, top + FOOT);
    for (boolean isGood : new boolean[] {true, false}) {
      Curve curve = new Curve();
      raises.stream()
          .filter(raise -> raise.isGood() == isGood)
          .filter(raise -> shows(raise.rep().heelOffNs(), raise.rep().heelDownNs()))
          .forEach(raise -> trace(raise.rep(), lane, curve));
      drawing.curve(isGood ? "up" : "up-wrong", curve);
    }
    raises.forEach(raise -> drawNumber(raise, lane));
    Labels reasons = new Labels("mid reason", 1);
    rejected.stream()
        .filter(movement -> shows(movement.startNs(), movement.endNs()))
        .forEach(movement -> {
          double from = lane.x(movement.startNs());
          double to = lane.x(movement.endNs());
          drawing.box("not-counted", from, lane.y(LOW), to - from, lane.bottom() - lane.y(LOW));
          reasons.add((from + to) / 2, movement.reason().label());
        });
    reasons.draw(drawing, lane.y(LOW));
  }

  /** In the middle of the hold, if there is room. */
  private void drawNumber(TimelinePicture.Raise raise, PlotArea lane) {
    Rep rep = raise.rep();
    String number = Integer.toString(raise.number());
    double from = lane.x(rep.topNs());
    double to = lane.x(rep.loweringNs());
    if (shows(rep.topNs(), rep.loweringNs()) && to - from > number.length() * Labels.CHARACTER) {
      drawing.text("mid small", (from + to) / 2, lane.bottom() - 6, number);
    }
  }

  /** How high the heel was, as far as it shows here: it rises, stays and sinks evenly. */
  private static void trace(Rep rep, PlotArea lane, Curve curve) {
    long[] instants = {rep.heelOffNs(), rep.topNs(), rep.loweringNs(), rep.heelDownNs()};
    curve.lift();
    curve.to(lane.x(instants[0]), lane.y(0));
    for (long instant : instants) {
      long shownNs = Math.clamp(instant, lane.fromNs(), lane.toNs());
      curve.to(lane.x(shownNs), lane.y(height(rep, shownNs)));
    }
    curve.to(lane.x(instants[3]), lane.y(0));
  }

  private static double height(Rep rep, long ns) {
    double risen = (double) (ns - rep.heelOffNs()) / Math.max(1, rep.concentricNs());
    double left = (double) (rep.heelDownNs() - ns) / Math.max(1, rep.eccentricNs());
    return Math.clamp(Math.min(risen, left), 0, 1);
  }

  void drawLight(List<TimelinePicture.Shown> reported) {
    double top = field.top() + LIGHT_TOP;
    Labels states = new Labels("mid small", 1);
    Labels messages = new Labels("mid small", 1);
    for (TimelinePicture.Shown shown : reported) {
      Cue cue = shown.cue();
      if (!shows(shown.fromNs(), shown.toNs()) || cue == Cue.AWAY) {
        continue;
      }
      String look = CueColour.look(cue) + " lit";
      if (signWidth() < NARROWEST_SIGN) {
        double from = field.x(shown.fromNs());
        drawing.box(look, from, top, field.x(shown.toNs()) - from, LIGHT);
      } else {
        drawRhythm(look, rhythm(shown), shown, shown.fromNs(), top, LIGHT);
      }
      double half = cue.text().length() * Labels.CHARACTER / 2;
      double x = Math.min(field.x(shown.fromNs()) + half, field.right() - half);
      (cue.isLasting() ? states : messages).add(x, cue.text());
    }
    states.draw(drawing, top - 1);
    messages.draw(drawing, top - 1 - Labels.ROW);
  }

  private static String rhythm(TimelinePicture.Shown shown) {
    String light = shown.cue().light();
    int signs = Math.toIntExact(Math.ceilDiv(shown.toNs() - shown.sinceNs(), Cue.STEP_NS));
    return shown.cue().isLasting() ? Rhythm.repeated(light, signs) : light;
  }

  void drawSound(List<TimelinePicture.Shown> reported) {
    double bottom = field.top() + SOUND_TOP + SOUND;
    for (TimelinePicture.Shown shown : reported) {
      Cue cue = shown.cue();
      if (cue.toneHz() > 0 && shows(shown.fromNs(), shown.toNs())) {
        double y = bottom - 3 - OCTAVE * Rhythm.octaves(cue.toneHz());
        // A beat is heard in time, whatever the light was telling then.
        drawRhythm("tone", cue.sound(), shown, shown.sinceNs(), y, 3);
      }
    }
  }

  private void drawRhythm(
      String look,
      String rhythm,
      TimelinePicture.Shown shown,
      long beginsNs,
      double top,
      double height) {
    for (Rhythm.Run run : Rhythm.runs(rhythm)) {
      long fromNs = Math.max(beginsNs, shown.sinceNs() + run.from() * Cue.STEP_NS);
      long toNs = Math.min(shown.toNs(), shown.sinceNs() + run.to() * Cue.STEP_NS);
      if (fromNs < toNs && shows(fromNs, toNs)) {
        drawing.box(look, field.x(fromNs), top, field.x(toNs) - field.x(fromNs), height);
      }
    }
  }

  private double signWidth() {
    return field.x(field.fromNs() + Cue.STEP_NS) - field.left();
  }

  private boolean shows(long fromNs, long toNs) {
    return toNs >= field.fromNs() && fromNs < field.toNs();
  }
}
