package heelbeat.hardware;

import static heelbeat.hardware.Sexpr.quoted;

import java.util.Map;
import java.util.TreeMap;

/** Footprints in KiCad's file format, for the library and, the same, for a board. */
final class FootprintText {
  /** That of KiCad 8, which 9 reads. */
  static final String VERSION = "20240108";

  /** The footprint of a screw's hole. */
  static final String HOLE = "HOLE_M2.5";

  static final String HOLE_WORDS = "hole for a screw M2.5";

  private static final double COURTYARD_MM = 0.25;

  private FootprintText() {}

  /** All of the library {@code heelbeat.pretty}, by file name. */
  static Map<String, String> library(Map<String, Footprint> footprints) {
    Map<String, String> files = new TreeMap<>();
    for (Footprint footprint : footprints.values()) {
      Sexpr text = new Sexpr();
      text.open("footprint " + quoted(footprint.name()));
      text.line("(version %s) (generator \"heelbeat\")".formatted(VERSION));
      text.line("(layer \"F.Cu\")");
      text.line("(descr %s)".formatted(quoted(footprint.description())));
      property(text, "Reference", "REF**", new Mm(0, -2), 0, "F.SilkS", false);
      property(text, "Value", footprint.name(), new Mm(0, 2), 0, "F.Fab", true);
      text.line("(attr through_hole)");
      lines(text, footprint, "");
      for (Footprint.Pad pad : footprint.pads()) {
        pad(text, pad, 0, "");
      }
      model(text, footprint);
      text.close();
      files.put(footprint.name() + ".kicad_mod", text.toString());
    }
    Sexpr text = new Sexpr();
    text.open("footprint " + quoted(HOLE));
    text.line("(version %s) (generator \"heelbeat\")".formatted(VERSION));
    text.line("(layer \"F.Cu\")");
    text.line("(descr %s)".formatted(quoted(HOLE_WORDS)));
    property(text, "Reference", "REF**", new Mm(0, 0), 0, "F.Fab", true);
    property(text, "Value", HOLE, new Mm(0, 0), 0, "F.Fab", true);
    hole(text, "");
    files.put(HOLE + ".kicad_mod", text.close().toString());
    return files;
  }

  /** The library's table, by which KiCad finds it. */
  static String libraryTable() {
    return """
    (fp_lib_table
    \t(version 7)
    \t(lib (name "heelbeat")(type "KiCad")(uri "${KIPRJMOD}/../heelbeat.pretty")\
    (options "")(descr "What the parts of Heelbeat's pads take on a board"))
    )
    """;
  }

  static void property(
      Sexpr text, String key, String value, Mm at, int angle, String layer, boolean isHidden) {
    text.line(
        "(property %s %s (at %s %d) (layer %s)%s (effects (font (size %s %s) (thickness 0.15))))"
            .formatted(
                quoted(key),
                quoted(value),
                at,
                angle,
                quoted(layer),
                isHidden ? " (hide yes)" : "",
                Mm.text(BoardPlan.NAME_MM),
                Mm.text(BoardPlan.NAME_MM)));
  }

  /** The printed lines, and the yard that no other part may enter. */
  static void lines(Sexpr text, Footprint footprint, String seed) {
    int count = 0;
    for (Footprint.Outline outline : footprint.outlines()) {
      for (String layer : new String[] {"F.SilkS", "F.Fab"}) {
        text.line(
            "(%s (stroke (width %s) (type solid))%s (layer %s)%s)"
                .formatted(
                    shape(outline),
                    layer.equals("F.Fab") ? "0.1" : "0.12",
                    outline.points().size() == 2 && !outline.shape().equals("line")
                        ? " (fill none)"
                        : "",
                    quoted(layer),
                    id(seed, "line/" + count++)));
      }
    }
    Extent extent = footprint.extent();
    Mm from = new Mm(extent.left() - COURTYARD_MM, extent.top() - COURTYARD_MM);
    Mm to = new Mm(extent.right() + COURTYARD_MM, extent.bottom() + COURTYARD_MM);
    text.line(
        ("(fp_rect (start %s) (end %s) (stroke (width 0.05) (type solid)) (fill none)"
                + " (layer \"F.CrtYd\")%s)")
            .formatted(from, to, id(seed, "yard")));
  }

  private static String shape(Footprint.Outline outline) {
    Mm first = outline.points().getFirst();
    Mm last = outline.points().getLast();
    return switch (outline.shape()) {
      case "line" -> "fp_line (start %s) (end %s)".formatted(first, last);
      case "box" -> "fp_rect (start %s) (end %s)".formatted(first, last);
      case "circle" -> "fp_circle (center %s) (end %s)".formatted(first, last);
      case "arc" ->
          "fp_arc (start %s) (mid %s) (end %s)".formatted(first, outline.points().get(1), last);
      default -> throw new IllegalArgumentException("no shape is called " + outline.shape());
    };
  }

  /**
   * A pad.
   *
   * @param angle that the whole footprint is turned by
   * @param more lists, such as its net
   */
  static void pad(Sexpr text, Footprint.Pad pad, int angle, String more) {
    text.line(
        "(pad %s thru_hole %s (at %s%s) (size %s %s) (drill %s) (layers \"*.Cu\" \"*.Mask\")%s)"
            .formatted(
                quoted(pad.pin()),
                pad.isSquare() ? "rect" : "circle",
                pad.at(),
                angle == 0 ? "" : " " + angle,
                Mm.text(pad.sizeMm()),
                Mm.text(pad.sizeMm()),
                Mm.text(pad.drillMm()),
                more));
  }

  /** All of a screw's hole but its names; it has no copper, and is on no schematic. */
  static void hole(Sexpr text, String more) {
    String size = Mm.text(HatSize.HOLE_MM);
    text.line("(attr exclude_from_pos_files exclude_from_bom board_only)");
    text.line(
        ("(pad \"\" np_thru_hole circle (at 0 0) (size %s %s) (drill %s) (layers \"*.Cu\""
                + " \"*.Mask\")%s)")
            .formatted(size, size, size, more));
  }

  static void model(Sexpr text, Footprint footprint) {
    if (footprint.model().file().isEmpty()) {
      return;
    }
    text.line(
        "(model %s (offset (xyz %s)) (scale (xyz 1 1 1)) (rotate (xyz %s)))"
            .formatted(
                quoted("${KICAD9_3DMODEL_DIR}/" + footprint.model().file()),
                footprint.model().offset(),
                footprint.model().turn()));
  }

  private static String id(String seed, String what) {
    return seed.isEmpty() ? "" : " " + KicadId.list(seed + "/" + what);
  }
}
