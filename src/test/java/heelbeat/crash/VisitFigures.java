package heelbeat.crash;

/**
 * What was done beside a device.
 *
 * @param exports exports that came to their end
 * @param refused exports that were refused, because another was under way
 * @param recoveries recoveries that came to their end
 * @param cut exports and recoveries that were killed together with the device
 */
record VisitFigures(int exports, int refused, int recoveries, int cut) {
  static final VisitFigures NONE = new VisitFigures(0, 0, 0, 0);

  VisitFigures plus(VisitFigures more) {
    return new VisitFigures(
        exports + more.exports,
        refused + more.refused,
        recoveries + more.recoveries,
        cut + more.cut);
  }

  /** For a line of figures. */
  String text() {
    return "beside it %d exports, %d refused ones and %d recoveries, and %d killed with it"
        .formatted(exports, refused, recoveries, cut);
  }
}
