package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What is printed, and how far cables reach, as Markdown. */
final class PrintTables {
  private static final double MM3_PER_CM3 = 1000;

  private PrintTables() {}

  /** Sizes and volumes are those of the STL files. */
  static String prints(Path hardware) throws IOException {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "print", "what", "with resistors", "with load cells", "size, mm", "solid, cm³"));
    for (Print print : Print.readAll(hardware)) {
      if (print.isPrinted()) {
        Mesh mesh = Mesh.read(print.file(hardware.resolve("printed")));
        Mesh.Corner size = mesh.size();
        table.row(
            List.of(
                "[" + print.name() + "](../../../hardware/printed/" + print.name() + ".stl)",
                print.what(),
                print.fsr(),
                print.loadcell(),
                String.format(Locale.ROOT, "%.0f x %.0f x %.0f", size.x(), size.y(), size.z()),
                String.format(Locale.ROOT, "%.0f", mesh.volumeMm3() / MM3_PER_CM3)));
      }
    }
    return table.text();
  }

  /** How much of a cable each plate takes, and what is left of the longer one behind the base. */
  static String cables(Path hardware) throws IOException {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "set",
                "resistors: in the base to forefoot, heel, mm",
                "left behind the base",
                "load cells: in the base to forefoot, heel, mm",
                "left behind the base"));
    for (PlateSet set : PlateSet.readAll(hardware)) {
      CableRun fsr = CableRun.of(hardware, "fsr", set);
      CableRun cells = CableRun.of(hardware, "loadcell", set);
      table.row(List.of(set.name(), runs(fsr), left(fsr), runs(cells), left(cells)));
    }
    return table.text();
  }

  private static String runs(CableRun run) {
    return String.format(Locale.ROOT, "%.0f, %.0f", run.forefootMm(), run.heelMm());
  }

  private static String left(CableRun run) {
    return String.format(Locale.ROOT, "%.2f m", run.leftMm() / 1000);
  }
}
