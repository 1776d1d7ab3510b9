package heelbeat.hardware;

import static heelbeat.hardware.Sexpr.quoted;
import static heelbeat.hardware.Svg.number;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A variant as a KiCad schematic: the same places and ways as in the drawing. */
final class Schematic {
  private static final String VERSION = "20231120";

  /** Where the drawing's origin is on the sheet, in units. */
  private static final int SHIFT = 12;

  /** How broad a letter of a label is. */
  private static final double LETTER_MM = 1;

  private final Variant variant;
  private final Map<String, Routes> routes;
  private final Map<String, Footprint> footprints;
  private final Sexpr text = new Sexpr();
  private int count;

  private Schematic(
      Variant variant, Map<String, Routes> routes, Map<String, Footprint> footprints) {
    this.variant = variant;
    this.routes = routes;
    this.footprints = footprints;
  }

  /**
   * The file {@code NAME.kicad_sch}.
   *
   * @param footprints of the parts on its board, by reference; empty if there is no board
   */
  static String of(Variant variant, Map<String, Routes> routes, Map<String, Footprint> footprints) {
    return new Schematic(variant, routes, footprints).write();
  }

  /**
   * The file {@code NAME.kicad_pro}: the board's rules; all other settings are KiCad's own. One
   * spoke between a pad and the ground area will do, for ground has tracks besides.
   */
  static String project(Variant variant) {
    return """
    {
      "board": { "design_settings": { "rules": {
        "min_clearance": %s, "min_track_width": %s, "min_via_diameter": %s,
        "min_through_hole_diameter": %s, "min_copper_edge_clearance": %s,
        "min_resolved_spokes": 1
      } } },
      "meta": { "filename": "%s.kicad_pro", "version": 1 },
      "schematic": { "legacy_lib_dir": "", "legacy_lib_list": [] },
      "sheets": [ [ "%s", "Root" ] ]
    }
    """
        .formatted(
            Mm.text(Copper.CLEARANCE_MM),
            Mm.text(Copper.TRACK_MM),
            Mm.text(Copper.VIA_MM),
            Mm.text(Copper.VIA_DRILL_MM),
            Mm.text(Copper.EDGE_MM),
            variant.name(),
            KicadId.sheet(variant));
  }

  /** The file {@code sym-lib-table}, by which KiCad finds the symbols. */
  static String libraryTable() {
    return """
    (sym_lib_table
    \t(version 7)
    \t(lib (name "heelbeat")(type "KiCad")(uri "${KIPRJMOD}/../heelbeat.kicad_sym")\
    (options "")(descr "The parts of Heelbeat's pads"))
    )
    """;
  }

  private String write() {
    text.open("kicad_sch (version %s) (generator \"heelbeat\")".formatted(VERSION));
    text.line("(uuid %s)".formatted(quoted(KicadId.sheet(variant))));
    Extent extent = Extent.of(variant, routes);
    text.line(
        "(paper \"User\" %s %s)"
            .formatted(
                number((extent.right() + 2 * SHIFT) * Symbols.UNIT_MM),
                number((extent.bottom() + 2 * SHIFT) * Symbols.UNIT_MM)));
    text.open("title_block");
    text.line("(title %s)".formatted(quoted(variant.title())));
    text.line("(company \"Heelbeat\")");
    text.line("(comment 1 %s)".formatted(quoted("Made from " + variant.name() + "/wiring.csv")));
    text.close();
    Symbols.embed(text, variant);
    routes.forEach(this::net);
    unused();
    variant.parts().values().forEach(this::part);
    text.line("(sheet_instances (path \"/\" (page \"1\")))");
    return text.close().toString();
  }

  private void net(String name, Routes ways) {
    for (Point joint : ways.junctions()) {
      text.line("(junction (at %s) (diameter 0) (color 0 0 0 0) %s)".formatted(at(joint), uuid()));
    }
    for (Routes.Segment piece : ways.segments()) {
      text.line(
          "(wire (pts (xy %s) (xy %s)) (stroke (width 0) (type default)) %s)"
              .formatted(at(piece.from()), at(piece.to()), uuid()));
    }
    for (Set<Point> tree : ways.trees()) {
      text.line(
          "(label %s (at %s 0) (effects (font (size 1 1)) (justify left bottom)) %s)"
              .formatted(quoted(name), at(labelled(name, ways, tree)), uuid()));
    }
  }

