package heelbeat.hardware;

import static heelbeat.hardware.Sexpr.quoted;

import java.util.ArrayList;
import java.util.List;

/** A board as KiCad's {@code NAME.kicad_pcb}. Its ground area is outlined; KiCad fills it. */
final class BoardFile {
  /** Where the board's corner is on the sheet. */
  private static final Mm SHIFT = new Mm(100, 60);

  private static final double POUR_INSET_MM = 0.6;
  private static final int KEEP_OUT_CORNERS = 24;

  private final BoardPlan plan;
  private final Copper copper;
  private final String name;
  private final List<String> nets = new ArrayList<>();
  private final Sexpr text = new Sexpr();

  private BoardFile(BoardPlan plan, Copper copper) {
    this.plan = plan;
    this.copper = copper;
    this.name = plan.variant().name();
    nets.add("");
  }

  static String of(BoardPlan plan, Copper copper) {
    return new BoardFile(plan, copper).write();
  }

  private String write() {
    nets();
    text.open("kicad_pcb (version %s) (generator \"heelbeat\")".formatted(FootprintText.VERSION));
    text.line("(general (thickness 1.6))");
    text.line("(paper \"A4\")");
    text.open("title_block");
    text.line("(title %s)".formatted(quoted(plan.variant().title())));
    text.line("(company \"Heelbeat\")");
    text.line("(comment 1 %s)".formatted(quoted("Made from " + name + "/board.csv")));
    text.close();
    layers();
    text.line(
        "(setup (pad_to_mask_clearance 0) (aux_axis_origin %s) (grid_origin %s))"
            .formatted(SHIFT, SHIFT));
    for (int net = 0; net < nets.size(); net++) {
      text.line("(net %d %s)".formatted(net, quoted(nets.get(net))));
    }
    plan.parts().forEach(this::part);
    for (int hole = 0; hole < HatSize.HOLES.size(); hole++) {
      hole(hole + 1, HatSize.HOLES.get(hole));
    }
    edge();
    plan.texts().forEach(this::print);
    copper();
    pour();
    return text.close().toString();
  }

  private void nets() {
    plan.variant().nets().keySet().forEach(net -> nets.add("/" + net));
    for (BoardPlan.Place place : plan.parts()) {
      for (Footprint.Pad pad : place.footprint().pads()) {
        String net = net(place, pad);
        if (!nets.contains(net)) {
          nets.add(net);
        }
      }
    }
  }

  /** What KiCad calls the net of a pad; it has a name for pins that have none, too. */
  private String net(BoardPlan.Place place, Footprint.Pad pad) {
    String net = plan.net(place.part(), pad.pin());
    if (!net.isEmpty()) {
      return "/" + net;
    }
    Pin pin = plan.variant().pin(new PinPoint(place.part().reference(), pad.pin()));
    String words = pin.name().equals(pin.id()) ? "" : pin.name() + "-";
    return "unconnected-(%s-%sPad%s)".formatted(place.part().reference(), words, pin.id());
  }

  private void layers() {
    text.open("layers");
    text.line("(0 \"F.Cu\" signal)");
    text.line("(31 \"B.Cu\" signal)");
    text.line("(36 \"B.SilkS\" user \"B.Silkscreen\")");
    text.line("(37 \"F.SilkS\" user \"F.Silkscreen\")");
    text.line("(38 \"B.Mask\" user)");
    text.line("(39 \"F.Mask\" user)");
    text.line("(44 \"Edge.Cuts\" user)");
    text.line("(45 \"Margin\" user)");
    text.line("(46 \"B.CrtYd\" user \"B.Courtyard\")");
    text.line("(47 \"F.CrtYd\" user \"F.Courtyard\")");
    text.line("(48 \"B.Fab\" user)");
    text.line("(49 \"F.Fab\" user)");
    text.close();
  }

  private void part(BoardPlan.Place place) {
    Part part = place.part();
    String seed = name + "/board/" + part.reference();
    Footprint footprint = place.footprint();
    text.open("footprint %s".formatted(quoted(Symbols.LIBRARY + ":" + footprint.name())));
    text.line("(layer \"F.Cu\")");
    text.line(KicadId.list(seed));
    text.line("(at %s %d)".formatted(place.at().plus(SHIFT), place.angle()));
    text.line("(descr %s)".formatted(quoted(footprint.description())));
    Mm title = place.name().minus(place.at()).turned(-place.angle());
    FootprintText.property(text, "Reference", part.reference(), title, 0, "F.SilkS", false);
    FootprintText.property(text, "Value", part.subtitle(), title, 0, "F.Fab", true);
    FootprintText.property(text, "Description", part.kind().description(), title, 0, "F.Fab", true);
    text.line(
        "(path %s)".formatted(quoted("/" + KicadId.symbol(plan.variant(), part.reference()))));
    text.line("(sheetname \"Root\")");
    text.line("(sheetfile %s)".formatted(quoted(name + ".kicad_sch")));
    text.line("(attr through_hole)");
    FootprintText.lines(text, footprint, seed);
    int count = 0;
    for (Footprint.Pad pad : footprint.pads()) {
      String net = net(place, pad);
      FootprintText.pad(
          text,
          pad,
          place.angle(),
          " (net %d %s) %s"
              .formatted(nets.indexOf(net), quoted(net), KicadId.list(seed + "/pad/" + count++)));
    }
    FootprintText.model(text, footprint);
    text.close();
  }

