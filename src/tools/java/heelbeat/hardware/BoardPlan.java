package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where everything is on a variant's board of the size of a HAT. Places are millimetres from the
 * board's corner above left, seen from above, with the Pi's header along the upper edge.
 *
 * @param parts those that have a place on it
 * @param texts what is printed besides the parts' names
 */
record BoardPlan(Variant variant, List<Place> parts, List<Text> texts) {

  /** The steps that parts are placed in; the header's first pin is where they are counted from. */
  static final double STEP_MM = 1.27;

  /** The header's first pin. */
  static final Mm FIRST_PIN = new Mm(8.37, 4.77);

  /**
   * A part in its place.
   *
   * @param angle in degrees, as KiCad turns
   * @param name where its name is printed
   */
  record Place(Part part, Footprint footprint, Mm at, int angle, Mm name) {
    /** Where a pad is on the board. */
    Mm at(Footprint.Pad pad) {
      return at.plus(pad.at().turned(angle));
    }
  }

  /**
   * Something printed.
   *
   * @param angle in degrees, as KiCad turns
   * @param sizeMm how high its letters are
   */
  record Text(String words, Mm at, int angle, double sizeMm) {}

  /** How high the letters of names are. */
  static final double NAME_MM = 0.9;

  /** Reads {@code board.csv} and {@code board-texts.csv}. */
  static BoardPlan read(Path hardware, Variant variant) throws IOException {
    Path folder = hardware.resolve(variant.name());
    Map<String, Footprint> footprints = Footprint.readAll(hardware);
    List<Place> places = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    for (Row row : Row.readAll(folder.resolve("board.csv"))) {
      Part part = variant.part(new PinPoint(row.text("reference"), ""));
      Footprint footprint = footprints.get(part.kind().name());
      if (footprint == null) {
        throw row.wrong("footprints.csv has no " + part.kind().name(), null);
      }
      Mm at = FIRST_PIN.plus(new Mm(row.number("x") * STEP_MM, row.number("y") * STEP_MM));
      places.add(new Place(part, footprint, at, row.whole("angle"), mm(row, "name_")));
      if (!row.text("print").isEmpty()) {
        texts.add(new Text(row.text("print"), mm(row, "print_"), row.whole("angle"), NAME_MM));
      }
    }
    for (Row row : Row.readAll(folder.resolve("board-texts.csv"))) {
      texts.add(new Text(row.text("text"), mm(row, ""), row.whole("angle"), row.number("size_mm")));
    }
    return new BoardPlan(variant, places, texts);
  }

  private static Mm mm(Row row, String prefix) {
    return new Mm(row.number(prefix + "x_mm"), row.number(prefix + "y_mm"));
  }

  /** The net of a part's pin; empty if it has none. */
  String net(Part part, String pin) {
    return variant.netOf(new PinPoint(part.reference(), pin));
  }
}
