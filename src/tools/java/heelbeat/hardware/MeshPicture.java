package heelbeat.hardware;

import heelbeat.hardware.Mesh.Corner;
import heelbeat.hardware.Mesh.Triangle;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Solids seen from the front, the right and above, without perspective. It is drawn here and not by
 * OpenSCAD, which needs a display, so that a test can draw it again.
 */
final class MeshPicture {
  /** A solid in its place, in its colour. */
  record Piece(Mesh mesh, Color colour) {}

  private static final double TURN = Math.toRadians(30);
  private static final double TILT = Math.toRadians(38);
  private static final double MARGIN = 12;

  /** Each dot of the picture is the mean of so many squared. */
  private static final int FINER = 2;

  /** An edge is drawn where its two faces differ by more than this. */
  private static final double EDGE_COSINE = Math.cos(Math.toRadians(25));

  /** How far an edge may lie behind a face and still be seen, in dots. */
  private static final double HAIR = 1.5;

  private static final Corner LIGHT = new Corner(-0.35, -0.5, 0.8);

  private final int width;
  private final int height;
  private final double scale;
  private final Corner least;
  private final BufferedImage image;
  private final double[] depths;

  private MeshPicture(List<Piece> pieces, int widthDots) {
    List<Mesh> seen = pieces.stream().map(piece -> seen(piece.mesh())).toList();
    Mesh all = new Mesh(seen.stream().flatMap(mesh -> mesh.triangles().stream()).toList());
    this.least = all.least();
    Corner size = all.size();
    this.scale = FINER * (widthDots - 2 * MARGIN) / size.x();
    this.width = FINER * widthDots;
    this.height = (int) Math.ceil(size.y() * scale + 2 * FINER * MARGIN);
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.depths = new double[width * height];
    Arrays.fill(depths, Double.NEGATIVE_INFINITY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, Color.WHITE.getRGB());
      }
    }
  }

  /** That many dots wide. */
  static BufferedImage of(List<Piece> pieces, int widthDots) {
    MeshPicture picture = new MeshPicture(pieces, widthDots);
    for (Piece piece : pieces) {
      seen(piece.mesh()).triangles().forEach(triangle -> picture.fill(triangle, piece.colour()));
    }
    for (Piece piece : pieces) {
      picture.edges(seen(piece.mesh()));
    }
    return picture.shrunk(widthDots);
  }

  /** To the right, up, and towards the eye. */
  private static Mesh seen(Mesh mesh) {
    return new Mesh(
        mesh.triangles().stream()
            .map(t -> new Triangle(seen(t.a()), seen(t.b()), seen(t.c())))
            .toList());
  }

  private static Corner seen(Corner corner) {
    double right = corner.x() * Math.cos(TURN) - corner.y() * Math.sin(TURN);
    double back = corner.x() * Math.sin(TURN) + corner.y() * Math.cos(TURN);
    return new Corner(
        right,
        back * Math.sin(TILT) + corner.z() * Math.cos(TILT),
        corner.z() * Math.sin(TILT) - back * Math.cos(TILT));
  }

  private double across(Corner corner) {
    return (corner.x() - least.x()) * scale + FINER * MARGIN;
  }

  private double down(Corner corner) {
    return height - FINER * MARGIN - (corner.y() - least.y()) * scale;
  }

  private void fill(Triangle triangle, Color colour) {
    Corner normal = triangle.normal();
    double length = Math.sqrt(normal.dot(normal));
    if (normal.z() <= 0 || length == 0) {
      return;
    }
    Corner light = seen(LIGHT);
    double bright = 0.62 + 0.38 * Math.max(0, normal.dot(light) / length);
    int rgb = shade(colour, Math.min(1, bright));
    double ax = across(triangle.a());
    double ay = down(triangle.a());
    double bx = across(triangle.b());
    double by = down(triangle.b());
    double cx = across(triangle.c());
    double cy = down(triangle.c());
    double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area == 0) {
      return;
    }
    int top = (int) Math.max(0, Math.floor(Math.min(ay, Math.min(by, cy))));
    int bottom = (int) Math.min(height - 1.0, Math.ceil(Math.max(ay, Math.max(by, cy))));
    int left = (int) Math.max(0, Math.floor(Math.min(ax, Math.min(bx, cx))));
    int right = (int) Math.min(width - 1.0, Math.ceil(Math.max(ax, Math.max(bx, cx))));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double ofB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
        double ofC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
        if (ofB >= 0 && ofC >= 0 && ofB + ofC <= 1) {
          double depth =
              triangle.a().z() * (1 - ofB - ofC) + triangle.b().z() * ofB + triangle.c().z() * ofC;
          if (depth > depths[y * width + x]) {
            depths[y * width + x] = depth;
            image.setRGB(x, y, rgb);
          }
        }
      }
    }
  }

  private static int shade(Color colour, double bright) {
    return new Color(
            (int) (colour.getRed() * bright),
            (int) (colour.getGreen() * bright),
            (int) (colour.getBlue() * bright))
        .getRGB();
  }

  private void edges(Mesh mesh) {
    Map<Mesh.Edge, Triangle> edges = mesh.edges();
    edges.forEach((edge, triangle) -> {
      Triangle other = edges.get(edge.back());
      if (other != null && isSharp(triangle.normal(), other.normal())) {
        line(edge.from(), edge.to());
      }
    });
  }

  private static boolean isSharp(Corner one, Corner other) {
    double lengths = Math.sqrt(one.dot(one) * other.dot(other));
    return lengths > 0 && one.dot(other) / lengths < EDGE_COSINE;
  }

  private void line(Corner from, Corner to) {
    double dx = across(to) - across(from);
    double dy = down(to) - down(from);
    int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))) + 1;
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      int x = (int) Math.round(across(from) + part * dx);
      int y = (int) Math.round(down(from) + part * dy);
      double depth = from.z() + part * (to.z() - from.z());
      if (x >= 0
          && x < width
          && y >= 0
          && y < height
          && depth > depths[y * width + x] - HAIR / scale * FINER) {
        image.setRGB(x, y, 0x303030);
      }
    }
  }

  private BufferedImage shrunk(int widthDots) {
    int heightDots = height / FINER;
    BufferedImage small = new BufferedImage(widthDots, heightDots, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, widthDots, heightDots, null);
    graphics.dispose();
    return small;
  }
}
