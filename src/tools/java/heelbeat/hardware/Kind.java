package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of part: its pins, and the box that stands for it. Lengths are in units of the drawing.
 *
 * @param titleX where the middle of its title is
 * @param titleY the same
 * @param colour of the box
 */
record Kind(
    String name,
    int width,
    int height,
    double titleX,
    double titleY,
    String colour,
    String description,
    List<Pin> pins) {

  /** Reads {@code kinds.csv} and {@code pins.csv}. */
  static Map<String, Kind> readAll(Path folder) throws IOException {
    List<Row> pins = Row.readAll(folder.resolve("pins.csv"));
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Row row : Row.readAll(folder.resolve("kinds.csv"))) {
      String name = row.text("kind");
      kinds.put(
          name,
          new Kind(
              name,
              row.whole("width"),
              row.whole("height"),
              row.number("title_x"),
              row.number("title_y"),
              row.text("colour"),
              row.text("description"),
              pins.stream()
                  .filter(pin -> pin.words("kind").contains(name))
                  .map(Kind::pin)
                  .toList()));
    }
    return kinds;
  }

  private static Pin pin(Row row) {
    return new Pin(
        row.text("pin"),
        row.text("name"),
        row.text("type"),
        Side.valueOf(row.text("side").toUpperCase(java.util.Locale.ROOT)),
        row.whole("at"));
  }

  /** Whether it is small and has its title along it, and no names at its pins. */
  boolean isSmall() {
    return height <= 2;
  }
}
