package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code scripts/hardware} runs, in the project's folder. */
final class HardwareDrawings {
  private static final int DIFFERS = 1;

  /** What a printed ruler may be off: one dot of the picture that is measured. */
  private static final double RULER_OFF_MM = 0.1;

  private HardwareDrawings() {}

  /**
   * Writes all that is made from the data; or with {@code --netlist VARIANT FILE} compares a
   * netlist that KiCad exported, as XML, with the variant's wires, and ends with 1 if they differ;
   * with {@code --sheets FOLDER} writes each sheet of the plans to print as an SVG; with {@code
   * --ruler DOTS_PER_MM FILE...} measures the ruler on drawn sheets, and ends with 1 if one is off.
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of("");
    if (List.of(args).contains("--netlist")) {
      Variant variant = Variant.read(project.resolve("hardware"), args[1]);
      List<String> differences = Netlist.read(Path.of(args[2])).differences(variant);
      differences.forEach(line -> System.err.println("hardware: " + args[1] + ": " + line));
      if (!differences.isEmpty()) {
        System.exit(DIFFERS);
      }
      System.out.println(
          variant.name() + ": KiCad's " + variant.nets().size() + " nets are those of wiring.csv");
      return;
    }
    if (List.of(args).contains("--sheets")) {
      sheets(project.resolve("hardware"), Path.of(args[1]));
      return;
    }
    if (List.of(args).contains("--ruler")) {
      rulers(Double.parseDouble(args[1]), List.of(args).subList(2, args.length));
      return;
    }
    for (Map.Entry<String, String> file : GeneratedFiles.of(project).entrySet()) {
      Path path = project.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, file.getValue());
        System.out.println("written: " + path);
      }
    }
  }

  private static void sheets(Path hardware, Path folder) throws IOException {
    for (Map.Entry<String, Plan> plan : GeneratedFiles.plans(hardware).entrySet()) {
      for (PlanSheets.Paper paper : PlanSheets.Paper.values()) {
        Path into = folder.resolve(plan.getKey() + "-" + paper.title);
        Files.createDirectories(into);
        int number = 0;
        for (String sheet : new PlanSheets(plan.getValue(), paper).all()) {
          Files.writeString(into.resolve(String.format(Locale.ROOT, "%02d.svg", ++number)), sheet);
        }
      }
    }
  }

  private static void rulers(double dotsPerMm, List<String> files) throws IOException {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (String file : files) {
      double length = PrintedRule.lengthMm(Path.of(file), dotsPerMm);
      least = Math.min(least, length);
      most = Math.max(most, length);
      if (Math.abs(length - Ruler.LENGTH_MM) > RULER_OFF_MM) {
        System.err.printf(Locale.ROOT, "hardware: %s: its ruler is %.2f mm%n", file, length);
      }
    }
    if (Math.abs(least - Ruler.LENGTH_MM) > RULER_OFF_MM
        || Math.abs(most - Ruler.LENGTH_MM) > RULER_OFF_MM) {
      System.exit(DIFFERS);
    }
    System.out.printf(
        Locale.ROOT, "the rulers of %d sheets are %.2f to %.2f mm%n", files.size(), least, most);
  }
}
