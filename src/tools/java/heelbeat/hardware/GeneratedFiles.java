package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is made from the data, by its path in the project. */
final class GeneratedFiles {
  private static final String RESOURCES = "src/site/resources/pad-";

  private final Path project;
  private final Path hardware;
  private final Map<String, String> files = new TreeMap<>();

  private GeneratedFiles(Path project) {
    this.project = project;
    this.hardware = project.resolve("hardware");
  }

  static Map<String, String> of(Path project) throws IOException {
    return new GeneratedFiles(project).make();
  }

  private Map<String, String> make() throws IOException {
    List<Variant> variants = Variant.readAll(hardware);
    files.put("hardware/heelbeat.kicad_sym", Symbols.library(variants));
    FootprintText.library(Footprint.readAll(hardware))
        .forEach((name, text) -> files.put("hardware/heelbeat.pretty/" + name, text));
    Page page = new Page(Files.readString(project.resolve("src/site/markdown/build-a-pad.md")));
    for (Variant variant : variants) {
      wiring(variant);
      page =
          page.with(variant.name() + "-parts", WiringTables.parts(variant))
              .with(variant.name() + "-header", WiringTables.header(variant))
              .with(variant.name() + "-wires", WiringTables.wires(variant));
    }
    Variant fsr = variants.getFirst();
    Divider divider = Divider.read(hardware, fsr);
    DividerDrawing curves = new DividerDrawing(divider, Divider.ohm(fsr, "RM1"));
    both("fsr/divider.svg", "fsr-divider.svg", curves.picture());
    page = page.with("divider", curves.table()).with("bias", curves.states());
    Stripboard stripboard = Stripboard.read(hardware, fsr);
    both("fsr/stripboard.svg", "fsr-stripboard.svg", StripboardDrawing.of(stripboard));
    page = page.with("fsr-stripboard", StripboardTable.of(stripboard));
    plans(hardware).forEach(this::plan);
    page =
        page.with(
            "plates", PlateTable.of(PlateSet.readAll(hardware), divider.value("sensor_side_mm")));
    files.put("hardware/printed/data.scad", ScadData.of(hardware));
    page =
        page.with("prints", PrintTables.prints(hardware))
            .with("cables", PrintTables.cables(hardware));
    files.put("src/site/markdown/build-a-pad.md", page.text());
    return files;
  }

  private void wiring(Variant variant) throws IOException {
    String name = variant.name();
    String folder = "hardware/" + name + "/";
    Map<String, Routes> routes = Router.route(variant);
    both(name + "/wiring.svg", name + "-wiring.svg", WiringDrawing.of(variant, routes));
    both(name + "/layers.svg", name + "-layers.svg", LayersDrawing.of(hardware, variant));
    Map<String, Footprint> footprints = new TreeMap<>();
    if (variant.name().equals("fsr")) {
      BoardPlan board = BoardPlan.read(hardware, variant);
      board.parts().forEach(place -> footprints.put(place.part().reference(), place.footprint()));
      files.put(folder + name + ".kicad_pcb", BoardFile.of(board, BoardRouter.route(board)));
      files.put(folder + "fp-lib-table", FootprintText.libraryTable());
    }
    files.put(folder + name + ".kicad_sch", Schematic.of(variant, routes, footprints));
    files.put(folder + name + ".kicad_pro", Schematic.project(variant));
    files.put(folder + "sym-lib-table", Schematic.libraryTable());
  }

  /** All plans of plates, by where they are in {@code hardware}, without an ending. */
  static Map<String, Plan> plans(Path hardware) throws IOException {
    Map<String, Plan> plans = new TreeMap<>();
    List<Variant> variants = Variant.readAll(hardware);
    Divider divider = Divider.read(hardware, variants.getFirst());
    for (Variant variant : variants) {
      boolean isFsr = variant.name().equals("fsr");
      PlatePlan.Measures measures =
          new PlatePlan.Measures(
              divider.value("sensor_side_mm"),
              divider.value("sensor_length_mm"),
              LayersDrawing.thicknessMm(hardware, variant, "base"),
              LayersDrawing.thicknessMm(hardware, variant, "plate"));
      for (PlateSet set : PlateSet.readAll(hardware)) {
        plans.put(
            variant.name() + "/plates-" + set.name(),
            PlatePlan.of(set, isFsr ? PlatePlan.Sensing.FSR : PlatePlan.Sensing.CELLS, measures));
      }
    }
    return plans;
  }

  /** The plan of a variant's plates. */
  static Plan plan(Path hardware, String variant, PlateSet set) throws IOException {
    Plan plan = plans(hardware).get(variant + "/plates-" + set.name());
    if (plan == null) {
      throw new IllegalArgumentException(variant + " has no plan of the plates " + set.name());
    }
    return plan;
  }

  private void plan(String path, Plan plan) {
    files.put("hardware/" + path + ".svg", PlanSvg.of(plan));
    files.put("hardware/" + path + ".dxf", Dxf.of(plan));
    if (path.endsWith("-M")) {
      files.put(RESOURCES + path.replace('/', '-') + ".svg", PlanSvg.of(plan));
    }
  }

  /** A picture for the folder and, as a site takes its pictures from there, for the page. */
  private void both(String inHardware, String onPage, String text) {
    files.put("hardware/" + inHardware, text);
    files.put(RESOURCES + onPage, text);
  }
}
