package heelbeat.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The STL files that are in the repository; whether OpenSCAD makes them, scripts/hardware checks.
 */
final class PrintedPartsTest {
  private static final Path HARDWARE = Path.of("hardware");
  private static final Path PRINTED = HARDWARE.resolve("printed");

  /** A bay between the base and the case of the converters; less would have to be spliced. */
  private static final double LEAST_LEFT_MM = 80;

  /** From the base below a desk to a case at its underside, with a bend. */
  private static final double TO_THE_DESK_MM = 1000;

  /** What of a picture another processor's rounding may change. */
  private static final double OTHER_DOTS = 0.002;

  static List<Print> prints() throws IOException {
    return Print.readAll(HARDWARE);
  }

  @ParameterizedTest
  @MethodSource("prints")
  void everyPartIsAClosedSolidThatACommonPrinterTakes(Print print) throws IOException {
    assertEquals(List.of(), print.faults(Mesh.read(print.file(PRINTED))), print.name());
  }

  @Test
  void aSurfaceWithAHoleIsFound() throws IOException {
    List<Mesh.Triangle> triangles = new ArrayList<>(seat().triangles());
    triangles.removeLast();
    assertEquals(List.of("3 open edges"), new Mesh(triangles).faults());
  }

  @Test
  void aTriangleThatIsThereTwiceIsFound() throws IOException {
    List<Mesh.Triangle> triangles = new ArrayList<>(seat().triangles());
    triangles.add(triangles.getFirst());
    assertEquals("3 edges with more than two triangles", new Mesh(triangles).faults().getFirst());
  }

  @Test
  void aSolidThatIsTurnedInsideOutIsFound() throws IOException {
    List<Mesh.Triangle> triangles =
        seat().triangles().stream().map(t -> new Mesh.Triangle(t.a(), t.c(), t.b())).toList();
    assertEquals(List.of("no volume"), new Mesh(triangles).faults());
  }

  @Test
  void aPartInTheAirOrTooLargeIsFound() throws IOException {
    Print print = prints().getFirst();
    Mesh mesh = Mesh.read(print.file(PRINTED));
    assertTrue(print.faults(mesh.moved(0, 0, 1)).contains("does not stand on the bed"));
    List<Mesh.Triangle> two = new ArrayList<>(mesh.triangles());
    two.addAll(mesh.moved(150, 0, 0).triangles());
    assertTrue(print.faults(new Mesh(two)).contains("is larger than 220 x 220 x 250"));
  }

  @Test
  void aSolidIsTheSameInAnotherOrderAndAnotherWhereOneCornerMoves() throws IOException {
    List<Mesh.Triangle> triangles = new ArrayList<>(seat().triangles());
    assertTrue(seat().isSameAs(new Mesh(triangles.reversed())));
    Mesh.Triangle first = triangles.removeFirst();
    Mesh.Corner moved = new Mesh.Corner(first.a().x() + 0.1, first.a().y(), first.a().z());
    triangles.add(new Mesh.Triangle(moved, first.b(), first.c()));
    assertFalse(seat().isSameAs(new Mesh(triangles)));
  }

  private static Mesh seat() throws IOException {
    return Mesh.read(PRINTED.resolve("seat.stl"));
  }

  /** As the plan has it: the seats may be broader than their cells, but not than their plate. */
  @Test
  void theSeatsOfAPlateAreAllBelowIt() throws IOException {
    for (PlateSet set : PlateSet.readAll(HARDWARE)) {
      Mesh.Corner forefoot = size("seats-" + set.name() + "-forefoot");
      assertTrue(forefoot.x() < set.forefootBreadthMm(), set.name());
      assertTrue(forefoot.y() < set.forefootToMm() - set.forefootFromMm(), set.name());
      Mesh.Corner heel = size("seats-" + set.name() + "-heel");
      assertTrue(heel.x() < set.heelBreadthMm(), set.name());
      assertTrue(heel.y() < set.heelToMm() - set.heelFromMm(), set.name());
    }
  }

  private static Mesh.Corner size(String name) throws IOException {
    return Mesh.read(PRINTED.resolve(name + ".stl")).size();
  }

  @Test
  void theCablesOfTheBillReachAsFarAsThePageSays() throws IOException {
    for (PlateSet set : PlateSet.readAll(HARDWARE)) {
      assertTrue(CableRun.of(HARDWARE, "loadcell", set).leftMm() > LEAST_LEFT_MM, set.name());
      assertTrue(CableRun.of(HARDWARE, "fsr", set).leftMm() > TO_THE_DESK_MM, set.name());
    }
  }

  @Test
  void thePicturesOfThePageShowTheseParts() throws IOException {
    for (Map.Entry<String, BufferedImage> picture : PrintPictures.of(HARDWARE).entrySet()) {
      BufferedImage committed = ImageIO.read(Path.of(picture.getKey()).toFile());
      assertTrue(
          otherDots(picture.getValue(), committed) < OTHER_DOTS,
          picture.getKey() + " shows something else: run scripts/hardware --parts");
    }
  }

  @Test
  void aPictureOfAnotherPartIsFound() throws IOException {
    List<BufferedImage> pictures = List.copyOf(PrintPictures.of(HARDWARE).values());
    assertFalse(otherDots(pictures.getFirst(), pictures.getLast()) < OTHER_DOTS);
  }

  /** The part of the dots that differ; all, if the size does. */
  private static double otherDots(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    long differ = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if ((one.getRGB(x, y) & 0xffffff) != (other.getRGB(x, y) & 0xffffff)) {
          differ++;
        }
      }
    }
    return differ / (double) (one.getWidth() * one.getHeight());
  }
}
