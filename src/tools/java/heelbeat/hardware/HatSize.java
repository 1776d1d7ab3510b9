package heelbeat.hardware;

import java.util.List;

/**
 * The size and the holes of a HAT, by Raspberry Pi's drawing of it (raspberrypi/hats, HAT board
 * mechanical specification). Millimetres.
 */
final class HatSize {
  static final double WIDTH_MM = 65;
  static final double HEIGHT_MM = 56.5;

  /** Of the corners. */
  static final double RADIUS_MM = 3;

  static final double HOLE_MM = 2.75;

  /** What a screw's head or a post may take around a hole, from its middle. */
  static final double HEAD_RADIUS_MM = 3.1;

  static final List<Mm> HOLES =
      List.of(new Mm(3.5, 3.5), new Mm(61.5, 3.5), new Mm(3.5, 52.5), new Mm(61.5, 52.5));

  private HatSize() {}
}
