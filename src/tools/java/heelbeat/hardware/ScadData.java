package heelbeat.hardware;

import heelbeat.hardware.Plan.Box;
import heelbeat.hardware.Plan.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the OpenSCAD files take from the tables, so that no measure is written twice. */
final class ScadData {
  private static final String[] BOARD = {
    "length_mm", "width_mm", "thickness_mm", "below_mm", "above_mm"
  };

  private ScadData() {}

  static String of(Path hardware) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
            "// Made by scripts/hardware from the tables in hardware/; change those, not this.\n")
        .append("// All is in millimetres.\n\n");
    for (Row row : Row.readAll(hardware.resolve("printed/sizes.csv"))) {
      line(text, row.text("name"), number(row.number("value")), row.text("why"));
    }
    Variant variant = Variant.read(hardware, "loadcell");
    line(
        text,
        "cell_layer",
        number(LayersDrawing.thicknessMm(hardware, variant, "load cell in its seat")),
        "between base and plate");
    List<String> cells = new ArrayList<>();
    double side = 0;
    for (PlateSet set : PlateSet.readAll(hardware)) {
      Plan plan = GeneratedFiles.plan(hardware, "loadcell", set);
      List<Box> boxes =
          plan.shapes().stream()
              .filter(shape -> shape.layer() == Layer.SENSOR)
              .map(Box.class::cast)
              .toList();
      side = boxes.getFirst().width();
      cells.add(cells(set.name() + "-forefoot", boxes.subList(0, 4)));
      cells.add(cells(set.name() + "-heel", boxes.subList(4, 8)));
    }
    line(text, "cell", number(side), "a load cell is square");
    text.append("\n// Plate, from cell to cell across the foot, and along it.\ncells = [\n")
        .append(String.join(",\n", cells))
        .append(
            "\n];\n\n// Name, length, width, thickness, room below, height above, middles of holes.\n")
        .append("boards = [\n");
    List<String> boards = new ArrayList<>();
    for (Row row : Row.readAll(hardware.resolve("printed/boards.csv"))) {
      StringBuilder board = new StringBuilder("  [\"").append(row.text("board")).append('"');
      for (String column : BOARD) {
        board.append(", ").append(number(row.number(column)));
      }
      String holes =
          row.words("holes_mm").stream()
              .map(hole -> "[" + hole.replace(":", ", ") + "]")
              .collect(Collectors.joining(", "));
      boards.add(board.append(", [").append(holes).append("]]").toString());
    }
    return text.append(String.join(",\n", boards)).append("\n];\n").toString();
  }

  /** The distances of four cells: front left, front right, back right, back left. */
  private static String cells(String plate, List<Box> boxes) {
    return String.format(
        Locale.ROOT,
        "  [\"%s\", %s, %s]",
        plate,
        number(boxes.get(1).x() - boxes.get(0).x()),
        number(boxes.get(1).y() - boxes.get(2).y()));
  }

  private static void line(StringBuilder text, String name, String value, String why) {
    text.append(name).append(" = ").append(value).append(";");
    text.append(why.isEmpty() ? "\n" : " // " + why + "\n");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.valueOf(Math.round(value * 1000) / 1000.0);
  }
}
