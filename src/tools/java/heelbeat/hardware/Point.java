package heelbeat.hardware;

/** A point of the drawing's grid, in units to the right and down. */
record Point(int x, int y) {
  Point plus(int dx, int dy) {
    return new Point(x + dx, y + dy);
  }
}
