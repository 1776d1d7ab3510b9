package heelbeat.hardware;

import static heelbeat.hardware.Svg.number;

/**
 * A plan as DXF of the release R12, which everything reads: AutoCAD DXF reference, group codes 0
 * (kind), 8 (layer), 10/20 and 11/21 (points), 40 (radius or height), 42 (bulge), 62 (colour), 70
 * (flags). Millimetres.
 */
final class Dxf {
  /** A quarter of a circle: the tangent of a quarter of its angle. */
  private static final double QUARTER = Math.tan(Math.PI / 8);

  private final StringBuilder text = new StringBuilder();

  private Dxf() {}

  static String of(Plan plan) {
    return new Dxf().write(plan);
  }

  private String write(Plan plan) {
    pair(0, "SECTION").pair(2, "HEADER");
    pair(9, "$ACADVER").pair(1, "AC1009");
    pair(0, "ENDSEC");
    pair(0, "SECTION").pair(2, "TABLES");
    pair(0, "TABLE").pair(2, "LAYER").pair(70, String.valueOf(Plan.Layer.values().length));
    for (Plan.Layer layer : Plan.Layer.values()) {
      pair(0, "LAYER").pair(2, layer.name()).pair(70, "0");
      pair(62, String.valueOf(layer.dxfColour)).pair(6, "CONTINUOUS");
    }
    pair(0, "ENDTAB").pair(0, "ENDSEC");
    pair(0, "SECTION").pair(2, "ENTITIES");
    plan.shapes().forEach(this::shape);
    pair(0, "ENDSEC").pair(0, "EOF");
    return text.toString();
  }

  private void shape(Plan.Shape shape) {
    switch (shape) {
      case Plan.Box box -> outline(box);
      case Plan.Circle circle -> {
        entity("CIRCLE", circle.layer()).point(10, circle.x(), circle.y());
        pair(40, number(circle.radius()));
      }
      case Plan.Line line ->
          entity("LINE", line.layer())
              .point(10, line.x(), line.y())
              .point(11, line.toX(), line.toY());
      case Plan.Words words -> {
        entity("TEXT", words.layer()).point(10, words.x(), words.y());
        pair(40, number(words.sizeMm())).pair(1, words.words());
        // Centred: then the second point counts.
        pair(72, "1").point(11, words.x(), words.y());
      }
    }
  }

  private void outline(Plan.Box box) {
    double right = box.x() + box.width();
    double top = box.y() + box.height();
    double round = box.radius();
    entity("POLYLINE", box.layer());
    pair(66, "1").point(10, 0, 0).pair(70, "1");
    corner(box.layer(), box.x() + round, box.y(), 0);
    corner(box.layer(), right - round, box.y(), round);
    corner(box.layer(), right, box.y() + round, 0);
    corner(box.layer(), right, top - round, round);
    corner(box.layer(), right - round, top, 0);
    corner(box.layer(), box.x() + round, top, round);
    corner(box.layer(), box.x(), top - round, 0);
    corner(box.layer(), box.x(), box.y() + round, round);
    pair(0, "SEQEND").pair(8, box.layer().name());
  }

  /** A corner, from which an arc goes on if its radius is not 0. */
  private void corner(Plan.Layer layer, double x, double y, double radius) {
    entity("VERTEX", layer).point(10, x, y);
    pair(42, radius > 0 ? String.format(java.util.Locale.ROOT, "%.6f", QUARTER) : "0");
  }

  private Dxf entity(String kind, Plan.Layer layer) {
    return pair(0, kind).pair(8, layer.name());
  }

  private Dxf point(int code, double x, double y) {
    return pair(code, number(x)).pair(code + 10, number(y));
  }

  private Dxf pair(int code, String value) {
    text.append(code).append('\n').append(value).append('\n');
    return this;
  }
}
