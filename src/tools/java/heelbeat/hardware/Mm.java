package heelbeat.hardware;

import java.util.Locale;

/** A place on a board, in millimetres to the right and down. */
record Mm(double x, double y) {
  Mm plus(Mm other) {
    return new Mm(x + other.x, y + other.y);
  }

  Mm minus(Mm other) {
    return new Mm(x - other.x, y - other.y);
  }

  double distance(Mm other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /**
   * Turned around the origin, as KiCad does it: counterclockwise as one sees it.
   *
   * @param angle in degrees, a multiple of 90
   */
  Mm turned(int angle) {
    return switch (Math.floorMod(angle, 360)) {
      case 0 -> this;
      case 90 -> new Mm(y, -x);
      case 180 -> new Mm(-x, -y);
      case 270 -> new Mm(-y, x);
      default -> throw new IllegalArgumentException("a part is turned by " + angle + " degrees");
    };
  }

  /** How far this is from the nearest point of a line. */
  double distance(Mm from, Mm to) {
    double squared = Math.pow(from.distance(to), 2);
    if (squared == 0) {
      return distance(from);
    }
    double along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / squared;
    double part = Math.clamp(along, 0, 1);
    return distance(new Mm(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)));
  }

  /** How far two lines are from each other; 0 if they cross. */
  static double distance(Mm from, Mm to, Mm otherFrom, Mm otherTo) {
    boolean cross =
        side(from, to, otherFrom) * side(from, to, otherTo) < 0
            && side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
    return cross
        ? 0
        : Math.min(
            Math.min(from.distance(otherFrom, otherTo), to.distance(otherFrom, otherTo)),
            Math.min(otherFrom.distance(from, to), otherTo.distance(from, to)));
  }

  /** Which side of a line a place is on: above 0 one, below 0 the other. */
  private static double side(Mm from, Mm to, Mm place) {
    return Math.signum((to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x));
  }

  /** Both numbers, as KiCad has them. */
  @Override
  public String toString() {
    return text(x) + " " + text(y);
  }

  /** A number to a tenth of a micrometre, without zeros at the end. */
  static String text(double value) {
    long tenths = Math.round(value * 10_000);
    return String.format(Locale.ROOT, "%.4f", tenths / 10_000.0).replaceFirst("\\.?0+$", "");
  }
}
