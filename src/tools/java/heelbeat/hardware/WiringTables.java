package heelbeat.hardware;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A variant's bill of materials and wires as Markdown. */
final class WiringTables {
  private WiringTables() {}

  static String parts(Variant variant) {
    MarkdownTable table =
        new MarkdownTable(List.of("reference", "quantity", "part", "typical", "value", "notes"));
    for (Row row : variant.bill()) {
      table.row(
          List.of(
              span(row.words("references")),
              row.text("quantity"),
              row.text("part"),
              row.text("part_number"),
              row.text("value"),
              row.text("notes")));
    }
    return table.text();
  }

  /** The first and the last of many. */
  private static String span(List<String> references) {
    return references.size() < 4
        ? String.join(", ", references)
        : references.getFirst() + " to " + references.getLast();
  }

  /** The Pi's pins in use, in the order of the header. */
  static String header(Variant variant) {
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    for (Wire wire : variant.wiresAt("PI1")) {
      boolean isFrom = wire.from().part().equals("PI1");
      PinPoint here = isFrom ? wire.from() : wire.to();
      PinPoint there = isFrom ? wire.to() : wire.from();
      if (variant.pin(here).isNumbered()) {
        rows.put(
            Integer.valueOf(here.pin()),
            List.of(
                here.pin(),
                variant.pin(here).name(),
                words(variant, there),
                wire.colour(),
                wire.note()));
      }
    }
    MarkdownTable table = new MarkdownTable(List.of("pin", "name", "goes to", "colour", "note"));
    rows.values().forEach(table::row);
    return table.text();
  }

  /** All wires that are not on the Pi's header. */
  static String wires(Variant variant) {
    MarkdownTable table = new MarkdownTable(List.of("from", "to", "net", "colour", "note"));
    Predicate<PinPoint> isOnHeader = point -> variant.pin(point).isNumbered() && isPi(point);
    for (Wire wire : variant.wires()) {
      if (!isOnHeader.test(wire.from()) && !isOnHeader.test(wire.to())) {
        table.row(
            List.of(
                words(variant, wire.from()),
                words(variant, wire.to()),
                "`" + wire.net() + "`",
                wire.colour(),
                wire.note()));
      }
    }
    return table.text();
  }

  private static boolean isPi(PinPoint point) {
    return point.part().equals("PI1");
  }

  private static String words(Variant variant, PinPoint point) {
    String name = variant.pin(point).name();
    return point.part() + " " + (name.isEmpty() ? point.pin() : name);
  }
}
