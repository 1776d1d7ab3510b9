package heelbeat.coach;

/**
 * Beats a protocol's tempo. Every beat is worked out from the first, so that none drifts, however
 * long it goes on.
 */
final class Metronome {
  private final TempoPlan tempo;

  Metronome(TempoPlan tempo) {
    this.tempo = tempo;
  }

  /**
   * What to do at a time.
   *
   * @param sinceNs nanoseconds since the first lift; below 0 it is still to come
   */
  Cue cueAt(long sinceNs) {
    if (sinceNs < 0) {
      return Cue.READY;
    }
    long inPeriodNs = sinceNs % tempo.periodNs();
    long topNs = tempo.lift().targetNs();
    if (inPeriodNs < topNs) {
      return Cue.LIFT;
    }
    long loweringNs = topNs + tempo.hold().targetNs();
    if (inPeriodNs < loweringNs) {
      return Cue.HOLD;
    }
    return inPeriodNs < loweringNs + tempo.lowering().targetNs() ? Cue.LOWER : Cue.READY;
  }
}
