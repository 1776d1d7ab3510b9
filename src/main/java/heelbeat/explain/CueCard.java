package heelbeat.explain;

import heelbeat.coach.Cue;
import heelbeat.coach.CueGroup;
import heelbeat.coach.Rhythm;
import heelbeat.drawing.Drawing;
import java.util.Locale;

/**
 * All that light and buzzer say, on a page of A5 to stick under the desk. A rhythm is drawn as it
 * is seen: in the light's colour, as one plain LED shows it, and as the buzzer sounds.
 */
public final class CueCard {
  /** A5 (ISO 216). */
  private static final double WIDTH_MM = 148;

  private static final double HEIGHT_MM = 210;

  private static final double LEFT = 8;
  private static final double RIGHT = WIDTH_MM - 8;
  private static final double HEAD = 15.5;
  private static final double TOP = 17;
  private static final double GROUP = 6.2;
  private static final double ROW = 5.2;
  private static final int SECOND = 10;

  /** Two seconds show any message, and of what lasts that it goes on. */
  private static final int SIGNS = 20;

  private static final double SIGN = 1.25;
  private static final double COLOUR_X = 61;
  private static final double LED_X = 91;
  private static final double SOUND_X = 121;
  private static final int LONGEST_SOUND = 15;
  private static final double BAR = 2.4;
  private static final double BESIDE = 0.5;
  private static final double OCTAVE = 1.1;

  private static final String STYLE =
      """
      text { font: 2.15px sans-serif; fill: #111 }
      .title { font-size: 5.6px; font-weight: bold }
      .group { font-size: 2.1px; letter-spacing: 0.3px }
      .words { font-size: 2.7px; font-weight: bold }
      .note { font-weight: bold }
      .small { font-size: 1.8px; fill: #333 }
      .paper { fill: #fff }
      .led, .tone { fill: #111 }
      .outline { fill: none; stroke: #111; stroke-width: 0.2 }
      .axis { stroke: #111; stroke-width: 0.2 }
      .goes-on { stroke: #111; stroke-width: 0.4; stroke-dasharray: 0.4 0.5 }
      .rule { stroke: #111; stroke-width: 0.35 }
      .second { stroke: #999; stroke-width: 0.12 }
      """;

  private final Drawing drawing = new Drawing("What light and buzzer say", STYLE + CueColour.css());

  private CueCard() {}

  /** The card, an SVG file. */
  public static String svg() {
    CueCard card = new CueCard();
    card.drawHead();
    double y = TOP;
    for (CueGroup group : CueGroup.ALL) {
      y = card.drawGroup(group, y);
    }
    card.drawNotes(y);
    return card.drawing.finishOnPaper(WIDTH_MM, HEIGHT_MM);
  }

  private void drawHead() {
    drawing.text("title", LEFT, 10.5, "What light and buzzer say");
    drawing.text("small", LEFT, HEAD, "Heelbeat");
    drawing.text("small", COLOUR_X, HEAD, "light of three colours");
    drawing.text("small", LED_X, HEAD, "light of one LED");
    drawing.text("small", SOUND_X, HEAD, "buzzer");
  }

  private double drawGroup(CueGroup group, double top) {
    double bottom = top + GROUP + group.cues().size() * ROW - 1.9;
    drawSeconds(top, bottom);
    drawing.line("rule", LEFT, top, RIGHT, top);
    drawing.text("group", LEFT, top + 2.7, group.title().toUpperCase(Locale.ROOT));
    for (int i = 0; i < group.cues().size(); i++) {
      drawCue(group.cues().get(i), top + GROUP + i * ROW);
    }
    return bottom;
  }

  /** A scale behind the rhythms. */
  private void drawSeconds(double top, double bottom) {
    for (double left : new double[] {COLOUR_X, LED_X, SOUND_X}) {
      int signs = left == SOUND_X ? LONGEST_SOUND : SIGNS;
      for (int sign = 0; sign <= signs; sign += SECOND) {
        double x = left + sign * SIGN;
        drawing.line("second", x, top, x, bottom);
        if (top == TOP) {
          drawing.text("small", x + BESIDE, TOP + 2, sign / SECOND + " s");
        }
      }
    }
  }

  private void drawCue(Cue cue, double y) {
    drawing.text("words", LEFT, y, cue.text());
    drawing.text("", LEFT, y + 2.5, cue.meaning());
    String light = cue.isLasting() ? Rhythm.repeated(cue.light(), SIGNS) : cue.light();
    drawLight(CueColour.look(cue), light, cue.isLasting(), COLOUR_X, y);
    drawing.text("small", COLOUR_X + BESIDE, y + 1.9, cue.colour().text());
    drawLight("led", light, cue.isLasting(), LED_X, y);
    drawSound(cue, y);
  }

  private void drawLight(String look, String rhythm, boolean goesOn, double left, double y) {
    double right = left + rhythm.length() * SIGN;
    drawing.line("axis", left, y, right, y);
    if (goesOn) {
      drawing.line("goes-on", right, y, right + 2.5, y);
    }
    for (Rhythm.Run run : Rhythm.runs(rhythm)) {
      double x = left + run.from() * SIGN;
      double width = run.signs() * SIGN;
      drawing.box(look, x, y - BAR, width, BAR);
      drawing.box("outline", x, y - BAR, width, BAR);
    }
  }

  private void drawSound(Cue cue, double y) {
    if (cue.toneHz() == 0) {
      drawing.text("small", SOUND_X + BESIDE, y, "silent");
      return;
    }
    drawing.line("axis", SOUND_X, y, SOUND_X + cue.sound().length() * SIGN, y);
    for (Rhythm.Run run : Rhythm.runs(cue.sound())) {
      drawing.box(
          "tone",
          SOUND_X + run.from() * SIGN,
          y - 1 - OCTAVE * Rhythm.octaves(cue.toneHz()),
          run.signs() * SIGN,
          0.8);
    }
  }

  private void drawNotes(double top) {
    drawing.line("rule", LEFT, top, RIGHT, top);
    String[][] notes = {
      {
        "Rhythm",
        "It alone tells every cue within a second. Dots: it goes on for as long as it is so."
      },
      {"Three colours", "They show the same colours whether they can be dimmed or not."},
      {"One LED", "It is on in any colour."},
      {
        "Buzzer",
        "What stands higher sounds higher. Lift and lower beep only if the metronome leads."
      },
      {"Quiet mode", "No sound at all; the light says the same."},
    };
    for (int i = 0; i < notes.length; i++) {
      double y = top + 3.8 + i * 3.2;
      drawing.text("note", LEFT, y, notes[i][0]);
      drawing.text("", LEFT + 21, y, notes[i][1]);
    }
  }
}
