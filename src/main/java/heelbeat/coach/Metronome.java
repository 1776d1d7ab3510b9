package heelbeat.coach;

/**
 * Beats a protocol's tempo for those who want to be led. Every beat is worked out from the first,
 * so that none drifts, however long it goes on. It falls silent when nobody answers, and leads
 * again whoever begins by themselves.
 */
final class Metronome {
  /** From getting ready to the first beat. */
  private static final long LEAD_IN_NS = 3_000_000_000L;

  /** So many beats in a row that nobody follows are enough. */
  private static final int UNANSWERED = 4;

  private static final long NOT = Long.MIN_VALUE;

  private final TempoPlan tempo;
  private long firstLiftNs = NOT;
  private long answeredNs;
  private boolean isWaiting;
  private Cue beat = Cue.READY;
  private long beatNs;

  Metronome(TempoPlan tempo) {
    this.tempo = tempo;
  }

  /** Somebody is to be led at that time. */
  void lead(long nowNs, boolean isHeelUp) {
    if (isHeelUp) {
      answeredNs = nowNs;
      isWaiting = false;
    }
    if (firstLiftNs == NOT) {
      if (isWaiting) {
        return;
      }
      firstLiftNs = nowNs + LEAD_IN_NS;
      answeredNs = firstLiftNs;
    }
    if (nowNs - answeredNs >= UNANSWERED * tempo.periodNs()) {
      stop();
      isWaiting = true;
      return;
    }
    follow(nowNs - firstLiftNs);
  }

  /** Nobody is to be led now; who is led next gets ready first. */
  void stop() {
    firstLiftNs = NOT;
    isWaiting = false;
    beat = Cue.READY;
  }

  private void follow(long sinceNs) {
    if (sinceNs < 0) {
      begin(Cue.READY, firstLiftNs - LEAD_IN_NS);
      return;
    }
    long inPeriodNs = sinceNs % tempo.periodNs();
    long holdNs = tempo.lift().targetNs();
    long loweringNs = holdNs + tempo.hold().targetNs();
    long restNs = loweringNs + tempo.lowering().targetNs();
    long startNs = firstLiftNs + sinceNs - inPeriodNs;
    if (inPeriodNs < holdNs) {
      begin(Cue.LIFT, startNs);
    } else if (inPeriodNs < loweringNs) {
      begin(Cue.HOLD, startNs + holdNs);
    } else if (inPeriodNs < restNs) {
      begin(Cue.LOWER, startNs + loweringNs);
    } else {
      begin(Cue.READY, startNs + restNs);
    }
  }

  private void begin(Cue next, long sinceNs) {
    beat = next;
    beatNs = sinceNs;
  }

  /** Whether it beats, or is about to. */
  boolean isLeading() {
    return firstLiftNs != NOT;
  }

  /** What to do now. */
  Cue beat() {
    return beat;
  }

  /** Since when, in nanoseconds. */
  long beatNs() {
    return beatNs;
  }
}
