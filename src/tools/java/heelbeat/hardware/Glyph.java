package heelbeat.hardware;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn in the box of a part, so that it is known by its shape: the lines of its symbol, in
 * the units of the drawing from the box's corner above left, as if the box were not turned.
 */
final class Glyph {
  /**
   * A line through points.
   *
   * @param isFilled whether it is a closed and filled shape
   */
  record Stroke(List<double[]> points, boolean isFilled) {}

  private final List<Stroke> strokes = new ArrayList<>();

  private Glyph() {}

  /** That of a kind; empty if its box says enough. */
  static List<Stroke> of(Kind kind) {
    return switch (kind.name()) {
      case "NPN" -> transistor();
      case "RGB" -> threeLeds();
      default -> List.of();
    };
  }

  /** The arrow of an NPN points away from the base, at the emitter. */
  private static List<Stroke> transistor() {
    Glyph glyph = new Glyph();
    glyph.line(0, 3, 1.8, 3);
    glyph.line(1.8, 1.7, 1.8, 4.3);
    glyph.line(1.8, 2.5, 3, 1.4, 3, 0);
    glyph.line(1.8, 3.5, 3, 4.6, 3, 6);
    glyph.shape(3, 4.6, 2.25, 4.35, 2.65, 3.9);
    return glyph.strokes;
  }

  /** Three diodes that give light, with their cathodes joined. */
  private static List<Stroke> threeLeds() {
    Glyph glyph = new Glyph();
    for (int y = 1; y <= 7; y += 3) {
      glyph.line(9, y, 5.2, y);
      glyph.shape(5.2, y - 0.6, 5.2, y + 0.6, 4.1, y);
      glyph.line(4.1, y - 0.6, 4.1, y + 0.6);
      glyph.line(4.1, y, 3, y);
      for (double x = 4.5; x < 5.5; x += 0.7) {
        glyph.line(x, y + 0.8, x - 0.55, y + 1.5);
        glyph.shape(x - 0.65, y + 1.63, x - 0.6, y + 1.2, x - 0.3, y + 1.43);
      }
    }
    glyph.line(3, 1, 3, 10, 9, 10);
    return glyph.strokes;
  }

  private void line(double... coordinates) {
    strokes.add(new Stroke(points(coordinates), false));
  }

  private void shape(double... coordinates) {
    List<double[]> points = points(coordinates);
    points.add(points.getFirst());
    strokes.add(new Stroke(points, true));
  }

  private static List<double[]> points(double... coordinates) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new double[] {coordinates[i], coordinates[i + 1]});
    }
    return points;
  }
}
