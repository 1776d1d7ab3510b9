package heelbeat.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code scripts/hardware} runs, in the project's folder. */
final class HardwareDrawings {
  private static final int DIFFERS = 1;

  private HardwareDrawings() {}

  /**
   * Writes all that is made from the data; or with {@code --netlist VARIANT FILE} compares a
   * netlist that KiCad exported, as XML, with the variant's wires, and ends with 1 if they differ.
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
    for (Map.Entry<String, String> file : GeneratedFiles.of(project).entrySet()) {
      Path path = project.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.writeString(path, file.getValue());
        System.out.println("written: " + path);
      }
    }
  }
}
