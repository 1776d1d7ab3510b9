package heelbeat.hardware;

import static heelbeat.hardware.Sexpr.quoted;
import static heelbeat.hardware.Svg.number;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts as KiCad symbols: the boxes and pins of the drawing, a unit being KiCad's grid of 2.54
 * mm. A turned box is a symbol of its own, so that KiCad need not turn or mirror any.
 */
final class Symbols {
  static final String LIBRARY = "heelbeat";
  static final double UNIT_MM = 2.54;

  private Symbols() {}

  /** The name of a part's symbol. */
  static String name(Part part) {
    return part.kind().name() + part.turn().suffix();
  }

  /** The whole library, as {@code heelbeat.kicad_sym}. */
  static String library(List<Variant> variants) {
    Sexpr text = new Sexpr();
    text.open("kicad_symbol_lib (version 20231120) (generator \"heelbeat\")");
    parts(variants).forEach((name, part) -> symbol(text, name, part));
    return text.close().toString();
  }

  /** The symbols that a schematic carries along. */
  static void embed(Sexpr text, Variant variant) {
    text.open("lib_symbols");
    parts(List.of(variant)).forEach((name, part) -> symbol(text, LIBRARY + ":" + name, part));
    text.close();
  }

  private static Map<String, Part> parts(List<Variant> variants) {
    Map<String, Part> parts = new LinkedHashMap<>();
    variants.stream()
        .flatMap(variant -> variant.parts().values().stream())
        .sorted(Comparator.comparing(Symbols::name))
        .forEach(part -> parts.putIfAbsent(name(part), part));
    return parts;
  }

  private static void symbol(Sexpr text, String fullName, Part part) {
    String name = name(part);
    boolean isSmall = part.kind().isSmall();
    text.open("symbol %s".formatted(quoted(fullName)));
    if (part.kind().pins().stream().noneMatch(Pin::isNumbered)) {
      text.line("(pin_numbers hide)");
    }
    boolean isNameless = isSmall || !Glyph.of(part.kind()).isEmpty();
    text.line("(pin_names (offset 0.508)%s)".formatted(isNameless ? " hide" : ""));
    text.line("(exclude_from_sim no) (in_bom yes) (on_board yes)");
    property(text, "Reference", part.kind().name(), 0, 2.54, false);
    property(text, "Value", part.kind().name(), 0, 5.08, false);
    property(text, "Footprint", "", 0, 0, true);
    property(text, "Datasheet", "", 0, 0, true);
    property(text, "Description", part.kind().description(), 0, 0, true);
    text.open("symbol %s".formatted(quoted(name + "_0_1")));
    text.line(
        ("(rectangle (start 0 0) (end %s %s) (stroke (width 0.254) (type default)) (fill (type"
                + " background)))")
            .formatted(mm(part.width()), mm(-part.height())));
    Glyph.of(part.kind()).forEach(stroke -> glyph(text, stroke));
    text.close();
    text.open("symbol %s".formatted(quoted(name + "_1_1")));
    part.kind().pins().forEach(pin -> pin(text, part, pin));
    text.close();
    text.close();
  }

  private static void glyph(Sexpr text, Glyph.Stroke stroke) {
    StringBuilder points = new StringBuilder();
    for (double[] point : stroke.points()) {
      points
          .append(" (xy ")
          .append(Svg.numbers(point[0] * UNIT_MM, -point[1] * UNIT_MM))
          .append(')');
    }
    text.line(
        "(polyline (pts%s) (stroke (width 0.2) (type default)) (fill (type %s)))"
            .formatted(points, stroke.isFilled() ? "outline" : "none"));
  }

  private static void pin(Sexpr text, Part part, Pin pin) {
    Point tip = part.tip(pin);
    int angle =
        switch (part.side(pin)) {
          case LEFT -> 0;
          case BOTTOM -> 90;
          case RIGHT -> 180;
          case TOP -> 270;
        };
    text.line(
        ("(pin %s line (at %s %s %d) (length 2.54) (name %s (effects (font (size 1.1 1.1))))"
                + " (number %s (effects (font (size 0.7 0.7)))))")
            .formatted(
                pin.type(),
                mm(tip.x() - part.corner().x()),
                mm(part.corner().y() - tip.y()),
                angle,
                quoted(pin.name().isEmpty() ? "~" : pin.name()),
                quoted(pin.id())));
  }

  static void property(Sexpr text, String key, String value, double x, double y, boolean isHidden) {
    text.line(
        "(property %s %s (at %s %s 0) (effects (font (size 1.27 1.27))%s))"
            .formatted(
                quoted(key), quoted(value), number(x), number(y), isHidden ? " (hide yes)" : ""));
  }

  static String mm(int units) {
    return number(units * UNIT_MM);
  }
}
