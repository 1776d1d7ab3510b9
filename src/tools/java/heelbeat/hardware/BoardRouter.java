package heelbeat.hardware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the tracks of a board: net after net, each pad by the cheapest way to what the net has so
 * far (Lee's maze router with costs). Ground comes last, for its area joins it anyway. A net that
 * finds no way goes first in the next attempt.
 */
final class BoardRouter {
  private static final int ATTEMPTS = 40;
  private static final int STRAIGHT = 10;
  private static final int DIAGONAL = 15;

  /** Top tracks run across, those below run up and down: so they seldom are in each other's way. */
  private static final int AGAINST_THE_GRAIN = 5;

  private static final int BEND = 4;
  private static final int VIA = 80;

  /** The eight directions, right first and then clockwise; the ninth is none. */
  private static final int[] DX = {1, 1, 0, -1, -1, -1, 0, 1};

  private static final int[] DY = {0, 1, 1, 1, 0, -1, -1, -1};
  private static final int DIRECTIONS = 9;
  private static final int NONE = 8;

  private final BoardGrid grid;
  private final List<Copper.Track> tracks = new ArrayList<>();
  private final List<Copper.Via> vias = new ArrayList<>();

  private BoardRouter(BoardPlan plan) {
    this.grid = new BoardGrid(plan);
  }

  /**
   * The tracks and vias of all nets.
   *
   * @throws IllegalStateException if a net finds no way in any attempt
   */
  static Copper route(BoardPlan plan) {
    Map<String, List<Mm>> nets = nets(plan);
    List<String> order = new ArrayList<>(nets.keySet());
    order.sort(
        Comparator.comparing((String net) -> net.equals("GND"))
            .thenComparingDouble(net -> length(pads(nets, net)))
            .thenComparing(net -> net));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BoardRouter router = new BoardRouter(plan);
      String failed = router.connect(nets, order);
      if (failed.isEmpty()) {
        return new Copper(List.copyOf(router.tracks), List.copyOf(router.vias));
      }
      order.remove(failed);
      order.addFirst(failed);
    }
    throw new IllegalStateException("no way on the board for " + order.getFirst());
  }

  /** Where each net's pads are; nets with one pad need no track. */
  static Map<String, List<Mm>> nets(BoardPlan plan) {
    Map<String, List<Mm>> nets = new LinkedHashMap<>();
    for (BoardPlan.Place place : plan.parts()) {
      for (Footprint.Pad pad : place.footprint().pads()) {
        String net = plan.net(place.part(), pad.pin());
        if (!net.isEmpty()) {
          nets.computeIfAbsent(net, name -> new ArrayList<>()).add(place.at(pad));
        }
      }
    }
    nets.values().removeIf(pads -> pads.size() < 2);
    return nets;
  }

  private static List<Mm> pads(Map<String, List<Mm>> nets, String net) {
    return nets.getOrDefault(net, List.of());
  }

  private static double length(List<Mm> pads) {
    double length = 0;
    for (Mm pad : pads) {
      length += pad.distance(pads.getFirst());
    }
    return length;
  }

  /** The first net that finds no way; empty if all do. */
  private String connect(Map<String, List<Mm>> nets, List<String> order) {
    for (String net : order) {
      if (!connect(net, pads(nets, net))) {
        return net;
      }
    }
    return "";
  }

  private boolean connect(String net, List<Mm> pads) {
    Set<Integer> tree = new HashSet<>();
    Set<Integer> ownPads = new HashSet<>();
    pads.forEach(pad -> ownPads.add(BoardGrid.nearest(pad)));
    int first = BoardGrid.nearest(pads.getFirst());
    addPad(tree, first);
    Set<Integer> open = new HashSet<>(ownPads);
    open.remove(first);
    while (!open.isEmpty()) {
      List<Integer> way = way(net, tree, open, ownPads);
      if (way.isEmpty()) {
        return false;
      }
      lay(net, way, ownPads);
      tree.addAll(way);
      int reached = way.getLast() % BoardGrid.LAYER;
      open.remove(reached);
      addPad(tree, reached);
    }
    pads.forEach(pad -> toTheMiddle(net, pad));
    return true;
  }

  /** A pad goes through both layers. */
  private static void addPad(Set<Integer> tree, int node) {
    tree.add(node);
    tree.add(node + BoardGrid.LAYER);
  }

  /** The nodes from the tree to the nearest of the open pads; none if there is no way. */
  private List<Integer> way(String net, Set<Integer> tree, Set<Integer> open, Set<Integer> own) {
    boolean[] closed = grid.closedToTracks(net);
    boolean[] noVia = grid.closedToVias(net);
    int[] cost = new int[2 * BoardGrid.LAYER * DIRECTIONS];
    int[] before = new int[cost.length];
    Arrays.fill(cost, Integer.MAX_VALUE);
    PriorityQueue<Long> next = new PriorityQueue<>();
    for (int node : tree) {
      offer(next, cost, before, node * DIRECTIONS + NONE, 0, -1);
    }
    while (!next.isEmpty()) {
      long entry = next.remove();
      int state = (int) (entry & 0xffffff);
      int spent = (int) (entry >> 24);
      if (spent > cost[state]) {
        continue;
      }
      int node = state / DIRECTIONS;
      if (open.contains(node % BoardGrid.LAYER)) {
        return nodes(before, state);
      }
      int inLayer = node % BoardGrid.LAYER;
      if (!noVia[inLayer] || own.contains(inLayer)) {
        int other = (node + BoardGrid.LAYER) % (2 * BoardGrid.LAYER);
        int price = own.contains(inLayer) ? 0 : VIA;
        offer(next, cost, before, other * DIRECTIONS + NONE, spent + price, state);
      }
      int came = state % DIRECTIONS;
      for (int direction = 0; direction < NONE; direction++) {
        int to = neighbour(node, direction, closed);
        if (to >= 0) {
          int price = price(node, direction) + (came == direction || came == NONE ? 0 : BEND);
          offer(next, cost, before, to * DIRECTIONS + direction, spent + price, state);
        }
      }
    }
    return List.of();
  }

  private static void offer(
      PriorityQueue<Long> next, int[] cost, int[] before, int state, int spent, int from) {
    if (spent < cost[state]) {
      cost[state] = spent;
      before[state] = from;
      next.add(((long) spent << 24) | state);
    }
  }

  private static int price(int node, int direction) {
    if (direction % 2 == 1) {
      return DIAGONAL;
    }
    boolean isLevel = DY[direction] == 0;
    boolean isTop = BoardGrid.layer(node) == Copper.Layer.TOP;
    return isLevel == isTop ? STRAIGHT : STRAIGHT + AGAINST_THE_GRAIN;
  }

  /** The next node in a direction, or -1 if it is closed; a diagonal needs both corners, too. */
  private static int neighbour(int node, int direction, boolean[] closed) {
    int inLayer = node % BoardGrid.LAYER;
    int x = inLayer % BoardGrid.WIDTH + DX[direction];
    int y = inLayer / BoardGrid.WIDTH + DY[direction];
    if (x < 0 || y < 0 || x >= BoardGrid.WIDTH || y >= BoardGrid.HEIGHT) {
      return -1;
    }
    int across = node + DX[direction];
    int down = node + DY[direction] * BoardGrid.WIDTH;
    int to = down + DX[direction];
    return closed[to] || closed[across] || closed[down] ? -1 : to;
  }

  private static List<Integer> nodes(int[] before, int last) {
    List<Integer> nodes = new ArrayList<>();
    for (int state = last; state >= 0; state = before[state]) {
      nodes.addFirst(state / DIRECTIONS);
    }
    return nodes;
  }

  /** Makes tracks of a way, one for each straight piece, and a via wherever it changes layers. */
  private void lay(String net, List<Integer> way, Set<Integer> own) {
    int start = 0;
    for (int i = 1; i < way.size(); i++) {
      boolean changes = way.get(i) % BoardGrid.LAYER == way.get(i - 1) % BoardGrid.LAYER;
      if (changes) {
        piece(net, way, start, i - 1);
        start = i;
        if (!own.contains(way.get(i) % BoardGrid.LAYER)) {
          Copper.Via via = new Copper.Via(net, BoardGrid.at(way.get(i)));
          vias.add(via);
          grid.add(via);
        }
      } else if (i - start > 1 && way.get(i) - way.get(i - 1) != way.get(i - 1) - way.get(i - 2)) {
        piece(net, way, start, i - 1);
        start = i - 1;
      }
    }
    piece(net, way, start, way.size() - 1);
  }

  private void piece(String net, List<Integer> way, int from, int to) {
    if (from < to) {
      track(
          net,
          BoardGrid.layer(way.get(from)),
          BoardGrid.at(way.get(from)),
          BoardGrid.at(way.get(to)));
    }
  }

  private void track(String net, Copper.Layer layer, Mm from, Mm to) {
    Copper.Track track = new Copper.Track(net, layer, from, to);
    tracks.add(track);
    grid.add(track);
  }

  /** A pad that is off the grid gets its tracks' ends joined to its middle. */
  private void toTheMiddle(String net, Mm pad) {
    Mm node = BoardGrid.at(BoardGrid.nearest(pad));
    if (node.distance(pad) > 1e-6) {
      for (Copper.Layer layer : Copper.Layer.values()) {
        boolean ends =
            tracks.stream()
                .anyMatch(track ->
                    track.net().equals(net)
                        && track.layer() == layer
                        && (track.from().equals(node) || track.to().equals(node)));
        if (ends) {
          track(net, layer, node, pad);
        }
      }
    }
  }
}
