package heelbeat.hardware;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The way of one net's wires along the grid. */
final class Routes {
  private static final Comparator<Point> BY_PLACE =
      Comparator.comparingInt(Point::y).thenComparingInt(Point::x);

  /** Each point with its neighbours along a wire. */
  private final Map<Point, Set<Point>> neighbours = new LinkedHashMap<>();

  private final Set<Point> pins = new HashSet<>();

  /** A straight piece of wire between two points. */
  record Segment(Point from, Point to) {
    int length() {
      return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }

    /** Its points, those next to the middle first. */
    List<Point> points() {
      int steps = length();
      int dx = Integer.signum(to.x() - from.x());
      int dy = Integer.signum(to.y() - from.y());
      return IntStream.rangeClosed(0, steps)
          .boxed()
          .sorted(Comparator.comparingInt(step -> Math.abs(2 * step - steps)))
          .map(step -> from.plus(step * dx, step * dy))
          .toList();
    }

    boolean isLevel() {
      return from.y() == to.y();
    }
  }

  /** Adds a pin. */
  void add(Point pin) {
    pins.add(pin);
    neighbours.computeIfAbsent(pin, p -> new LinkedHashSet<>());
  }

  /** Adds a wire through neighbouring points. */
  void add(List<Point> way) {
    way.forEach(point -> neighbours.computeIfAbsent(point, p -> new LinkedHashSet<>()));
    for (int i = 1; i < way.size(); i++) {
      of(way.get(i - 1)).add(way.get(i));
      of(way.get(i)).add(way.get(i - 1));
    }
  }

  Set<Point> points() {
    return neighbours.keySet();
  }

  boolean passes(Point point) {
    return neighbours.containsKey(point);
  }

  private Set<Point> of(Point point) {
    return neighbours.getOrDefault(point, Set.of());
  }

  /** All points that hang together with this one. */
  Set<Point> tree(Point start) {
    Set<Point> tree = new LinkedHashSet<>(Set.of(start));
    ArrayDeque<Point> open = new ArrayDeque<>(tree);
    while (!open.isEmpty()) {
      for (Point next : of(open.remove())) {
        if (tree.add(next)) {
          open.add(next);
        }
      }
    }
    return tree;
  }

  /** The pieces that are not joined by wires. */
  List<Set<Point>> trees() {
    List<Set<Point>> trees = new ArrayList<>();
    for (Point point : neighbours.keySet()) {
      if (trees.stream().noneMatch(tree -> tree.contains(point))) {
        trees.add(tree(point));
      }
    }
    return trees;
  }

  /** Where more than two wires or pins meet. */
  List<Point> junctions() {
    return neighbours.keySet().stream()
        .filter(point -> of(point).size() + (pins.contains(point) ? 1 : 0) > 2)
        .sorted(BY_PLACE)
        .toList();
  }

  /** Whether a wire passes this point straight on, and no pin is there. */
  boolean isStraight(Point point) {
    List<Point> ends = List.copyOf(of(point));
    return ends.size() == 2
        && !pins.contains(point)
        && (ends.get(0).x() == ends.get(1).x() || ends.get(0).y() == ends.get(1).y());
  }

  boolean isLevel(Point point) {
    return of(point).stream().allMatch(next -> next.y() == point.y());
  }

  /** Straight pieces from bend, junction or end to the next. */
  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (Point start : neighbours.keySet().stream().sorted(BY_PLACE).toList()) {
      if (isStraight(start)) {
        continue;
      }
      for (Point next : of(start)) {
        Point end = next;
        while (isStraight(end)) {
          end = end.plus(next.x() - start.x(), next.y() - start.y());
        }
        if (BY_PLACE.compare(start, end) < 0) {
          segments.add(new Segment(start, end));
        }
      }
    }
    return segments;
  }
}
