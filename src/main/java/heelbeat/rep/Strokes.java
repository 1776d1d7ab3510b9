package heelbeat.rep;

/** Looks for a body's strokes, up or down, in the latest loads. */
sealed interface Strokes permits StrokeFinder, LoadStrokeFinder {
  /**
   * Looks for the likeliest stroke that ends about now.
   *
   * @param way 1 for up, -1 for down
   * @param leastM lower ones are not looked for; in metres, or of a load in parts of the weight
   * @param mostM higher ones are not
   * @return whether there is one
   */
  boolean look(int way, double leastM, double mostM);

  /** The part of the load's squares that the stroke explains, 0 to 1. */
  double likeness();

  /** How long the stroke took. */
  double lengthS();

  /** How long ago it ended. */
  double agoS();
}
