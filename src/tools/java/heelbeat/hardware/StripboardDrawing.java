package heelbeat.hardware;

import heelbeat.hardware.Stripboard.Hole;
import heelbeat.hardware.Stripboard.Leg;
import heelbeat.hardware.Stripboard.Piece;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stripboard from both sides: above with parts and links, the strips shining through; below as
 * one sees it when the board is turned over from left to right, with the cuts and the nets.
 */
final class StripboardDrawing {
  /** Units from one hole to the next. */
  static final double UNIT = 20;

  private static final double LEFT = 40;
  private static final double HEAD = 62;
  private static final double GAP = 96;
  private static final double STRIP = 14;
  private static final double MM_PER_UNIT = 0.19;
  private static final String DARK = "#333333";
  private static final String COPPER = "#e2b07a";
  private static final String SHINING = "#f0e2d0";
  private static final String BOARD = "#f7f1e3";

  private final Stripboard board;
  private final double width;
  private final double height;
  private final Svg svg;
  private double top;
  private boolean isBelow;

  private StripboardDrawing(Stripboard board) {
    this.board = board;
    this.width = board.last().column() * UNIT;
    this.height = (board.last().strip() + 1) * UNIT;
    this.svg =
        new Svg(
            "Stripboard of the " + board.variant().title().toLowerCase(java.util.Locale.ROOT),
            0,
            0,
            width + 2 * LEFT,
            2 * (HEAD + height) + GAP,
            MM_PER_UNIT);
  }

  static String of(Stripboard board) {
    return new StripboardDrawing(board).draw();
  }

  private String draw() {
    top = HEAD;
    title(
        "From above: parts and links",
        "Dots are legs, thick lines are links, numbers at the left are the Pi's pins. Four cuts are"
            + " hidden by RS1 to RS4.");
    board(SHINING);
    new StripboardParts(board, svg, LEFT, top).draw();
    board.legs().forEach(leg -> dot(leg.hole()));
    top += height + GAP;
    isBelow = true;
    title(
        "From below, turned over from left to right: cuts and nets",
        "Cut the strip at each red cross before anything is soldered. Dots are soldered: black"
            + " legs, grey links.");
    board(COPPER);
    names();
    board.links().stream()
        .flatMap(link -> Stream.of(link.from(), link.to()))
        .forEach(hole -> circle(hole, 4, "fill=\"#8a8a8a\""));
    board.legs().forEach(leg -> dot(leg.hole()));
    return svg.text();
  }

  private void title(String words, String more) {
    svg.words(LEFT, top - 38, 15, "font-weight=\"bold\"", words);
    svg.words(LEFT, top - 22, 10, "fill=\"#555555\"", more);
  }

  private void board(String copper) {
    svg.rectangle(LEFT, top, width, height, 3, "fill=\"" + BOARD + "\" stroke=\"" + DARK + "\"");
    for (int strip = 0; strip <= board.last().strip(); strip++) {
      for (int column = 1; column <= board.last().column(); ) {
        Piece piece = board.piece(new Hole(strip, column));
        if (piece.from() <= piece.to() && piece.to() >= column) {
          strip(piece, copper);
        }
        column = Math.max(piece.to(), column) + 1;
      }
      String name = new Hole(strip, 1).stripName();
      double level = y(strip) + 3.5;
      svg.words(LEFT - 14, level, 10, "text-anchor=\"middle\" fill=\"" + DARK + "\"", name);
      svg.words(LEFT + width + 14, level, 10, "text-anchor=\"middle\" fill=\"" + DARK + "\"", name);
    }
    for (int column = 1; column <= board.last().column(); column++) {
      double x = x(column);
      String number = String.valueOf(column);
      svg.words(x, top - 6, 8, "text-anchor=\"middle\" fill=\"" + DARK + "\"", number);
      svg.words(x, top + height + 12, 8, "text-anchor=\"middle\" fill=\"" + DARK + "\"", number);
      for (int strip = 0; strip <= board.last().strip(); strip++) {
        svg.circle(x, y(strip), 2, "fill=\"#ffffff\" stroke=\"#b9a98f\" stroke-width=\"0.6\"");
      }
    }
    board.cuts().forEach(this::cut);
    for (Hole drill : board.drills()) {
      circle(drill, 10.6, "fill=\"#ffffff\" stroke=\"" + DARK + "\" stroke-width=\"1.2\"");
    }
  }

  private void strip(Piece piece, String copper) {
    double from = Math.min(x(piece.from()), x(piece.to())) - UNIT / 2 + 1;
    double to = Math.max(x(piece.from()), x(piece.to())) + UNIT / 2 - 1;
    svg.rectangle(
        from, y(piece.strip()) - STRIP / 2, to - from, STRIP, 2, "fill=\"" + copper + "\"");
  }

  private void cut(Hole hole) {
    double x = x(hole.column());
    double y = y(hole.strip());
    String stroke = "fill=\"none\" stroke=\"#d62728\" stroke-width=\"2.4\"";
    svg.line(x - 6, y - 6, x + 6, y + 6, stroke);
    svg.line(x - 6, y + 6, x + 6, y - 6, stroke);
  }

  private void dot(Hole hole) {
    circle(hole, 3.6, "fill=\"#111111\"");
  }

  private void circle(Hole hole, double radius, String attributes) {
    svg.circle(x(hole.column()), y(hole.strip()), radius, attributes);
  }

  /** The net's name on each piece of copper that has one, where most room is. */
  private void names() {
    Map<String, String> done = new TreeMap<>();
    for (Leg leg : board.legs()) {
      Piece piece = board.piece(leg.hole());
      String net = StripboardCheck.net(board, leg.hole());
      if (!net.isEmpty() && done.putIfAbsent(piece.toString(), net) == null) {
        svg.words(
            room(piece),
            y(piece.strip()) + 3.5,
            10,
            "text-anchor=\"middle\" fill=\""
                + DARK
                + "\" stroke=\""
                + COPPER
                + "\" stroke-width=\"4\" paint-order=\"stroke\"",
            net);
      }
    }
  }

  /** The middle of the widest part of a piece without a soldered hole. */
  private double room(Piece piece) {
    int best = piece.from();
    int bestLength = 0;
    int start = piece.from();
    for (int column = piece.from(); column <= piece.to() + 1; column++) {
      if (column > piece.to() || isSoldered(new Hole(piece.strip(), column))) {
        if (column - start > bestLength) {
          bestLength = column - start;
          best = start;
        }
        start = column + 1;
      }
    }
    return (x(best) + x(best + bestLength - 1)) / 2;
  }

  private boolean isSoldered(Hole hole) {
    return board.legs().stream().anyMatch(leg -> leg.hole().equals(hole))
        || board.links().stream()
            .anyMatch(link -> link.from().equals(hole) || link.to().equals(hole));
  }

  private double x(int column) {
    int place = isBelow ? board.last().column() + 1 - column : column;
    return LEFT + (place - 0.5) * UNIT;
  }

  private double y(int strip) {
    return top + (strip + 0.5) * UNIT;
  }
}