  private void hole(int number, Mm at) {
    String seed = name + "/hole/" + number;
    text.open("footprint %s".formatted(quoted(Symbols.LIBRARY + ":" + FootprintText.HOLE)));
    text.line("(layer \"F.Cu\")");
    text.line(KicadId.list(seed));
    text.line("(at %s)".formatted(at.plus(SHIFT)));
    text.line("(descr %s)".formatted(quoted(FootprintText.HOLE_WORDS)));
    FootprintText.property(text, "Reference", "H" + number, new Mm(0, 0), 0, "F.Fab", true);
    FootprintText.property(text, "Value", "M2.5", new Mm(0, 0), 0, "F.Fab", true);
    FootprintText.hole(text, " " + KicadId.list(seed + "/pad"));
    text.close();
  }

  private void edge() {
    double w = HatSize.WIDTH_MM;
    double h = HatSize.HEIGHT_MM;
    double r = HatSize.RADIUS_MM;
    double near = r * (1 - Math.sqrt(0.5));
    side(new Mm(r, 0), new Mm(w - r, 0));
    corner(new Mm(w - r, 0), new Mm(w - near, near), new Mm(w, r));
    side(new Mm(w, r), new Mm(w, h - r));
    corner(new Mm(w, h - r), new Mm(w - near, h - near), new Mm(w - r, h));
    side(new Mm(w - r, h), new Mm(r, h));
    corner(new Mm(r, h), new Mm(near, h - near), new Mm(0, h - r));
    side(new Mm(0, h - r), new Mm(0, r));
    corner(new Mm(0, r), new Mm(near, near), new Mm(r, 0));
  }

  private void side(Mm from, Mm to) {
    edge("gr_line (start %s) (end %s)".formatted(from.plus(SHIFT), to.plus(SHIFT)));
  }

  private void corner(Mm from, Mm middle, Mm to) {
    edge(
        "gr_arc (start %s) (mid %s) (end %s)"
            .formatted(from.plus(SHIFT), middle.plus(SHIFT), to.plus(SHIFT)));
  }

  private void edge(String shape) {
    text.line(
        "(%s (stroke (width 0.1) (type solid)) (layer \"Edge.Cuts\") %s)"
            .formatted(shape, KicadId.list(name + "/edge/" + shape)));
  }

  private void print(BoardPlan.Text print) {
    String size = Mm.text(print.sizeMm());
    text.line(
        ("(gr_text %s (at %s %d) (layer \"F.SilkS\") %s (effects (font (size %s %s) (thickness"
                + " 0.15))))")
            .formatted(
                quoted(print.words()),
                print.at().plus(SHIFT),
                print.angle(),
                KicadId.list(name + "/text/" + print.words() + print.at()),
                size,
                size));
  }

  private void copper() {
    for (Copper.Track track : copper.tracks()) {
      text.line(
          "(segment (start %s) (end %s) (width %s) (layer %s) (net %d) %s)"
              .formatted(
                  track.from().plus(SHIFT),
                  track.to().plus(SHIFT),
                  Mm.text(Copper.TRACK_MM),
                  quoted(track.layer().kicad),
                  nets.indexOf("/" + track.net()),
                  KicadId.list(name + "/" + track)));
    }
    for (Copper.Via via : copper.vias()) {
      text.line(
          "(via (at %s) (size %s) (drill %s) (layers \"F.Cu\" \"B.Cu\") (net %d) %s)"
              .formatted(
                  via.at().plus(SHIFT),
                  Mm.text(Copper.VIA_MM),
                  Mm.text(Copper.VIA_DRILL_MM),
                  nets.indexOf("/" + via.net()),
                  KicadId.list(name + "/" + via)));
    }
  }

  /** Ground all over both layers, but not below the heads of screws. */
  private void pour() {
    double left = POUR_INSET_MM;
    double right = HatSize.WIDTH_MM - POUR_INSET_MM;
    double bottom = HatSize.HEIGHT_MM - POUR_INSET_MM;
    List<Mm> all =
        List.of(
            new Mm(left, left), new Mm(right, left), new Mm(right, bottom), new Mm(left, bottom));
    zone(
        nets.indexOf("/GND"),
        "/GND",
        "(hatch edge 0.5) (connect_pads (clearance 0.3)) (min_thickness 0.25) (fill (thermal_gap"
            + " 0.4) (thermal_bridge_width 0.5))",
        all);
    for (Mm hole : HatSize.HOLES) {
      List<Mm> around = new ArrayList<>();
      for (int i = 0; i < KEEP_OUT_CORNERS; i++) {
        double angle = 2 * Math.PI * i / KEEP_OUT_CORNERS;
        around.add(
            hole.plus(
                new Mm(
                    HatSize.HEAD_RADIUS_MM * Math.cos(angle),
                    HatSize.HEAD_RADIUS_MM * Math.sin(angle))));
      }
      zone(
          0,
          "",
          "(hatch edge 0.5) (connect_pads (clearance 0)) (min_thickness 0.25) (keepout (tracks"
              + " not_allowed) (vias not_allowed) (pads allowed) (copperpour not_allowed)"
              + " (footprints allowed)) (fill (thermal_gap 0.4) (thermal_bridge_width 0.5))",
          around);
    }
  }

  private void zone(int net, String netName, String settings, List<Mm> corners) {
    StringBuilder points = new StringBuilder();
    corners.forEach(corner -> points.append(" (xy ").append(corner.plus(SHIFT)).append(')'));
    text.line(
        "(zone (net %d) (net_name %s) (layers \"F.Cu\" \"B.Cu\") %s %s (polygon (pts%s)))"
            .formatted(
                net, quoted(netName), KicadId.list(name + "/zone/" + corners), settings, points));
  }
}
