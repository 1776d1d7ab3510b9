package heelbeat.hardware;

import static java.util.stream.Collectors.joining;

import heelbeat.hardware.Stripboard.Hole;
import heelbeat.hardware.Stripboard.Leg;
import java.util.List;

/** What goes into which hole of a stripboard, as Markdown. */
final class StripboardTable {
  private StripboardTable() {}

  static String of(Stripboard board) {
    MarkdownTable table = new MarkdownTable(List.of("what", "holes"));
    table.row(List.of("cuts", holes(board.cuts())));
    table.row(List.of("screws, 2.7 mm", holes(board.drills())));
    table.row(
        List.of(
            "links",
            board.links().stream()
                .map(link -> link.from() + " to " + link.to())
                .collect(joining(", "))));
    for (Part part : board.variant().parts().values()) {
      List<Leg> legs = board.legsOf(part.reference());
      if (!legs.isEmpty()) {
        table.row(List.of(words(part), legs(part, legs)));
      }
    }
    return table.text();
  }

  private static String words(Part part) {
    String value = part.value().isEmpty() ? "" : ", " + part.value();
    String label = part.label().isEmpty() ? "" : ", " + part.label();
    return part.reference() + value + label;
  }

  private static String holes(List<Hole> holes) {
    return holes.stream().map(Hole::toString).collect(joining(", "));
  }

  private static String legs(Part part, List<Leg> legs) {
    boolean isPi = part.reference().equals("PI1");
    return legs.stream()
        .map(leg -> (isPi ? "pin " : "") + leg.pin().pin() + ": " + leg.hole())
        .collect(joining(", "));
  }
}
