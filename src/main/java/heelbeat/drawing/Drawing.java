package heelbeat.drawing;

import java.util.Locale;

/**
 * An SVG file: shapes and words at places in pixels, right and down from the upper left corner.
 * Looks are the class names of its style.
 */
public final class Drawing {
  private final String title;
  private final String style;
  private final Svg svg = new Svg(2);

  /**
   * Starts a drawing on white.
   *
   * @param title what it is
   * @param style looks, as CSS
   */
  public Drawing(String title, String style) {
    this.title = title;
    this.style = style;
  }

  /** Draws a rectangle. */
  public void box(String look, double x, double y, double width, double height) {
    svg.empty("rect", "class", look, "x", x, "y", y, "width", width, "height", height);
  }

  /** Draws a straight line. */
  public void line(String look, double x1, double y1, double x2, double y2) {
    svg.empty("line", "class", look, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  /** Draws a curve, if it has points. */
  public void curve(String look, Curve curve) {
    String path = curve.path();
    if (!path.isEmpty()) {
      svg.empty("path", "class", look, "d", path);
    }
  }

  /** Writes words whose baseline begins there, or where the look says. */
  public void text(String look, double x, double y, String words) {
    svg.words("text", words, "class", look, "x", x, "y", y);
  }

  /** The whole file, cut to a size in pixels. */
  public String finish(double width, double height) {
    return finish(width, height, "");
  }

  /** The whole file, whose lengths are millimetres on paper of that size. */
  public String finishOnPaper(double widthMm, double heightMm) {
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
        svg.text(),
        unit);
  }
}
