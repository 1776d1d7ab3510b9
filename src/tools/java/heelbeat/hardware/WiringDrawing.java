package heelbeat.hardware;

import static heelbeat.hardware.Svg.number;

import java.util.LinkedHashMap;
import java.util.Map;

/** Draws a variant's parts and wires, each in the colour of its insulation. */
final class WiringDrawing {
  private static final int UNIT = 10;

  /** So that an A4 sheet has room for the smaller of the two. */
  private static final double MM_PER_UNIT = 0.23;

  private static final int MARGIN = 26;
  private static final int HEAD = 40;
  private static final double FRAME = 1.6 * UNIT;
  private static final String DARK = "#333333";
  private static final String PALE = "#999999";

  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("red", "#d62728"),
          Map.entry("orange", "#f28e2b"),
          Map.entry("yellow", "#f2cf1f"),
          Map.entry("green", "#2ca02c"),
          Map.entry("blue", "#1f77d4"),
          Map.entry("violet", "#9457c4"),
          Map.entry("brown", "#8c5a2b"),
          Map.entry("black", "#222222"),
          Map.entry("grey", "#9a9a9a"),
          Map.entry("white", "#ffffff"));

  private final Variant variant;
  private final Map<String, Routes> routes;
  private final Map<String, Extent> frameNames = new LinkedHashMap<>();
  private final Svg svg;

  private WiringDrawing(Variant variant, Map<String, Routes> routes) {
    this.variant = variant;
    this.routes = routes;
    Extent extent = Extent.of(variant, routes).times(UNIT);
    double left = extent.left() - FRAME;
    double top = extent.top() - FRAME - HEAD;
    this.svg =
        new Svg(
            variant.title(),
            left - MARGIN,
            top - MARGIN,
            extent.right() + FRAME - left + 2 * MARGIN,
            extent.bottom() + FRAME - top + 2 * MARGIN,
            MM_PER_UNIT);
    svg.words(left, top, 22, bold(DARK), variant.title());
    svg.words(
        left,
        top + 18,
        11,
        plain(DARK),
        "Drawn from hardware/"
            + variant.name()
            + "/wiring.csv. A dot joins wires; wires that only"
            + " cross are not joined. The colours are a proposal.");
  }

  /** The picture as SVG. */
  static String of(Variant variant, Map<String, Routes> routes) {
    WiringDrawing drawing = new WiringDrawing(variant, routes);
    drawing.frames();
    drawing.routes.forEach(drawing::wires);
    drawing.variant.parts().values().forEach(drawing::part);
    drawing.frameNames.forEach(drawing::frameName);
    return drawing.svg.text();
  }

  private void frames() {
    Map<String, Extent> groups = new LinkedHashMap<>();
    for (Part part : variant.parts().values()) {
      if (!part.group().isEmpty()) {
        groups.merge(part.group(), Extent.of(part), Extent::and);
      }
    }
    groups.forEach((name, units) -> {
      Extent box = units.times(UNIT);
      svg.rectangle(
          box.left() - FRAME,
          box.top() - FRAME,
          box.width() + 2 * FRAME,
          box.height() + 2 * FRAME,
          8,
          "fill=\"none\" stroke=\"" + PALE + "\" stroke-dasharray=\"5 4\"");
      frameNames.put(name, box);
    });
  }

  /** On the frame's upper edge, above all wires. */
  private void frameName(String name, Extent box) {
    svg.words(
        box.left() - FRAME + 8,
        box.top() - FRAME + 3.5,
        10,
        "fill=\"#666666\" font-style=\"italic\" stroke=\"#ffffff\" stroke-width=\"6\""
            + " paint-order=\"stroke\"",
        name);
  }

  /** The colour of a net's wires, for an SVG. */
  static String colour(Variant variant, String net) {
    String insulation =
        variant.wires().stream()
            .filter(wire -> wire.net().equals(net))
            .map(Wire::colour)
            .findFirst()
            .orElseThrow();
    String colour = COLOURS.get(insulation);
    if (colour == null) {
      throw new IllegalArgumentException(net + ": no such colour of a wire: " + insulation);
    }
    return colour;
  }

  private void wires(String net, Routes ways) {
    String colour = colour(variant, net);
    StringBuilder path = new StringBuilder();
    for (Routes.Segment piece : ways.segments()) {
      path.append('M')
          .append(Svg.numbers(piece.from().x() * UNIT, piece.from().y() * UNIT))
          .append('L')
          .append(Svg.numbers(piece.to().x() * UNIT, piece.to().y() * UNIT));
    }
    // A white rim lets the wire pass over those below it, a dark one shows a pale wire.
    stroke(path, "#ffffff", 6);
    stroke(path, DARK, 3.4);
    stroke(path, colour, 2.2);
    for (Point joint : ways.junctions()) {
      svg.circle(joint.x() * UNIT, joint.y() * UNIT, 3.6, "fill=\"" + DARK + "\"");
    }
  }

  private void stroke(StringBuilder path, String colour, double width) {
    svg.path(
        path.toString(),
        "fill=\"none\" stroke=\""
            + colour
            + "\" stroke-width=\""
            + number(width)
            + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  }

  private void part(Part part) {
    double x = part.corner().x() * UNIT;
    double y = part.corner().y() * UNIT;
    part.kind().pins().forEach(pin -> pin(part, pin));
    svg.rectangle(
        x,
        y,
        part.width() * UNIT,
        part.height() * UNIT,
        4,
        "fill=\"" + part.kind().colour() + "\" stroke=\"" + DARK + "\" stroke-width=\"1.4\"");
    Glyph.of(part.kind()).forEach(stroke -> glyph(x, y, stroke));
    part.kind().pins().forEach(pin -> name(part, pin));
    if (part.kind().isSmall()) {
      small(part, x + part.width() * UNIT / 2.0, y + part.height() * UNIT / 2.0);
    } else {
      double middle = x + part.kind().titleX() * UNIT;
      double level = y + part.kind().titleY() * UNIT;
      svg.words(middle, level - 1, 11, centred(bold(DARK)), part.reference());
      svg.words(middle, level + 10, 8.5, centred(plain(DARK)), part.subtitle());
    }
  }

  private void glyph(double x, double y, Glyph.Stroke stroke) {
    StringBuilder path = new StringBuilder();
    for (double[] point : stroke.points()) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(Svg.numbers(x + point[0] * UNIT, y + point[1] * UNIT));
    }
    svg.path(
        path.toString(),
        "fill=\""
            + (stroke.isFilled() ? DARK : "none")
            + "\" stroke=\""
            + DARK
            + "\" stroke-width=\"1.2\" stroke-linejoin=\"round\"");
  }

  private void small(Part part, double x, double y) {
    String turned =
        part.turn() == Turn.UPRIGHT ? " transform=\"rotate(-90 " + Svg.numbers(x, y) + ")\"" : "";
    String value = part.value().isEmpty() ? "" : " " + part.value();
    svg.words(x, y + 2.8, 7.8, centred(plain(DARK)) + turned, part.reference() + value);
  }

  private void pin(Part part, Pin pin) {
    Point edge = part.edge(pin);
    Point tip = part.tip(pin);
    boolean isUsed = isUsed(part, pin);
    svg.line(
        edge.x() * UNIT,
        edge.y() * UNIT,
        tip.x() * UNIT,
        tip.y() * UNIT,
        "stroke=\""
            + (isUsed ? DARK : PALE)
            + "\" stroke-width=\""
            + (isUsed ? "3.4" : "1.2")
            + "\"");
  }

  private boolean isUsed(Part part, Pin pin) {
    PinPoint point = new PinPoint(part.reference(), pin.id());
    return variant.wires().stream()
        .anyMatch(wire -> wire.from().equals(point) || wire.to().equals(point));
  }

  private void name(Part part, Pin pin) {
    String colour = isUsed(part, pin) ? DARK : PALE;
    double x = part.edge(pin).x() * UNIT;
    double y = part.edge(pin).y() * UNIT;
    // Beside the line of a symbol, not on it.
    boolean hasLine = !Glyph.of(part.kind()).isEmpty();
    double level = hasLine ? y - 2 : y + 3;
    double beside = hasLine ? x - 6 : x;
    switch (part.side(pin)) {
      case LEFT -> words(part, pin, x + 4, level, "start", colour);
      case RIGHT -> words(part, pin, x - 4, level, "end", colour);
      case TOP -> words(part, pin, beside, y + 10, "middle", colour);
      case BOTTOM -> words(part, pin, beside, y - 4, "middle", colour);
    }
    if (pin.isNumbered()) {
      boolean isLeft = part.side(pin) == Side.LEFT;
      svg.words(
          x + (isLeft ? -2 : 2),
          y - 2.4,
          6.5,
          (isLeft ? "text-anchor=\"end\" " : "") + plain(colour),
          pin.id());
    }
  }

  private void words(Part part, Pin pin, double x, double y, String anchor, String colour) {
    if (!part.kind().isSmall()) {
      svg.words(x, y, 8, "text-anchor=\"" + anchor + "\" " + plain(colour), pin.name());
    }
  }

  private static String plain(String colour) {
    return "fill=\"" + colour + "\"";
  }

  private static String bold(String colour) {
    return plain(colour) + " font-weight=\"bold\"";
  }

  private static String centred(String attributes) {
    return "text-anchor=\"middle\" " + attributes;
  }
}
