package heelbeat.hardware;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;

/** The surface of a solid, as triangles; lengths are in millimetres. */
record Mesh(List<Triangle> triangles) {
  /** Header and number of triangles of a binary STL. */
  private static final int HEAD_BYTES = 84;

  private static final int TRIANGLE_BYTES = 50;

  /** Corners that are nearer to each other are the same. */
  private static final double SAME_MM = 0.01;

  /** What two volumes may differ by, as a part. */
  private static final double SAME_PART = 0.0001;

  /** A cell of a grid, and those beside it. */
  private static final int NEIGHBOURS = 3;

  /** A corner. */
  record Corner(double x, double y, double z) {
    Corner minus(Corner other) {
      return new Corner(x - other.x, y - other.y, z - other.z);
    }

    Corner cross(Corner other) {
      return new Corner(
          y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double dot(Corner other) {
      return x * other.x + y * other.y + z * other.z;
    }
  }

  /** Three corners, counterclockwise when seen from outside. */
  record Triangle(Corner a, Corner b, Corner c) {
    /** Twice as long as the area is large, and away from the solid. */
    Corner normal() {
      return b.minus(a).cross(c.minus(a));
    }

    List<Corner> corners() {
      return List.of(a, b, c);
    }
  }

  /** From a corner to another. */
  record Edge(Corner from, Corner to) {
    Edge back() {
      return new Edge(to, from);
    }
  }

  /**
   * Reads a binary STL.
   *
   * @throws IllegalArgumentException if the file is none
   */
  static Mesh read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int count = bytes.capacity() < HEAD_BYTES ? -1 : bytes.getInt(HEAD_BYTES - 4);
    if (count < 0 || bytes.capacity() != HEAD_BYTES + (long) TRIANGLE_BYTES * count) {
      throw new IllegalArgumentException(file + " is no binary STL");
    }
    List<Triangle> triangles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int normalBytes = 12;
      bytes.position(HEAD_BYTES + TRIANGLE_BYTES * i + normalBytes);
      triangles.add(new Triangle(corner(bytes), corner(bytes), corner(bytes)));
    }
    return new Mesh(triangles);
  }

  private static Corner corner(ByteBuffer bytes) {
    // Adding nothing makes a plain zero of a negative one, which a record would take for another.
    return new Corner(bytes.getFloat() + 0.0, bytes.getFloat() + 0.0, bytes.getFloat() + 0.0);
  }

  /** The triangle at each edge, in the direction in which it goes round it. */
  Map<Edge, Triangle> edges() {
    Map<Edge, Triangle> edges = new HashMap<>();
    for (Triangle triangle : triangles) {
      edges.put(new Edge(triangle.a, triangle.b), triangle);
      edges.put(new Edge(triangle.b, triangle.c), triangle);
      edges.put(new Edge(triangle.c, triangle.a), triangle);
    }
    return edges;
  }

  /**
   * What keeps it from being the surface of one or more solids: at each edge two triangles meet,
   * once in each direction; none is without an area; and the inside is inside. Empty if it is one.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Map<Edge, Triangle> edges = edges();
    int shared = 3 * triangles.size() - edges.size();
    if (shared > 0) {
      faults.add(shared + " edges with more than two triangles");
    }
    long open = edges.keySet().stream().filter(edge -> !edges.containsKey(edge.back())).count();
    if (open > 0) {
      faults.add(open + " open edges");
    }
    long thin =
        triangles.stream()
            .filter(triangle -> triangle.corners().stream().distinct().count() < 3)
            .count();
    if (thin > 0) {
      faults.add(thin + " triangles without an area");
    }
    if (volumeMm3() <= 0) {
      faults.add("no volume");
    }
    return faults;
  }

  double volumeMm3() {
    return triangles.stream().mapToDouble(t -> t.a.dot(t.b.cross(t.c)) / 6).sum();
  }

  /**
   * Whether it is the surface of the same solid, whichever way that is cut into triangles: each
   * corner of one is a corner of the other, and the volumes agree.
   */
  boolean isSameAs(Mesh other) {
    return Math.abs(volumeMm3() - other.volumeMm3()) <= SAME_PART * Math.abs(volumeMm3())
        && hasCornersOf(other)
        && other.hasCornersOf(this);
  }

  private boolean hasCornersOf(Mesh other) {
    Set<List<Long>> near = new HashSet<>();
    for (Triangle triangle : triangles) {
      for (Corner corner : triangle.corners()) {
        for (int i = 0; i < NEIGHBOURS * NEIGHBOURS * NEIGHBOURS; i++) {
          near.add(
              List.of(
                  cell(corner.x) + i % NEIGHBOURS - 1,
                  cell(corner.y) + i / NEIGHBOURS % NEIGHBOURS - 1,
                  cell(corner.z) + i / (NEIGHBOURS * NEIGHBOURS) - 1));
        }
      }
    }
    return other.triangles.stream()
        .flatMap(triangle -> triangle.corners().stream())
        .allMatch(c -> near.contains(List.of(cell(c.x), cell(c.y), cell(c.z))));
  }

  private static long cell(double mm) {
    return Math.round(mm / SAME_MM);
  }

  /** The least of all coordinates. */
  Corner least() {
    return bound(Math::min, Double.POSITIVE_INFINITY);
  }

  /** The largest. */
  Corner most() {
    return bound(Math::max, Double.NEGATIVE_INFINITY);
  }

  Corner size() {
    return most().minus(least());
  }

  private Corner bound(DoubleBinaryOperator of, double from) {
    double x = from;
    double y = from;
    double z = from;
    for (Triangle triangle : triangles) {
      for (Corner corner : triangle.corners()) {
        x = of.applyAsDouble(x, corner.x);
        y = of.applyAsDouble(y, corner.y);
        z = of.applyAsDouble(z, corner.z);
      }
    }
    return new Corner(x, y, z);
  }

  Mesh moved(double x, double y, double z) {
    return each(corner -> new Corner(corner.x + x, corner.y + y, corner.z + z));
  }

  /** Turned by half a turn about the first axis, so that its upper side is below. */
  Mesh turnedOver() {
    return each(corner -> new Corner(corner.x, -corner.y, -corner.z));
  }

  private Mesh each(UnaryOperator<Corner> change) {
    return new Mesh(
        triangles.stream()
            .map(t -> new Triangle(change.apply(t.a), change.apply(t.b), change.apply(t.c)))
            .toList());
  }
}
