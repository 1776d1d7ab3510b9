package heelbeat.hardware;

import java.util.ArrayList;
import java.util.List;

/** A plan to scale: shapes on layers, in millimetres to the right and up. */
record Plan(
    String title, double widthMm, double heightMm, List<Shape> shapes, List<Detail> details) {

  /**
   * What a name on the plan means.
   *
   * @param name as it is written there, such as {@code H1}
   * @param part what it is
   * @param size in millimetres
   * @param work what is done to it
   */
  record Detail(String name, String part, String size, String work) {}

  /** What a plan is made of. */
  sealed interface Shape {
    Layer layer();
  }

  /** A box with round corners; the corner below left. */
  record Box(Layer layer, double x, double y, double width, double height, double radius)
      implements Shape {}

  record Circle(Layer layer, double x, double y, double radius) implements Shape {}

  record Line(Layer layer, double x, double y, double toX, double toY) implements Shape {}

  /** Words with their middle there. */
  record Words(Layer layer, double x, double y, double sizeMm, String words) implements Shape {}

  /** What a shape is: its name in the DXF, its colour there (AutoCAD's numbers) and in the SVG. */
  enum Layer {
    BASE(7, "#333333", "#f3ead9"),
    FOAM(4, "#1f77d4", "none"),
    PLATE(1, "#d62728", "#ffffff"),
    SENSOR(3, "#2ca02c", "#d9f0d9"),
    GROOVE(30, "#f28e2b", "#fbe3c8"),
    POCKET(6, "#b5179e", "#f4dcf0"),
    CLIP(5, "#1d6f78", "none"),
    DRILL(8, "#333333", "#ffffff"),
    TEXT(7, "#333333", "none");

    final int dxfColour;
    final String stroke;
    final String fill;

    Layer(int dxfColour, String stroke, String fill) {
      this.dxfColour = dxfColour;
      this.stroke = stroke;
      this.fill = fill;
    }
  }

  Plan(String title, double widthMm, double heightMm) {
    this(title, widthMm, heightMm, new ArrayList<>(), new ArrayList<>());
  }

  void add(Shape shape) {
    shapes.add(shape);
  }

  /** Explains a name. */
  void name(String name, String part, String size, String work) {
    details.add(new Detail(name, part, size, work));
  }
}
