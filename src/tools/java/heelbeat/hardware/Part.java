package heelbeat.hardware;

/**
 * A part in its place in the drawing.
 *
 * @param reference its name, such as {@code U1}
 * @param value such as {@code 1 kΩ}; may be empty
 * @param label what it is there; may be empty
 * @param group what it is drawn together with; may be empty
 * @param corner of its box, above left
 */
record Part(
    String reference,
    Kind kind,
    String value,
    String label,
    String group,
    Point corner,
    Turn turn) {

  int width() {
    return turn == Turn.UPRIGHT ? kind.height() : kind.width();
  }

  int height() {
    return turn == Turn.UPRIGHT ? kind.width() : kind.height();
  }

  /** The side that a pin is at. */
  Side side(Pin pin) {
    return pin.side().after(turn);
  }

  /** Where a wire meets a pin: one unit outside of the box. */
  Point tip(Pin pin) {
    return edge(pin).plus(side(pin).dx, side(pin).dy);
  }

  /** Where a pin meets the box. */
  Point edge(Pin pin) {
    int at = turn == Turn.MIRRORED && isAcross(pin) ? kind.width() - pin.at() : pin.at();
    return switch (side(pin)) {
      case LEFT -> corner.plus(0, at);
      case RIGHT -> corner.plus(width(), at);
      case TOP -> corner.plus(at, 0);
      case BOTTOM -> corner.plus(at, height());
    };
  }

  private static boolean isAcross(Pin pin) {
    return pin.side() == Side.TOP || pin.side() == Side.BOTTOM;
  }

  /** What is written below its name: what it is there, its value, or what it is at all. */
  String subtitle() {
    if (!label.isEmpty()) {
      return label;
    }
    return value.isEmpty() ? kind.description() : value;
  }
}
