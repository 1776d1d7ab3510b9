package heelbeat.hardware;

import heelbeat.hardware.Svg.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan on sheets of paper that are joined: first one with all of it made small and the names,
 * then the pieces at full size. Pieces overlap, and both have the same crosses there.
 */
final class PlanSheets {
  /** What an office printer takes, upright, in millimetres. */
  enum Paper {
    A4("A4", 210, 297),
    LETTER("Letter", 215.9, 279.4);

    final String title;
    final double widthMm;
    final double heightMm;

    Paper(String title, double widthMm, double heightMm) {
      this.title = title;
      this.widthMm = widthMm;
      this.heightMm = heightMm;
    }
  }

  /** Common printers leave 3 to 6 mm white. */
  static final double MARGIN_MM = 8;

  static final double OVERLAP_MM = 10;

  /** For the ruler and the sheet's name. */
  private static final double FOOT_MM = 20;

  /** The ruler is that far above the lower edge of the sheet. */
  static final double RULER_UP_MM = MARGIN_MM + 8;

  private static final double CROSS_EVERY_MM = 40;
  private static final double LINE_MM = 3.9;
  private static final String CROSS = "fill=\"none\" stroke=\"#c2185b\" stroke-width=\"0.25\"";

  private final Plan plan;
  private final Paper paper;
  private final View whole;
  private final double windowWidth;
  private final double windowHeight;
  final int columns;
  final int rows;

  PlanSheets(Plan plan, Paper paper) {
    this.plan = plan;
    this.paper = paper;
    this.whole = PlanPicture.extent(plan);
    this.windowWidth = paper.widthMm - 2 * MARGIN_MM;
    this.windowHeight = paper.heightMm - 2 * MARGIN_MM - FOOT_MM;
    this.columns = pieces(whole.width(), windowWidth);
    this.rows = pieces(whole.height(), windowHeight);
  }

  private static int pieces(double length, double window) {
    return (int) Math.ceil((length - OVERLAP_MM) / (window - OVERLAP_MM) - 1e-9);
  }

  /** All sheets as SVG, in the order of their numbers. */
  List<String> all() {
    List<String> sheets = new ArrayList<>();
    sheets.add(overview());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sheets.add(piece(row, column));
      }
    }
    return sheets;
  }

  /** What of the plan's picture a piece shows. */
  View window(int row, int column) {
    return new View(
        left() + column * (windowWidth - OVERLAP_MM),
        top() + row * (windowHeight - OVERLAP_MM),
        windowWidth,
        windowHeight);
  }

  /** Where the first column begins: what paper is left over is shared by both sides. */
  private double left() {
    return whole.x() - (covered(columns, windowWidth) - whole.width()) / 2;
  }

  private double top() {
    return whole.y() - (covered(rows, windowHeight) - whole.height()) / 2;
  }

  private static double covered(int pieces, double window) {
    return pieces * (window - OVERLAP_MM) + OVERLAP_MM;
  }

  private int number(int row, int column) {
    return 2 + row * columns + column;
  }

  private Svg sheet(String what) {
    Svg svg = new Svg(plan.title(), 0, 0, paper.widthMm, paper.heightMm, 1);
    double foot = paper.heightMm - RULER_UP_MM;
    svg.words(
        MARGIN_MM,
        foot - 6,
        3.8,
        "font-weight=\"bold\"",
        plan.title() + ": " + what + " of " + (1 + rows * columns));
    Ruler.draw(svg, MARGIN_MM, foot);
    return svg;
  }

  private String overview() {
    Svg svg = sheet("sheet 1, all of it, small,");
    double namesHeight = PlanNames.heightMm(plan, LINE_MM);
    double free = windowHeight - namesHeight - 18;
    double scale = Math.min(free / whole.height(), windowWidth / whole.width());
    svg.words(MARGIN_MM, MARGIN_MM + 4, 3.5, "", PlanSvg.subtitle(plan));
    svg.words(
        MARGIN_MM,
        MARGIN_MM + 9,
        3.5,
        "",
        "Print at 100 %, without \"fit to page\". Cut along the dashed lines, lay cross on cross.");
    double left = MARGIN_MM + (windowWidth - whole.width() * scale) / 2;
    svg.openView(left, MARGIN_MM + 12, scale, whole);
    PlanPicture.draw(svg, plan);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        View window = window(row, column);
        svg.rectangle(window.x(), window.y(), window.width(), window.height(), 0, CROSS);
        svg.words(
            window.x() + windowWidth / 2,
            window.y() + windowHeight / 2,
            11,
            "text-anchor=\"middle\" fill=\"#c2185b\"",
            String.valueOf(number(row, column)));
      }
    }
    svg.closeView();
    PlanNames.draw(
        svg, plan, MARGIN_MM, MARGIN_MM + windowHeight - namesHeight - 4, windowWidth, LINE_MM);
    return svg.text();
  }

  private String piece(int row, int column) {
    Svg svg =
        sheet(
            String.format(
                Locale.ROOT,
                "sheet %d, row %d, column %d,",
                number(row, column),
                row + 1,
                column + 1));
    View window = window(row, column);
    svg.openView(MARGIN_MM, MARGIN_MM, 1, window);
    PlanPicture.draw(svg, plan);
    seams(svg, window);
    svg.closeView();
    svg.words(
        MARGIN_MM, paper.heightMm - MARGIN_MM, 3.2, "fill=\"#c2185b\"", neighbours(row, column));
    return svg.text();
  }

  private String neighbours(int row, int column) {
    List<String> words = new ArrayList<>();
    if (column > 0) {
      words.add("left: sheet " + number(row, column - 1));
    }
    if (column + 1 < columns) {
      words.add("right: sheet " + number(row, column + 1));
    }
    if (row > 0) {
      words.add("above: sheet " + number(row - 1, column));
    }
    if (row + 1 < rows) {
      words.add("below: sheet " + number(row + 1, column));
    }
    return String.join("; ", words);
  }

  /** Where pieces meet: a line to cut along in the middle of the overlap, with crosses on it. */
  private void seams(Svg svg, View window) {
    for (double x : seams(left(), windowWidth, columns)) {
      svg.line(x, window.y(), x, window.y() + window.height(), CROSS + " stroke-dasharray=\"3 3\"");
      for (double y = CROSS_EVERY_MM / 2; y < whole.height(); y += CROSS_EVERY_MM) {
        cross(svg, x, whole.y() + y);
      }
    }
    for (double y : seams(top(), windowHeight, rows)) {
      svg.line(window.x(), y, window.x() + window.width(), y, CROSS + " stroke-dasharray=\"3 3\"");
      for (double x = CROSS_EVERY_MM / 2; x < whole.width(); x += CROSS_EVERY_MM) {
        cross(svg, whole.x() + x, y);
      }
    }
  }

  private static List<Double> seams(double from, double window, int pieces) {
    List<Double> seams = new ArrayList<>();
    for (int i = 1; i < pieces; i++) {
      seams.add(from + i * (window - OVERLAP_MM) + OVERLAP_MM / 2);
    }
    return seams;
  }

  private static void cross(Svg svg, double x, double y) {
    svg.line(x - 4, y, x + 4, y, CROSS);
    svg.line(x, y - 4, x, y + 4, CROSS);
    svg.circle(x, y, 2, CROSS);
  }
}
