package heelbeat.hardware;

import java.util.ArrayList;
import java.util.List;

/** A plan to scale: shapes on layers, in millimetres to the right and up. */
record Plan(String title, double widthMm, double heightMm, List<Shape> shapes) {

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
    CABLE(30, "#f28e2b", "none"),
    SCREW(8, "#666666", "none"),
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
    this(title, widthMm, heightMm, new ArrayList<>());
  }

  void add(Shape shape) {
    shapes.add(shape);
  }
}
