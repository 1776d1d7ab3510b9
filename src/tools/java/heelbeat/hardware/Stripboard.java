package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A variant's circuit on stripboard, as seen from above, with the strips below it running from left
 * to right.
 *
 * @param last the hole farthest from A1, which tells the board's size
 * @param cuts holes where the strip is cut through
 * @param drills holes widened for a screw, which cut the strip as well
 */
record Stripboard(
    Variant variant,
    Hole last,
    List<Leg> legs,
    List<Link> links,
    List<Hole> cuts,
    List<Hole> drills) {

  /** From one hole to the next. */
  static final double PITCH_MM = 2.54;

  /**
   * A hole, such as {@code C12}.
   *
   * @param strip 0 is A, the uppermost
   * @param column 1 is the leftmost
   */
  record Hole(int strip, int column) {
    static Hole of(String name) {
      return new Hole(name.charAt(0) - 'A', Integer.parseInt(name.substring(1)));
    }

    /** How far it is to another, from middle to middle. */
    double distanceMm(Hole other) {
      return PITCH_MM * Math.hypot(strip - other.strip, column - other.column);
    }

    String stripName() {
      return String.valueOf((char) ('A' + strip));
    }

    @Override
    public String toString() {
      return stripName() + column;
    }
  }

  /** A part's leg, or the end of a wire to it, in its hole. */
  record Leg(PinPoint pin, Hole hole) {}

  /** A bare wire on the upper side. */
  record Link(Hole from, Hole to) {}

  /** Reads {@code stripboard.csv}. */
  static Stripboard read(Path hardware, Variant variant) throws IOException {
    Stripboard board =
        new Stripboard(
            variant,
            new Hole(0, 0),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    Hole last = board.last;
    for (Row row : Row.readAll(hardware.resolve(variant.name()).resolve("stripboard.csv"))) {
      Hole hole = Hole.of(row.text("hole"));
      switch (row.text("what")) {
        case "board" -> last = hole;
        case "cut" -> board.cuts.add(hole);
        case "drill" -> board.drills.add(hole);
        case "link" -> board.links.add(new Link(hole, Hole.of(row.text("to"))));
        case "leg" -> {
          PinPoint pin = new PinPoint(row.text("part"), row.text("pin"));
          variant.pin(pin);
          board.legs.add(new Leg(pin, hole));
        }
        default -> throw row.wrong("no such thing: " + row.text("what"), null);
      }
    }
    return board.with(last);
  }

  private Stripboard with(Hole corner) {
    return new Stripboard(variant, corner, legs, links, cuts, drills);
  }

  /** The legs of a part. */
  List<Leg> legsOf(String reference) {
    return legs.stream().filter(leg -> leg.pin().part().equals(reference)).toList();
  }

  /** The piece of strip that a hole is in: cuts and drills bound it. */
  Piece piece(Hole hole) {
    int from = 1;
    int to = last.column();
    List<Hole> ends = new ArrayList<>(cuts);
    ends.addAll(drills);
    for (Hole end : ends) {
      if (end.strip() == hole.strip()) {
        if (end.column() <= hole.column()) {
          from = Math.max(from, end.column() + 1);
        } else {
          to = Math.min(to, end.column() - 1);
        }
      }
    }
    return new Piece(hole.strip(), from, to);
  }

  /** A piece of a strip, from one hole to another. */
  record Piece(int strip, int from, int to) {
    @Override
    public String toString() {
      return new Hole(strip, from) + " to " + new Hole(strip, to);
    }
  }
}
