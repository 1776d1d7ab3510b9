package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A cut along a foot: what lies on what, and where nothing may touch. */
final class LayersDrawing {
  private static final double MM_PER_UNIT = 1;
  private static final double LEFT = 12;
  private static final double LENGTH = 200;
  private static final double HEEL_TO = 70;
  private static final double FOREFOOT_FROM = 108;

  /** Thin layers would not be seen. */
  private static final double LEAST_HEIGHT = 2.2;

  /** How far the foam ends before the edge of its plate. */
  private static final double FOAM_INSET = 3;

  /** Where a layer's name stands, from its upper edge. */
  private static final double NAME_DOWN = 4.5;

  private static final double SCALE = 2;

  private final List<Row> layers;
  private final double top;
  private final Svg svg;

  private LayersDrawing(String title, List<Row> layers) {
    this.layers = layers;
    this.top = 22;
    double height = layers.stream().mapToDouble(LayersDrawing::down).sum();
    this.svg = new Svg(title, 0, 0, LEFT + LENGTH + 104, top + height + 22, MM_PER_UNIT);
    svg.words(LEFT, 10, 6, "font-weight=\"bold\"", title);
  }

  /** That of a variant, as SVG. */
  static String of(Path hardware, Variant variant) throws IOException {
    List<Row> all = new ArrayList<>(Row.readAll(hardware.resolve(variant.name() + "/layers.csv")));
    Collections.reverse(all);
    return new LayersDrawing("Layers, cut along a foot: " + variant.title(), all).draw();
  }

  private String draw() {
    double y = top;
    for (Row layer : layers) {
      double height = height(layer);
      String paint =
          "fill=\"" + layer.text("colour") + "\" stroke=\"#333333\" stroke-width=\"0.4\"";
      switch (layer.text("spans")) {
        case "base" -> svg.rectangle(LEFT, y, LENGTH, height, 0, paint);
        case "plate" -> plates(y, height, paint, 0);
        case "foam" -> plates(y, height, paint, FOAM_INSET);
        case "in foam" -> spots(y - height, height, paint, 36, 146);
        case "corners" -> spots(y, height, paint, 22, 54, 124, 178);
        default ->
            throw layer.wrong(
                "spans is base, plate, foam, in foam or corners", new IllegalStateException());
      }
      svg.words(
          LEFT + LENGTH + 4,
          isInFoam(layer) ? y - 0.2 : y + Math.min(height / 2 + 1.5, NAME_DOWN),
          4,
          "",
          layer.text("layer") + ", " + layer.text("thickness_mm") + " mm");
      y += down(layer);
    }
    svg.words(LEFT + 38, y + 7, 4, "text-anchor=\"middle\"", "heel");
    svg.words(LEFT + 154, y + 7, 4, "text-anchor=\"middle\"", "forefoot");
    svg.words(LEFT + 89, y + 7, 4, "text-anchor=\"middle\"", "gap: nothing bridges it");
    svg.words(LEFT, y + 14, 3.6, "fill=\"#666666\"", "Thicknesses are not to scale with lengths.");
    return svg.text();
  }

  private void plates(double y, double height, String paint, double inset) {
    svg.rectangle(LEFT + 6 + inset, y, HEEL_TO - 6 - 2 * inset, height, 0, paint);
    svg.rectangle(
        LEFT + FOREFOOT_FROM + inset, y, LENGTH - 6 - FOREFOOT_FROM - 2 * inset, height, 0, paint);
  }

  private void spots(double y, double height, String paint, double... middles) {
    for (double middle : middles) {
      svg.rectangle(LEFT + middle - 12, y, 24, height, 0, paint);
    }
  }

  /** The foam lies on the base all around the sensor, which it takes in. */
  private static boolean isInFoam(Row layer) {
    return layer.text("spans").equals("in foam");
  }

  /** How far below a layer's upper edge the next one begins. */
  private static double down(Row layer) {
    return isInFoam(layer) ? 0 : height(layer);
  }

  /** How thick a layer of a variant is, in millimetres; it is named by its first word. */
  static double thicknessMm(Path hardware, Variant variant, String name) throws IOException {
    return Row.readAll(hardware.resolve(variant.name() + "/layers.csv")).stream()
        .filter(layer -> layer.text("layer").split(":", -1)[0].equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(variant.name() + "/layers.csv has no layer " + name))
        .number("thickness_mm");
  }

  private static double height(Row layer) {
    return Math.max(LEAST_HEIGHT, layer.number("thickness_mm") * SCALE);
  }
}
