package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A part to print in plastic, or what is in it, for pictures.
 *
 * @param name of its STL
 * @param design the OpenSCAD file without its ending
 * @param settings what that is told, such as {@code part=body}
 * @param fsr how many a pad with resistors needs; may be empty
 * @param loadcell how many one with load cells needs; may be empty
 */
record Print(
    String name, String design, List<String> settings, String fsr, String loadcell, String what) {
  /** Only shown, never printed. */
  private static final String SHOWN = "shown-";

  /** What common printers can print. */
  private static final double BED_MM = 220;

  private static final double HIGH_MM = 250;

  /** What an STL's single precision may make of a plane at zero. */
  private static final double FLAT_MM = 0.001;

  static List<Print> readAll(Path hardware) throws IOException {
    return Row.readAll(hardware.resolve("printed/prints.csv")).stream()
        .map(row ->
            new Print(
                row.text("print"),
                row.text("design"),
                row.words("settings"),
                row.text("fsr"),
                row.text("loadcell"),
                row.text("what")))
        .toList();
  }

  boolean isPrinted() {
    return !name.startsWith(SHOWN);
  }

  Path file(Path folder) {
    return folder.resolve(name + ".stl");
  }

  /** What its surface has that cannot be printed; empty if it can. */
  List<String> faults(Mesh mesh) {
    List<String> faults = new ArrayList<>(mesh.faults());
    Mesh.Corner size = mesh.size();
    if (isPrinted() && Math.abs(mesh.least().z()) > FLAT_MM) {
      faults.add("does not stand on the bed");
    }
    if (isPrinted() && !standsOnAFace(mesh)) {
      faults.add("has no face on the bed");
    }
    if (size.x() > BED_MM || size.y() > BED_MM || size.z() > HIGH_MM) {
      faults.add("is larger than " + (int) BED_MM + " x " + (int) BED_MM + " x " + (int) HIGH_MM);
    }
    return faults;
  }

  private static boolean standsOnAFace(Mesh mesh) {
    return mesh.triangles().stream()
        .anyMatch(t -> t.corners().stream().allMatch(c -> Math.abs(c.z()) <= FLAT_MM));
  }
}
