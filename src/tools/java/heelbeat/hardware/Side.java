package heelbeat.hardware;

/** A side of a part's box, and so the way that a wire leaves it. */
enum Side {
  LEFT(-1, 0),
  RIGHT(1, 0),
  TOP(0, -1),
  BOTTOM(0, 1);

  final int dx;
  final int dy;

  Side(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /** Where this side is when the box is turned or mirrored. */
  Side after(Turn turn) {
    return switch (turn) {
      case NONE -> this;
      case MIRRORED ->
          switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TOP, BOTTOM -> this;
          };
      case UPRIGHT ->
          switch (this) {
            case LEFT -> TOP;
            case RIGHT -> BOTTOM;
            case TOP -> RIGHT;
            case BOTTOM -> LEFT;
          };
    };
  }
}
