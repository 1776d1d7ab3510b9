package heelbeat.hardware;

import heelbeat.hardware.MeshPicture.Piece;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pictures of what is printed, with what is in it, for the page. */
final class PrintPictures {
  private static final Color PLASTIC = new Color(0xd8, 0xd2, 0xc4);
  private static final Color LID = new Color(0x9c, 0xc7, 0xea);
  private static final Color INSIDE = new Color(0x4f, 0xa3, 0x5a);
  private static final Color METAL = new Color(0xb9, 0xbe, 0xc6);
  private static final int WIDTH_DOTS = 900;

  /** How far above its body a lid is drawn. */
  private static final double LIFTED_MM = 70;

  private final Path folder;

  private PrintPictures(Path folder) {
    this.folder = folder;
  }

  /** All, by their path in the project. */
  static Map<String, BufferedImage> of(Path hardware) throws IOException {
    PrintPictures pictures = new PrintPictures(hardware.resolve("printed"));
    Map<String, BufferedImage> all = new TreeMap<>();
    String name = "src/site/resources/pad-printed-%s.png";
    all.put(name.formatted("case"), pictures.box("case-body", "case-lid", "shown-case"));
    all.put(name.formatted("pod"), pictures.box("pod-body", "pod-lid", "shown-pod"));
    all.put(name.formatted("head"), pictures.head());
    all.put(name.formatted("seats"), pictures.seats());
    return all;
  }

  private BufferedImage box(String body, String lid, String inside) throws IOException {
    return MeshPicture.of(opened(body, lid, inside), WIDTH_DOTS);
  }

  private List<Piece> opened(String body, String lid, String inside) throws IOException {
    Mesh box = mesh(body);
    return List.of(
        new Piece(box, PLASTIC),
        new Piece(mesh(inside), INSIDE),
        new Piece(onTop(box, mesh(lid).turnedOver()), LID));
  }

  /** Open, and beside it as it is seen when it hangs there. */
  private BufferedImage head() throws IOException {
    List<Piece> pieces = new ArrayList<>(opened("head-front", "head-back", "shown-head"));
    Mesh closed = mesh("head-front").turnedOver();
    pieces.add(
        new Piece(closed.moved(95, 34 + closed.size().y() / 2, -closed.least().z()), PLASTIC));
    return MeshPicture.of(pieces, WIDTH_DOTS);
  }

  private BufferedImage seats() throws IOException {
    return MeshPicture.of(
        List.of(
            new Piece(mesh("seats-M-forefoot"), PLASTIC),
            new Piece(mesh("shown-seats-M-forefoot"), METAL),
            new Piece(mesh("seat").moved(110, -40, 0), PLASTIC)),
        WIDTH_DOTS);
  }

  private static Mesh onTop(Mesh body, Mesh lid) {
    return lid.moved(
        middle(body.least().x(), body.most().x()) - middle(lid.least().x(), lid.most().x()),
        middle(body.least().y(), body.most().y()) - middle(lid.least().y(), lid.most().y()),
        body.most().z() + LIFTED_MM - lid.least().z());
  }

  private static double middle(double from, double to) {
    return (from + to) / 2;
  }

  private Mesh mesh(String name) throws IOException {
    return Mesh.read(folder.resolve(name + ".stl"));
  }
}
