package heelbeat.hardware;

import heelbeat.hardware.Stripboard.Hole;
import heelbeat.hardware.Stripboard.Leg;
import heelbeat.hardware.Stripboard.Link;
import heelbeat.hardware.Stripboard.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows the copper of a stripboard, piece by piece and link by link, and compares what is joined
 * with the nets of {@code wiring.csv}. It also finds what cannot be soldered so.
 */
final class StripboardCheck {
  /** Kinds whose legs cannot be bent. */
  private static final Set<String> RIGID = Set.of("ADS1115", "FSR", "BUZZER");

  private static final double RIGID_OFF_MM = 0.1;

  /** A resistor's or diode's body with the bends of its legs. */
  private static final Map<String, Double> SHORTEST_MM = Map.of("R", 7.62, "DIODE", 7.62);

  private final Stripboard board;
  private final Map<Piece, Piece> joined = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  private StripboardCheck(Stripboard board) {
    this.board = board;
  }

  /**
   * What is wrong; empty if all is right.
   *
   * @param footprints how far the legs of each kind are apart
   */
  static List<String> findings(Stripboard board, Map<String, Footprint> footprints) {
    StripboardCheck check = new StripboardCheck(board);
    check.holes();
    check.nets();
    check.legs(footprints);
    return check.findings;
  }

  /** The pins that the copper at a hole leads to. */
  static List<PinPoint> pins(Stripboard board, Hole hole) {
    StripboardCheck check = new StripboardCheck(board);
    check.follow();
    Piece piece = check.root(board.piece(hole));
    return board.legs().stream()
        .filter(leg -> check.root(board.piece(leg.hole())).equals(piece))
        .map(Leg::pin)
        .toList();
  }

  /** The net of the copper at a hole; empty if it leads to no pin that has one. */
  static String net(Stripboard board, Hole hole) {
    return pins(board, hole).stream()
        .map(board.variant()::netOf)
        .filter(net -> !net.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void holes() {
    Map<Hole, String> taken = new HashMap<>();
    for (Leg leg : board.legs()) {
      take(taken, leg.hole(), leg.pin().toString());
    }
    for (Link link : board.links()) {
      take(taken, link.from(), "a link to " + link.to());
      take(taken, link.to(), "a link to " + link.from());
    }
    board.cuts().forEach(cut -> take(taken, cut, "a cut"));
    board.drills().forEach(drill -> take(taken, drill, "a screw"));
  }

  private void take(Map<Hole, String> taken, Hole hole, String what) {
    if (hole.strip() < 0
        || hole.column() < 1
        || hole.strip() > board.last().strip()
        || hole.column() > board.last().column()) {
      findings.add(hole + " of " + what + " is not on the board");
    }
    String other = taken.putIfAbsent(hole, what);
    if (other != null) {
      findings.add(hole + " has " + other + " and " + what);
    }
  }

  private void follow() {
    for (Link link : board.links()) {
      joined.put(root(board.piece(link.from())), root(board.piece(link.to())));
    }
  }

  private void nets() {
    follow();
    Map<Piece, TreeSet<String>> netsOfPiece = new HashMap<>();
    Map<String, Map<Piece, TreeSet<String>>> pinsOfNet = new TreeMap<>();
    for (Leg leg : board.legs()) {
      String pin = leg.pin().toString();
      String ofPin = board.variant().netOf(leg.pin());
      String net = ofPin.isEmpty() ? pin : ofPin;
      Piece piece = root(board.piece(leg.hole()));
      netsOfPiece.computeIfAbsent(piece, any -> new TreeSet<>()).add(net);
      pinsOfNet
          .computeIfAbsent(net, any -> new HashMap<>())
          .computeIfAbsent(piece, any -> new TreeSet<>())
          .add(pin);
    }
    netsOfPiece.values().stream()
        .filter(nets -> nets.size() > 1)
        .map(nets -> String.join(" and ", nets) + " are joined")
        .sorted()
        .forEach(findings::add);
    pinsOfNet.forEach((net, pieces) -> {
      if (pieces.size() > 1) {
        TreeSet<String> parts = new TreeSet<>();
        pieces.values().forEach(pins -> parts.add(pins.toString()));
        findings.add(net + " is open between " + String.join(" and ", parts));
      }
    });
    missing();
  }

  /** Pins that have a wire but no hole; what is in the pad needs none, but for a cable's socket. */
  private void missing() {
    TreeSet<PinPoint> missing = new TreeSet<>();
    board.variant().nets().values().forEach(missing::addAll);
    missing.removeIf(pin ->
        pin.part().startsWith("RB") && board.variant().part(pin).group().equals("in the pad"));
    board.legs().forEach(leg -> missing.remove(leg.pin()));
    missing.forEach(pin -> findings.add(pin + " has no hole"));
  }

  private Piece root(Piece piece) {
    Piece here = piece;
    for (Piece next = joined.get(here); next != null && !next.equals(here); ) {
      here = next;
      next = joined.get(here);
    }
    return here;
  }

  private void legs(Map<String, Footprint> footprints) {
    for (Part part : board.variant().parts().values()) {
      List<Leg> legs = board.legsOf(part.reference());
      Footprint footprint = footprints.get(part.kind().name());
      for (int i = 1; i < legs.size(); i++) {
        Leg one = legs.get(i - 1);
        Leg other = legs.get(i);
        double distance = one.hole().distanceMm(other.hole());
        if (distance < SHORTEST_MM.getOrDefault(part.kind().name(), 0.0) - 1e-6) {
          findings.add(text("%s is too long for %.2f mm", part.reference(), distance));
        }
        if (footprint != null && RIGID.contains(part.kind().name())) {
          double real = at(footprint, one).distance(at(footprint, other));
          if (Math.abs(real - distance) > RIGID_OFF_MM) {
            findings.add(
                text(
                    "%s and %s are %.2f mm apart, not %.2f",
                    one.pin(), other.pin(), real, distance));
          }
        }
      }
    }
  }

  private static Mm at(Footprint footprint, Leg leg) {
    return footprint.pads().stream()
        .filter(pad -> pad.pin().equals(leg.pin().pin()))
        .map(Footprint.Pad::at)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("AnnotateFormatMethod") // The annotation is in a library of its own.
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
