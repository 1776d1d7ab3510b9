package heelbeat.hardware;

import heelbeat.hardware.Stripboard.Hole;
import heelbeat.hardware.Stripboard.Leg;
import heelbeat.hardware.Stripboard.Link;
import java.util.List;

/** The links and parts of a stripboard, drawn from above. */
final class StripboardParts {
  private static final double UNIT = StripboardDrawing.UNIT;
  private static final String DARK = "#333333";
  private static final String INK = "fill=\"" + DARK + "\"";

  private final Stripboard board;
  private final Svg svg;
  private final double left;
  private final double top;

  /**
   * To be drawn into a picture.
   *
   * @param left the board's left edge there
   * @param top its upper edge
   */
  StripboardParts(Stripboard board, Svg svg, double left, double top) {
    this.board = board;
    this.svg = svg;
    this.left = left;
    this.top = top;
  }

  void draw() {
    board.links().forEach(this::link);
    board.variant().parts().values().forEach(this::part);
  }

  private void link(Link link) {
    String net = StripboardCheck.net(board, link.from());
    String ends = "fill=\"none\" stroke-linecap=\"round\" stroke=\"";
    for (String stroke :
        List.of(DARK + "\" stroke-width=\"6\"", colour(net) + "\" stroke-width=\"4\"")) {
      svg.line(
          x(link.from().column()),
          y(link.from().strip()),
          x(link.to().column()),
          y(link.to().strip()),
          ends + stroke);
    }
  }

  private String colour(String net) {
    return net.isEmpty() ? "#aaaaaa" : WiringDrawing.colour(board.variant(), net);
  }

  private void part(Part part) {
    List<Leg> legs = board.legsOf(part.reference());
    if (legs.isEmpty()) {
      return;
    }
    if (part.reference().equals("PI1")) {
      legs.forEach(leg -> beside(leg, leg.pin().pin()));
      return;
    }
    Hole first = legs.getFirst().hole();
    Hole last = legs.getLast().hole();
    double middleX = (x(first.column()) + x(last.column())) / 2;
    double middleY = (y(first.strip()) + y(last.strip())) / 2;
    boolean isUpright = first.column() == last.column();
    double[] body = body(part.kind().name(), Math.abs(first.strip() - last.strip()) * UNIT);
    double across = isUpright ? body[1] : body[0];
    double down = isUpright ? body[0] : body[1];
    String look =
        "fill=\"" + part.kind().colour() + "\" fill-opacity=\"0.93\" stroke=\"" + DARK + "\"";
    if (legs.size() == 2) {
      svg.line(
          x(first.column()),
          y(first.strip()),
          x(last.column()),
          y(last.strip()),
          "fill=\"none\" stroke=\"#777777\" stroke-width=\"2.4\"");
    }
    svg.rectangle(middleX - across / 2, middleY - down / 2, across, down, body[2], look);
    pins(part, legs);
    label(part, middleX, middleY, isUpright);
  }

  /** Length along the legs, breadth, radius of the corners. */
  private static double[] body(String kind, double span) {
    return switch (kind) {
      case "R" -> new double[] {50, 19, 5};
      case "DIODE" -> new double[] {32, 15, 2};
      case "BUZZER" -> new double[] {94, 94, 47};
      case "FSR" -> new double[] {58, 45, 2};
      case "RGB" -> new double[] {span + 18, 40, 16};
      default -> new double[] {span + 18, 30, 4};
    };
  }

  private void pins(Part part, List<Leg> legs) {
    boolean isNamed =
        List.of("ADS1115", "RGB", "NPN", "BUZZER", "DIODE").contains(part.kind().name());
    for (Leg leg : legs) {
      if (isNamed) {
        svg.words(
            x(leg.hole().column()) - (part.kind().name().equals("ADS1115") ? 10 : 7),
            y(leg.hole().strip()) + 2.5,
            part.kind().name().equals("ADS1115") ? 8 : 7,
            "text-anchor=\"end\" fill=\""
                + DARK
                + "\" stroke=\"#ffffff\" stroke-width=\"2\""
                + " paint-order=\"stroke\"",
            leg.pin().pin());
      }
    }
  }

  /** A part's name and value, where its legs are not. */
  private void label(Part part, double x, double y, boolean isUpright) {
    String words = part.reference() + (part.value().isEmpty() ? "" : " " + part.value());
    if (part.kind().name().equals("FSR")) {
      upright(x - 11, y, 8, "font-weight=\"bold\"", words);
      upright(x + 14, y, 7, "", part.label());
    } else if (isUpright) {
      boolean isBetween = board.legsOf(part.reference()).size() == 2;
      upright(x + (isBetween ? 0 : 9.5), y, 8, "font-weight=\"bold\"", words);
    } else {
      svg.words(x, y + 3, 8, "text-anchor=\"middle\" font-weight=\"bold\" " + INK, words);
    }
  }

  private void upright(double x, double y, double size, String more, String words) {
    svg.words(
        x,
        y,
        size,
        "text-anchor=\"middle\" transform=\"rotate(-90 %s) translate(0 3)\" %s %s"
            .formatted(Svg.numbers(x, y), INK, more),
        words);
  }

  private void beside(Leg leg, String words) {
    svg.words(x(leg.hole().column()) + 6, y(leg.hole().strip()) - 4, 8, INK, words);
  }

  private double x(int column) {
    return left + (column - 0.5) * UNIT;
  }

  private double y(int strip) {
    return top + (strip + 0.5) * UNIT;
  }
}
