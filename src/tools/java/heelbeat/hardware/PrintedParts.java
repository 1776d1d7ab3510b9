package heelbeat.hardware;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** What {@code scripts/hardware} runs for the parts to print, in the project's folder. */
final class PrintedParts {
  private static final int FAILED = 1;

  private PrintedParts() {}

  /**
   * With {@code --list} writes what OpenSCAD is to make: name, design, settings. With {@code
   * --data} writes what the designs take from the tables. With {@code --check FOLDER} says of each
   * STL there whether it can be printed, with {@code --compare FOLDER} also whether the one in
   * {@code hardware/printed} is the same; ends with 1 if one is not. With {@code --write FOLDER}
   * takes those over that are not. With {@code --draw} draws the pictures of the page.
   */
  public static void main(String[] args) throws IOException {
    Path hardware = Path.of("hardware");
    switch (args[0]) {
      case "--list" ->
          Print.readAll(hardware)
              .forEach(print ->
                  System.out.println(
                      print.name()
                          + " "
                          + print.design()
                          + " "
                          + String.join(" ", print.settings())));
      case "--data" ->
          Files.writeString(hardware.resolve("printed/data.scad"), ScadData.of(hardware));
      case "--check", "--compare" -> {
        if (!check(hardware, Path.of(args[1]), args[0].equals("--compare"))) {
          System.exit(FAILED);
        }
      }
      case "--write" -> write(hardware, Path.of(args[1]));
      case "--draw" -> {
        for (Map.Entry<String, BufferedImage> picture : PrintPictures.of(hardware).entrySet()) {
          ImageIO.write(picture.getValue(), "png", Path.of(picture.getKey()).toFile());
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** OpenSCAD writes the triangles in another order each time, so what is the same stays. */
  private static void write(Path hardware, Path folder) throws IOException {
    for (Print print : Print.readAll(hardware)) {
      Path to = print.file(hardware.resolve("printed"));
      if (!Files.exists(to) || !Mesh.read(print.file(folder)).isSameAs(Mesh.read(to))) {
        Files.copy(print.file(folder), to, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("written: " + to);
      }
    }
  }

  private static boolean check(Path hardware, Path folder, boolean isCompared) throws IOException {
    boolean isGood = true;
    for (Print print : Print.readAll(hardware)) {
      Mesh mesh = Mesh.read(print.file(folder));
      List<String> faults = new ArrayList<>(print.faults(mesh));
      if (isCompared && !mesh.isSameAs(Mesh.read(print.file(hardware.resolve("printed"))))) {
        faults.add("is not what its design gives: run scripts/hardware --parts");
      }
      Mesh.Corner size = mesh.size();
      System.out.printf(
          Locale.ROOT,
          "%s: %d triangles, %.1f x %.1f x %.1f mm, %.1f cm³: %s%n",
          print.name(),
          mesh.triangles().size(),
          size.x(),
          size.y(),
          size.z(),
          mesh.volumeMm3() / 1000,
          faults.isEmpty() ? "closed" : String.join(", ", faults));
      isGood &= faults.isEmpty();
    }
    return isGood;
  }
}
