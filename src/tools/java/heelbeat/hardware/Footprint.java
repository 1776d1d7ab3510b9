package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a kind of part takes on a board. Its first leg is the origin.
 *
 * @param name in the project's library
 * @param kicad the footprint of KiCad's own libraries that has the same holes
 */
record Footprint(
    String name,
    String kicad,
    String description,
    Model model,
    List<Pad> pads,
    List<Outline> outlines) {

  /**
   * A hole with copper around it.
   *
   * @param pin that is soldered there
   * @param kicad what {@link Footprint#kicad} calls it
   * @param drillMm across
   * @param sizeMm of the copper, across
   * @param isSquare whether the copper is a square, as it is for the leg that counts as the first
   */
  record Pad(String pin, String kicad, Mm at, double drillMm, double sizeMm, boolean isSquare) {
    /** How far the copper reaches from the middle. */
    double radiusMm() {
      return isSquare ? sizeMm / 2 * Math.sqrt(2) : sizeMm / 2;
    }
  }

  /** A printed line: {@code line}, {@code box}, {@code circle} or {@code arc}, by its points. */
  record Outline(String shape, List<Mm> points) {}

  /**
   * A shape in three dimensions of KiCad's own libraries.
   *
   * @param file below KiCad's folder of shapes; empty if KiCad has none
   * @param offset KiCad's three numbers, in millimetres
   * @param turn KiCad's three numbers, in degrees
   */
  record Model(String file, String offset, String turn) {}

  /** Reads {@code footprints.csv}, {@code pads.csv} and {@code outlines.csv}, by kind. */
  static Map<String, Footprint> readAll(Path hardware) throws IOException {
    List<Row> pads = Row.readAll(hardware.resolve("pads.csv"));
    List<Row> outlines = Row.readAll(hardware.resolve("outlines.csv"));
    Map<String, Footprint> footprints = new LinkedHashMap<>();
    for (Row row : Row.readAll(hardware.resolve("footprints.csv"))) {
      String kind = row.text("kind");
      footprints.put(
          kind,
          new Footprint(
              row.text("name"),
              row.text("kicad"),
              row.text("description"),
              model(row),
              of(kind, pads).map(Footprint::pad).toList(),
              of(kind, outlines).map(Footprint::outline).toList()));
    }
    return footprints;
  }

  private static Stream<Row> of(String kind, List<Row> rows) {
    return rows.stream().filter(row -> row.text("kind").equals(kind));
  }

  private static Pad pad(Row row) {
    return new Pad(
        row.text("pin"),
        row.text("kicad_pad"),
        new Mm(row.number("x_mm"), row.number("y_mm")),
        row.number("drill_mm"),
        row.number("size_mm"),
        row.text("shape").equals("rect"));
  }

  private static Outline outline(Row row) {
    return new Outline(
        row.text("shape"),
        Stream.of("1", "2", "3")
            .filter(end -> !row.text("x" + end + "_mm").isEmpty())
            .map(end -> new Mm(row.number("x" + end + "_mm"), row.number("y" + end + "_mm")))
            .toList());
  }

  private static Model model(Row row) {
    return new Model(
        row.text("model"),
        row.text("model_x_mm") + " " + row.text("model_y_mm") + " " + row.text("model_z_mm"),
        row.text("model_turn_x") + " 0 " + row.text("model_turn_z"));
  }

  /** All that it takes, in its own place; a circle is counted as the square around it. */
  Extent extent() {
    Stream<Extent> ofPads = pads.stream().map(pad -> around(pad.at(), pad.sizeMm() / 2));
    Stream<Extent> ofLines =
        outlines.stream()
            .flatMap(outline ->
                outline.shape().equals("circle")
                    ? Stream.of(
                        around(
                            outline.points().getFirst(),
                            outline.points().getFirst().distance(outline.points().getLast())))
                    : outline.points().stream().map(point -> around(point, 0)));
    return Stream.concat(ofPads, ofLines).reduce(Extent::and).orElseThrow();
  }

  private static Extent around(Mm middle, double radius) {
    return new Extent(
        middle.x() - radius, middle.y() - radius, middle.x() + radius, middle.y() + radius);
  }
}
