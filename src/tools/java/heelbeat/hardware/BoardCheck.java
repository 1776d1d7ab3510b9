package heelbeat.hardware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at a board's copper as it lies there, without asking how it came about: whether each net is
 * in one piece, without the ground area, and whether two nets are too near to each other. KiCad's
 * design rule check looks at more, but is not there in every test run.
 */
final class BoardCheck {
  private static final double ROUNDING_MM = 1e-6;

  /**
   * A piece of copper with round ends, on one layer or both.
   *
   * @param name what it is, for a finding
   */
  private record Piece(
      String name, String net, Set<Copper.Layer> layers, Mm from, Mm to, double radius) {
    double gap(Piece other) {
      return Mm.distance(from, to, other.from, other.to) - radius - other.radius;
    }

    boolean sharesLayer(Piece other) {
      return layers.stream().anyMatch(other.layers::contains);
    }
  }

  private BoardCheck() {}

  /** What is wrong; empty if all is right. */
  static List<String> findings(BoardPlan plan, Copper copper) {
    List<Piece> pieces = pieces(plan, copper);
    List<String> findings = new ArrayList<>();
    TreeMap<String, List<Piece>> nets = new TreeMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece one = pieces.get(i);
      nets.computeIfAbsent(one.net(), net -> new ArrayList<>()).add(one);
      for (Piece other : pieces.subList(i + 1, pieces.size())) {
        if (!one.net().equals(other.net())
            && one.sharesLayer(other)
            && one.gap(other) < Copper.CLEARANCE_MM - ROUNDING_MM) {
          findings.add(
              String.format(
                  Locale.ROOT,
                  "%s of %s and %s of %s are %.2f mm apart",
                  one.name(),
                  one.net(),
                  other.name(),
                  other.net(),
                  one.gap(other)));
        }
      }
    }
    nets.forEach((net, ofNet) -> apart(net, ofNet, findings));
    return findings;
  }

  private static List<Piece> pieces(BoardPlan plan, Copper copper) {
    Set<Copper.Layer> both = Set.of(Copper.Layer.values());
    List<Piece> pieces = new ArrayList<>();
    for (BoardPlan.Place place : plan.parts()) {
      for (Footprint.Pad pad : place.footprint().pads()) {
        PinPoint point = new PinPoint(place.part().reference(), pad.pin());
        String net = plan.net(place.part(), pad.pin());
        Mm at = place.at(pad);
        pieces.add(
            new Piece(
                point.toString(),
                net.isEmpty() ? point.toString() : net,
                both,
                at,
                at,
                pad.sizeMm() / 2));
      }
    }
    for (Copper.Track track : copper.tracks()) {
      pieces.add(
          new Piece(
              "a track at " + track.from(),
              track.net(),
              Set.of(track.layer()),
              track.from(),
              track.to(),
              Copper.TRACK_MM / 2));
    }
    for (Copper.Via via : copper.vias()) {
      pieces.add(
          new Piece(
              "a via at " + via.at(), via.net(), both, via.at(), via.at(), Copper.VIA_MM / 2));
    }
    return pieces;
  }

  private static void apart(String net, List<Piece> pieces, List<String> findings) {
    Set<Piece> reached = new HashSet<>(Set.of(pieces.getFirst()));
    List<Piece> next = new ArrayList<>(reached);
    while (!next.isEmpty()) {
      Piece here = next.removeLast();
      for (Piece other : pieces) {
        if (here.sharesLayer(other) && here.gap(other) < 0 && reached.add(other)) {
          next.add(other);
        }
      }
    }
    for (Piece piece : pieces) {
      if (!reached.contains(piece)) {
        findings.add(net + " does not reach " + piece.name());
      }
    }
  }
}
