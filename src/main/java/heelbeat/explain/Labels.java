package heelbeat.explain;

import heelbeat.drawing.Drawing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words at instants, one row higher where they would run into each other. */
final class Labels {
  static final double ROW = 12;
  static final double CHARACTER = 5.6;

  private record Label(double x, String text) {}

  private final String look;
  private final int rows;
  private final List<Label> labels = new ArrayList<>();

  /**
   * @param look of the words, which stand around their instant
   * @param rows how many may stand above each other
   */
  Labels(String look, int rows) {
    this.look = look;
    this.rows = rows;
  }

  void add(double x, String text) {
    labels.add(new Label(x, text));
  }

  /** Draws what there is room for; a line or an area still shows an instant without its words. */
  void draw(Drawing drawing, double bottom) {
    double[] ends = new double[rows];
    labels.sort(Comparator.comparingDouble(Label::x));
    for (Label label : labels) {
      double half = label.text().length() * CHARACTER / 2;
      for (int row = 0; row < rows; row++) {
        if (label.x() - half > ends[row]) {
          ends[row] = label.x() + half;
          drawing.text(look, label.x(), bottom - 2 - row * ROW, label.text());
          break;
        }
      }
    }
  }
}
