package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One way to build a pad: what the files of its folder say.
 *
 * @param name of the folder
 * @param bill the rows of {@code parts.csv}
 * @param parts those that wires go to, by reference
 */
record Variant(String name, List<Row> bill, Map<String, Part> parts, List<Wire> wires) {
  /** All there are, with their titles. */
  private static final Map<String, String> TITLES =
      Map.of(
          "fsr", "Pad with force-sensing resistors and an ADS1115",
          "loadcell", "Pad with load cells, HX711 and an Arduino Nano");

  /** All there are. */
  static List<Variant> readAll(Path hardware) throws IOException {
    return List.of(read(hardware, "fsr"), read(hardware, "loadcell"));
  }

  String title() {
    return TITLES.getOrDefault(name, name);
  }

  static Variant read(Path hardware, String name) throws IOException {
    Path folder = hardware.resolve(name);
    Map<String, Kind> kinds = Kind.readAll(hardware);
    List<Row> bill = Row.readAll(folder.resolve("parts.csv"));
    Map<String, Row> places = new LinkedHashMap<>();
    for (Row row : Row.readAll(folder.resolve("places.csv"))) {
      places.put(row.text("reference"), row);
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Row row : bill) {
      for (String reference : row.words("references")) {
        parts.put(reference, part(reference, row, kinds, places));
      }
    }
    List<Wire> wires = Row.readAll(folder.resolve("wiring.csv")).stream().map(Wire::of).toList();
    return new Variant(name, bill, parts, wires);
  }

  private static Part part(
      String reference, Row row, Map<String, Kind> kinds, Map<String, Row> places) {
    Kind kind = kinds.get(row.text("kind"));
    Row place = places.get(reference);
    if (kind == null || place == null) {
      String missing = kind == null ? "kinds.csv has no " + row.text("kind") : "no place";
      throw new IllegalArgumentException(row.file() + ": " + reference + ": " + missing);
    }
    return new Part(
        reference,
        kind,
        row.text("value"),
        place.text("label"),
        place.text("group"),
        new Point(place.whole("x"), place.whole("y")),
        Turn.of(place.text("turn")));
  }

  /** The pin that a wire names. */
  Pin pin(PinPoint point) {
    Part part = part(point);
    return part.kind().pins().stream()
        .filter(pin -> pin.id().equals(point.pin()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                name + "/wiring.csv: " + part.kind().name() + " has no pin for " + point));
  }

  /** The part that a wire names. */
  Part part(PinPoint point) {
    Part part = parts.get(point.part());
    if (part == null) {
      throw new IllegalArgumentException(
          name + "/wiring.csv: " + point + ": parts.csv has no " + point.part());
    }
    return part;
  }

  Point tip(PinPoint point) {
    return part(point).tip(pin(point));
  }

  /** The pins of each net. */
  Map<String, TreeSet<PinPoint>> nets() {
    Map<String, TreeSet<PinPoint>> nets = new TreeMap<>();
    for (Wire wire : wires) {
      TreeSet<PinPoint> pins = nets.computeIfAbsent(wire.net(), net -> new TreeSet<>());
      pins.add(wire.from());
      pins.add(wire.to());
    }
    return nets;
  }

  /** The net of a pin; empty if no wire goes there. */
  String netOf(PinPoint point) {
    for (Wire wire : wires) {
      if (wire.from().equals(point) || wire.to().equals(point)) {
        return wire.net();
      }
    }
    return "";
  }

  /** The wires that end at a part. */
  List<Wire> wiresAt(String reference) {
    List<Wire> found = new ArrayList<>();
    for (Wire wire : wires) {
      if (wire.from().part().equals(reference) || wire.to().part().equals(reference)) {
        found.add(wire);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
