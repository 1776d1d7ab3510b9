package heelbeat.hardware;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds a way for each wire of a drawing: along the grid, around the parts, with few bends, and
 * crossing other nets at right angles only. Wires of one net may share their way.
 */
final class Router {
  private static final int STEP = 10;
  private static final int BEND = 80;
  private static final int CROSSING = 120;
  private static final int NEAR_PART = 12;
  private static final int NEAR_WIRE = 8;
  private static final int BEFORE_PIN = 60;

  /** How far the way before a pin is kept free for its own wire. */
  private static final int FREE_UNITS = 2;

  /** How far wires may go beyond the outermost parts: little at the top, more below. */
  private static final int MARGIN = 2;

  private static final int FOOT = 8;

  private static final List<Side> WAYS = List.of(Side.values());

  private final Variant variant;
  private final Map<String, Routes> routes = new TreeMap<>();
  private final Map<Point, String> nets = new HashMap<>();
  private final Set<Point> crossings = new HashSet<>();
  private final Set<Point> bodies = new HashSet<>();
  private final Set<Point> nearParts = new HashSet<>();
  private final Map<String, TreeSet<PinPoint>> pinsOf;
  private final Map<Point, PinPoint> beforePins = new HashMap<>();
  private final int left;
  private final int top;
  private final int width;
  private final int height;

  private Router(Variant variant) {
    this.variant = variant;
    this.pinsOf = variant.nets();
    int right = 0;
    int bottom = 0;
    int first = Integer.MAX_VALUE;
    int highest = Integer.MAX_VALUE;
    for (Part part : variant.parts().values()) {
      first = Math.min(first, part.corner().x());
      highest = Math.min(highest, part.corner().y());
      right = Math.max(right, part.corner().x() + part.width());
      bottom = Math.max(bottom, part.corner().y() + part.height());
      block(part);
    }
    left = first - MARGIN;
    top = highest - MARGIN;
    width = right + MARGIN - left + 1;
    height = bottom + FOOT - top + 1;
  }

  /**
   * The ways of each net of a variant. What is drawn first has the better way, so a few orders are
   * tried, and the tidiest picture is taken.
   */
  static Map<String, Routes> route(Variant variant) {
    Comparator<Wire> shortFirst = Comparator.comparingInt(wire -> distance(variant, wire));
    List<Wire> asWritten = variant.wires();
    return Stream.of(
            asWritten,
            asWritten.stream().sorted(shortFirst).toList(),
            asWritten.stream().sorted(shortFirst.reversed()).toList())
        .map(order -> inOrder(variant, order))
        .min(Comparator.comparingInt(Router::untidiness))
        .orElseThrow()
        .routes;
  }

  /** One that finds no way is put before all others, and all is begun anew. */
  private static Router inOrder(Variant variant, List<Wire> wires) {
    List<Wire> order = new ArrayList<>(wires);
    for (int attempt = 0; attempt < order.size(); attempt++) {
      Router router = new Router(variant);
      Optional<Wire> stuck = order.stream().filter(wire -> !router.route(wire)).findFirst();
      if (stuck.isEmpty()) {
        return router;
      }
      order.remove(stuck.get());
      order.addFirst(stuck.get());
    }
    throw new IllegalArgumentException(
        variant.name() + "/places.csv: no way to draw " + order.getFirst());
  }

  private int untidiness() {
    int sum = CROSSING * crossings.size();
    for (Routes ways : routes.values()) {
      for (Routes.Segment piece : ways.segments()) {
        sum += BEND + STEP * piece.length();
      }
    }
    return sum;
  }

  private void block(Part part) {
    for (int x = -2; x <= part.width() + 2; x++) {
      for (int y = -2; y <= part.height() + 2; y++) {
        Point point = part.corner().plus(x, y);
        nearParts.add(point);
        if (x >= 0 && x <= part.width() && y >= 0 && y <= part.height()) {
          bodies.add(point);
        }
      }
    }
    // Where a pin ends nobody else may pass; the wires of its net do not count as others.
    for (Pin pin : part.kind().pins()) {
      PinPoint point = new PinPoint(part.reference(), pin.id());
      nets.put(part.tip(pin), point.toString());
      Side side = part.side(pin);
      for (int i = 1; i <= FREE_UNITS; i++) {
        beforePins.put(part.tip(pin).plus(i * side.dx, i * side.dy), point);
      }
    }
  }

  private static int distance(Variant variant, Wire wire) {
    Point from = variant.tip(wire.from());
    Point to = variant.tip(wire.to());
    return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
  }

