package heelbeat.hardware;

import java.util.Map;

/** What a drawing or a part of it takes. */
record Extent(double left, double top, double right, double bottom) {

  static Extent of(Part part) {
    return new Extent(
        part.corner().x(),
        part.corner().y(),
        part.corner().x() + part.width(),
        part.corner().y() + part.height());
  }

  /** That of all parts and wires. */
  static Extent of(Variant variant, Map<String, Routes> routes) {
    Extent all =
        variant.parts().values().stream().map(Extent::of).reduce(Extent::and).orElseThrow();
    for (Routes ways : routes.values()) {
      for (Routes.Segment piece : ways.segments()) {
        all = all.and(of(piece.from())).and(of(piece.to()));
      }
    }
    return all;
  }

  private static Extent of(Point point) {
    return new Extent(point.x(), point.y(), point.x(), point.y());
  }

  Extent and(Extent other) {
    return new Extent(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  Extent times(double factor) {
    return new Extent(left * factor, top * factor, right * factor, bottom * factor);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }
}
