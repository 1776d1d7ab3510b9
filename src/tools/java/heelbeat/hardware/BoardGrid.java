package heelbeat.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a net's tracks may run: the nodes of a grid on two layers, less what is too near to the
 * copper of other nets, to a screw or to the edge. A node is a number; both layers have the same
 * nodes, those of the second after those of the first.
 */
final class BoardGrid {
  /** Two tracks on neighbouring nodes keep their clearance: 0.635 - 0.4 is more than 0.2. */
  static final double STEP_MM = BoardPlan.STEP_MM / 2;

  private static final int LEFT = 12;
  private static final int ABOVE = 6;
  static final int WIDTH = 101;
  static final int HEIGHT = 87;
  static final int LAYER = WIDTH * HEIGHT;

  private static final double SLACK_MM = 0.005;

  /** A via is no nearer to a hole, even of its own net: drills break what is left between. */
  private static final double VIA_TO_HOLE_MM = 1.3;

  /** Copper, or a screw, which has no net: a line of round ends that is that wide. */
  private record Thing(String net, Set<Copper.Layer> layers, Mm from, Mm to, double radius) {}

  private static final Set<Copper.Layer> BOTH = Set.of(Copper.Layer.values());

  private final List<Thing> things = new ArrayList<>();
  private final List<Mm> holes = new ArrayList<>();

  /** With the pads and screws of a board. */
  BoardGrid(BoardPlan plan) {
    for (BoardPlan.Place place : plan.parts()) {
      for (Footprint.Pad pad : place.footprint().pads()) {
        Mm at = place.at(pad);
        String net = plan.net(place.part(), pad.pin());
        things.add(new Thing(net, BOTH, at, at, pad.radiusMm()));
        holes.add(at);
      }
    }
    for (Mm hole : HatSize.HOLES) {
      things.add(new Thing("", BOTH, hole, hole, HatSize.HEAD_RADIUS_MM));
    }
  }

  void add(Copper.Track track) {
    things.add(
        new Thing(
            track.net(), Set.of(track.layer()), track.from(), track.to(), Copper.TRACK_MM / 2));
  }

  void add(Copper.Via via) {
    things.add(new Thing(via.net(), BOTH, via.at(), via.at(), Copper.VIA_MM / 2));
    holes.add(via.at());
  }

  /** Where a node is. */
  static Mm at(int node) {
    int inLayer = node % LAYER;
    return BoardPlan.FIRST_PIN.plus(
        new Mm((inLayer % WIDTH - LEFT) * STEP_MM, (double) (inLayer / WIDTH - ABOVE) * STEP_MM));
  }

  /** The node nearest to a place, on the first layer. */
  static int nearest(Mm place) {
    Mm way = place.minus(BoardPlan.FIRST_PIN);
    int x = (int) Math.round(way.x() / STEP_MM) + LEFT;
    int y = (int) Math.round(way.y() / STEP_MM) + ABOVE;
    return y * WIDTH + x;
  }

  static Copper.Layer layer(int node) {
    return node < LAYER ? Copper.Layer.TOP : Copper.Layer.BOTTOM;
  }

  /** The number of a layer's first node. */
  private static int first(Copper.Layer layer) {
    return switch (layer) {
      case TOP -> 0;
      case BOTTOM -> LAYER;
    };
  }

  /** The nodes that a net's tracks may not touch. */
  boolean[] closedToTracks(String net) {
    boolean[] closed = closed(Copper.TRACK_MM / 2);
    for (Thing thing : things) {
      if (!thing.net().equals(net) || net.isEmpty()) {
        close(closed, thing, Copper.TRACK_MM / 2 + Copper.CLEARANCE_MM);
      }
    }
    return closed;
  }

  /** The nodes of the first layer that a net may have no via at. */
  boolean[] closedToVias(String net) {
    boolean[] closed = closed(Copper.VIA_MM / 2);
    for (Thing thing : things) {
      if (!thing.net().equals(net)) {
        close(closed, thing, Copper.VIA_MM / 2 + Copper.CLEARANCE_MM);
      }
    }
    for (Mm hole : holes) {
      close(closed, new Thing("", BOTH, hole, hole, 0), VIA_TO_HOLE_MM);
    }
    boolean[] either = new boolean[LAYER];
    for (int node = 0; node < LAYER; node++) {
      either[node] = closed[node] || closed[node + LAYER];
    }
    return either;
  }

  private static boolean[] closed(double radius) {
    boolean[] closed = new boolean[2 * LAYER];
    double margin = radius + Copper.EDGE_MM;
    for (int node = 0; node < closed.length; node++) {
      Mm at = at(node);
      closed[node] =
          at.x() < margin
              || at.y() < margin
              || at.x() > HatSize.WIDTH_MM - margin
              || at.y() > HatSize.HEIGHT_MM - margin;
    }
    return closed;
  }

  private static void close(boolean[] closed, Thing thing, double distance) {
    double reach = thing.radius() + distance - SLACK_MM;
    int from = nearest(thing.from());
    int to = nearest(thing.to());
    int around = (int) Math.ceil(reach / STEP_MM) + 1;
    for (int y = Math.min(from / WIDTH, to / WIDTH) - around;
        y <= Math.max(from / WIDTH, to / WIDTH) + around;
        y++) {
      for (int x = Math.min(from % WIDTH, to % WIDTH) - around;
          x <= Math.max(from % WIDTH, to % WIDTH) + around;
          x++) {
        if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) {
          int node = y * WIDTH + x;
          if (at(node).distance(thing.from(), thing.to()) < reach) {
            thing.layers().forEach(layer -> closed[node + first(layer)] = true);
          }
        }
      }
    }
  }
}
