package heelbeat.crash;

/**
 * What came of killing the device.
 *
 * @param kills how often it was killed
 * @param reported the repetitions that it told
 * @param due those of them told more than two seconds before the kill
 * @param stored the repetitions in the store, and in the export as well
 * @param sessions the sessions that they belong to
 * @param visits what was done beside it
 */
record CrashFigures(
    int kills, int reported, int due, int stored, int sessions, VisitFigures visits) {
  static final CrashFigures NONE = new CrashFigures(0, 0, 0, 0, 0, VisitFigures.NONE);

  CrashFigures plus(CrashFigures more) {
    return new CrashFigures(
        kills + more.kills,
        reported + more.reported,
        due + more.due,
        stored + more.stored,
        sessions + more.sessions,
        visits.plus(more.visits));
  }

  /** As one line for a person. */
  String text() {
    return "%d kills: %d reps told, %d of them 2 s before a kill; %d stored and exported in %d sessions; %s"
        .formatted(kills, reported, due, stored, sessions, visits.text());
  }
}
