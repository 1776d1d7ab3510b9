package heelbeat.explain;

import heelbeat.drawing.Drawing;
import heelbeat.signal.Foot;
import java.util.Set;

/** A moment as a picture: what both sensors gave, what the chain believed and what it reported. */
public final class ExcerptPicture {
  private static final double WIDTH = 1040;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 72;
  private static final double HEAD = 46;

  private ExcerptPicture() {}

  /**
   * Draws those feet.
   *
   * @param title names the recording and what made the picture
   * @return an SVG file
   */
  public static String of(
      String title,
      Account account,
      Excerpt moment,
      ExcerptTrace trace,
      Set<Foot> feet,
      Reasons reasons) {
    Legend legend = legend();
    Drawing drawing = new Drawing(title, PictureStyle.CSS);
    drawing.text("title", LEFT, 24, title);
    double y = HEAD;
    ExcerptText text = new ExcerptText(account, moment, trace, reasons);
    for (Foot foot : Foot.values()) {
      if (feet.contains(foot)) {
        FootPlot plot = new FootPlot(drawing, account, moment, trace, foot, LEFT, RIGHT, y);
        plot.draw(text.verdict(foot));
        y = plot.bottom();
      }
    }
    legend.draw(drawing, LEFT, y + 8);
    return drawing.finish(WIDTH, y + legend.height() + 14);
  }

  private static Legend legend() {
    return new Legend()
        .line("load", "load, % of that at rest (left)")
        .line("raw", "counts as they came (right)")
        .line("rest", "learnt: the foot at rest")
        .line("floor", "learnt: nothing on it, or in the air")
        .line("limit", "what would decide then")
        .line("event", "when it happened")
        .line("sure", "from then until it was sure")
        .line("guess", "lowering guessed, for the light")
        .line("error1", "one standard error")
        .line("error2", "two: what ± says")
        .line("drift", "drift of the load: taken out")
        .area("not-counted", "not counted")
        .line("asked", "the time asked for");
  }
}