  /**
   * Where a tree's label begins: on a level piece, a long one if may be, where the label stands
   * over nothing but that piece. It never begins where the piece crosses another net: there a label
   * would join the two.
   */
  private Point labelled(String name, Routes ways, Set<Point> tree) {
    Point best = tree.iterator().next();
    long fewest = Long.MAX_VALUE;
    List<Routes.Segment> pieces =
        ways.segments().stream()
            .filter(piece -> piece.isLevel() && tree.contains(piece.from()))
            .sorted(Comparator.comparingInt(Routes.Segment::length).reversed())
            .toList();
    for (Routes.Segment piece : pieces) {
      for (Point start : piece.points().stream().filter(this::isOfOneNet).toList()) {
        long overprinted = overprinted(name, piece, start);
        if (overprinted < fewest) {
          fewest = overprinted;
          best = start;
        }
      }
    }
    return best;
  }

  /** How many points of the grid a label would cover that are not inside its own piece alone. */
  private long overprinted(String name, Routes.Segment piece, Point start) {
    int units = (int) ((name.length() + 0.5) * LETTER_MM / Symbols.UNIT_MM);
    return IntStream.rangeClosed(1, units)
        .mapToObj(step -> start.plus(step, 0))
        .filter(point ->
            !piece.points().contains(point)
                || point.equals(piece.from())
                || point.equals(piece.to())
                || !isOfOneNet(point))
        .count();
  }

  private boolean isOfOneNet(Point point) {
    return routes.values().stream().filter(ways -> ways.passes(point)).count() == 1;
  }

  private void unused() {
    Set<PinPoint> used = new HashSet<>();
    variant.nets().values().forEach(used::addAll);
    for (Part part : variant.parts().values()) {
      for (Pin pin : part.kind().pins()) {
        if (!used.contains(new PinPoint(part.reference(), pin.id()))) {
          text.line("(no_connect (at %s) %s)".formatted(at(part.tip(pin)), uuid()));
        }
      }
    }
  }

  private void part(Part part) {
    text.open("symbol (lib_id %s)".formatted(quoted(Symbols.LIBRARY + ":" + Symbols.name(part))));
    text.line("(at %s 0) (unit 1)".formatted(at(part.corner())));
    Footprint footprint = footprints.get(part.reference());
    text.line(
        "(exclude_from_sim no) (in_bom yes) (on_board %s) (dnp no)"
            .formatted(footprint != null || footprints.isEmpty() ? "yes" : "no"));
    text.line("(uuid %s)".formatted(quoted(KicadId.symbol(variant, part.reference()))));
    if (part.kind().isSmall()) {
      beside(part);
    } else {
      property(part, "Reference", part.reference(), part.kind().titleY() - 0.6);
      property(part, "Value", part.subtitle(), part.kind().titleY() + 0.5);
    }
    Symbols.property(
        text,
        "Footprint",
        footprint == null ? "" : Symbols.LIBRARY + ":" + footprint.name(),
        0,
        0,
        true);
    Symbols.property(text, "Datasheet", "", 0, 0, true);
    Symbols.property(text, "Description", part.kind().description(), 0, 0, true);
    text.open("instances");
    text.line(
        "(project %s (path %s (reference %s) (unit 1)))"
            .formatted(
                quoted(variant.name()),
                quoted("/" + KicadId.sheet(variant)),
                quoted(part.reference())));
    text.close();
    text.close();
  }

  /** Name and value of a small part, along the inside of its box. */
  private void beside(Part part) {
    boolean isUpright = part.turn() == Turn.UPRIGHT;
    double x = part.corner().x() + part.width() / 2.0;
    double y = part.corner().y() + part.height() / 2.0;
    placed(
        "Reference",
        part.reference(),
        x - (isUpright ? 0.4 : 0),
        y - (isUpright ? 0 : 0.4),
        isUpright);
    placed(
        "Value", part.subtitle(), x + (isUpright ? 0.5 : 0), y + (isUpright ? 0 : 0.5), isUpright);
  }

  private void property(Part part, String key, String value, double level) {
    placed(key, value, part.corner().x() + part.kind().titleX(), part.corner().y() + level, false);
  }

  private void placed(String key, String value, double x, double y, boolean isUpright) {
    text.line(
        "(property %s %s (at %s %s %d) (effects (font (size 1.1 1.1))))"
            .formatted(
                quoted(key),
                quoted(value),
                number((x + SHIFT) * Symbols.UNIT_MM),
                number((y + SHIFT) * Symbols.UNIT_MM),
                isUpright ? 90 : 0));
  }

  private static String at(Point point) {
    return Symbols.mm(point.x() + SHIFT) + " " + Symbols.mm(point.y() + SHIFT);
  }

  /** The same in every run, so that an unchanged schematic is the same file. */
  private String uuid() {
    count++;
    return KicadId.list(variant.name() + "/" + count);
  }
}