  private boolean route(Wire wire) {
    Routes net = routes.computeIfAbsent(wire.net(), name -> new Routes());
    for (PinPoint end : List.of(wire.from(), wire.to())) {
      net.add(variant.tip(end));
      nets.put(variant.tip(end), wire.net());
    }
    Set<Point> starts = net.tree(variant.tip(wire.from()));
    Set<Point> goals = net.tree(variant.tip(wire.to()));
    if (starts.contains(variant.tip(wire.to()))) {
      return true;
    }
    List<Point> way = search(wire, starts, goals);
    for (Point point : way) {
      String there = nets.putIfAbsent(point, wire.net());
      if (there != null && !there.equals(wire.net())) {
        crossings.add(point);
      }
    }
    net.add(way);
    return !way.isEmpty();
  }

  /** The cheapest way from one tree of a net to another; empty if there is none. */
  private List<Point> search(Wire wire, Set<Point> starts, Set<Point> goals) {
    int[] costs = new int[width * height * WAYS.size()];
    int[] before = new int[costs.length];
    Arrays.fill(costs, Integer.MAX_VALUE);
    Arrays.fill(before, -1);
    PriorityQueue<long[]> open =
        new PriorityQueue<>(
            Comparator.<long[]>comparingLong(a -> a[0]).thenComparingLong(a -> a[1]));
    for (Point start : starts) {
      if (!crossings.contains(start)) {
        for (Side way : WAYS) {
          int state = state(start, way);
          costs[state] = 0;
          open.add(new long[] {0, state});
        }
      }
    }
    while (!open.isEmpty()) {
      long[] best = open.remove();
      int state = (int) best[1];
      if (best[0] > costs[state]) {
        continue;
      }
      Point here = point(state);
      if (goals.contains(here) && !crossings.contains(here)) {
        return wayTo(state, before);
      }
      Side came = WAYS.get(state % WAYS.size());
      boolean isStart = before[state] < 0;
      for (Side way : WAYS) {
        Point next = here.plus(way.dx, way.dy);
        if (mayGo(wire.net(), here, next, isStart || way == came, goals)) {
          int cost = costs[state] + cost(wire.net(), next) + (isStart || way == came ? 0 : BEND);
          int reached = state(next, way);
          if (cost < costs[reached]) {
            costs[reached] = cost;
            before[reached] = state;
            open.add(new long[] {cost, reached});
          }
        }
      }
    }
    return List.of();
  }

  private boolean mayGo(String net, Point here, Point next, boolean isStraight, Set<Point> goals) {
    if (next.x() < left
        || next.y() < top
        || next.x() >= left + width
        || next.y() >= top + height
        || bodies.contains(next)
        || crossings.contains(next)) {
      return false;
    }
    boolean isLevel = here.y() == next.y();
    return (isFree(net, here) || isStraight)
        && (isFree(net, next) ? isOwnOnlyAtTheEnd(net, next, goals) : crosses(next, isLevel));
  }

  private boolean isOf(String net, PinPoint pin) {
    return pinsOf.getOrDefault(net, new TreeSet<>()).contains(pin);
  }

  private boolean isFree(String net, Point point) {
    return nets.getOrDefault(point, net).equals(net);
  }

  private boolean isOwnOnlyAtTheEnd(String net, Point point, Set<Point> goals) {
    return !net.equals(nets.get(point)) || goals.contains(point);
  }

  /** Whether another net passes straight on there, at a right angle. */
  private boolean crosses(Point point, boolean isLevel) {
    Routes other = routes.get(nets.get(point));
    return other != null && other.isStraight(point) && other.isLevel(point) != isLevel;
  }

  private int cost(String net, Point point) {
    int cost = STEP;
    if (!isFree(net, point)) {
      cost += CROSSING;
    }
    if (nearParts.contains(point)) {
      cost += NEAR_PART;
    }
    PinPoint pin = beforePins.get(point);
    if (pin != null && !isOf(net, pin)) {
      cost += BEFORE_PIN;
    }
    for (Side way : WAYS) {
      if (!isFree(net, point.plus(way.dx, way.dy))) {
        cost += NEAR_WIRE;
      }
    }
    return cost;
  }

  private int state(Point point, Side way) {
    return ((point.y() - top) * width + point.x() - left) * WAYS.size() + WAYS.indexOf(way);
  }

  private Point point(int state) {
    int cell = state / WAYS.size();
    return new Point(cell % width + left, cell / width + top);
  }

  private List<Point> wayTo(int end, int[] before) {
    Deque<Point> way = new ArrayDeque<>();
    for (int state = end; state >= 0; state = before[state]) {
      way.addFirst(point(state));
    }
    return List.copyOf(way);
  }
}
