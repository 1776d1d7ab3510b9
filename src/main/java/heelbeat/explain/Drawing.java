package heelbeat.explain;

import heelbeat.export.Html;
import java.util.Locale;

/**
 * An SVG file: shapes and words at places in pixels, right and down from the upper left corner.
 * Looks are the class names of its style.
 */
final class Drawing {
  private final String title;
  private final String style;
  private final StringBuilder svg = new StringBuilder();

  /**
   * Starts a drawing on white.
   *
   * @param title what it is
   * @param style looks, as CSS
   */
  Drawing(String title, String style) {
    this.title = title;
    this.style = style;
  }

  /** Draws a rectangle. */
  void box(String look, double x, double y, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>\n",
            look,
            x,
            y,
            width,
            height));
  }

  /** Draws a straight line. */
  void line(String look, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>\n",
            look,
            x1,
            y1,
            x2,
            y2));
  }

  /** Draws a curve, if it has points. */
  void curve(String look, Curve curve) {
    String path = curve.path();
    if (!path.isEmpty()) {
      svg.append("<path class=\"").append(look).append("\" d=\"").append(path).append("\"/>\n");
    }
  }

  /** Writes words whose baseline begins there, or where the look says. */
  void text(String look, double x, double y, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.2f\" y=\"%.2f\">%s</text>\n",
            look,
            x,
            y,
            Html.escape(words)));
  }

  /** The whole file, cut to a size in pixels. */
  String finish(double width, double height) {
    return finish(width, height, "");
  }

  /** The whole file, whose lengths are millimetres on paper of that size. */
  String finishOnPaper(double widthMm, double heightMm) {
    return finish(widthMm, heightMm, "mm");
  }

  private String finish(double width, double height, String unit) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$.0f%6$s" height="%2$.0f%6$s" \
        viewBox="0 0 %1$.0f %2$.0f">
        <title>%3$s</title>
        <style>
        %4$s</style>
        <rect class="paper" width="%1$.0f" height="%2$.0f"/>
        %5$s</svg>
        """,
        width,
        height,
        Html.escape(title),
        style,
        svg,
        unit);
  }
}
