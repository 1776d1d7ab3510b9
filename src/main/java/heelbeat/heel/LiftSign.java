package heelbeat.heel;

import heelbeat.signal.LoadHistory;

/**
 * Tells from lifts whether a foot's load cells read more when they are pressed. A heel in the air
 * is the only one that keeps still while its forefoot moves; so what it reads then is nothing, and
 * a cell that reads less with the heel on it is reversed. A forefoot takes over what the heel gave.
 */
final class LiftSign {
  /** Over how long a scatter is taken, in seconds. Chosen: shorter than a quick lift. */
  private static final double BLOCK_S = 0.2;

  /**
   * A forefoot that scatters by more moves, in least loads that can be a foot. Under a lifted heel
   * those of simulated people scatter by 0.2 to 2.
   */
  private static final double MOVES = 0.15;

  /** A heel in the air scatters by less than this part of its forefoot: it does by 0.18 at most. */
  private static final double STILL_PART = 0.25;

  /** One on the pad by more than that part, mostly by more than the forefoot itself, ... */
  private static final double PRESSED_PART = 0.5;

  /** ... and by more than its noise, in least loads. */
  private static final double PRESSED = 0.06;

  /** In blocks: a sway may stand still for one. */
  private static final int BLOCKS = 2;

  /** For so long the heel's load before a lift is remembered. */
  private static final long KNOWN_NS = 20_000_000_000L;

  /** What a heel gives and a forefoot takes at least, in least loads that can be a foot. */
  private static final double FOOT = 4;

  /** The forefoot takes over at least this part of it, whatever the cells' gains. */
  private static final double HANDED_OVER_PART = 0.5;

  /** No time. */
  private static final long NEVER = Long.MIN_VALUE;

  private final LoadHistory history;
  private final double least;
  private final int blockSamples;
  private int samples;
  private double sumF;
  private double sumH;
  private double sumFf;
  private double sumHh;
  private int pressedBlocks;
  private int airBlocks;
  private double pressedF;
  private double pressedH;
  private long pressedNs = NEVER;
  private int heelVotes;
  private int forefootVotes;

  LiftSign(FootSignal signal, long periodNs) {
    this.history = signal.history();
    this.least = signal.scale().leastFootLoad();
    this.blockSamples = Math.max(4, (int) Math.round(BLOCK_S * 1e9 / periodNs));
  }

  /** How many lifts in a row say that the heel's cell is right; less than none: reversed. */
  int heelVotes() {
    return heelVotes;
  }

  /** The same of the forefoot's. */
  int forefootVotes() {
    return forefootVotes;
  }

  /** Starts over: nothing is known of the sensors. */
  void restart() {
    pressedBlocks = 0;
    airBlocks = 0;
    heelVotes = 0;
    forefootVotes = 0;
  }

  /** Follows the newest sample of the signal. */
  void onSample() {
    long last = history.last();
    double f = history.forefoot(last);
    double h = history.heel(last);
    sumF += f;
    sumH += h;
    sumFf += f * f;
    sumHh += h * h;
    samples++;
    if (samples == blockSamples) {
      judge(history.timeNs(last));
      samples = 0;
      sumF = 0;
      sumH = 0;
      sumFf = 0;
      sumHh = 0;
    }
  }

  private void judge(long nowNs) {
    double meanF = sumF / samples;
    double meanH = sumH / samples;
    double deviationF = Math.sqrt(Math.max(0, sumFf / samples - meanF * meanF));
    double deviationH = Math.sqrt(Math.max(0, sumHh / samples - meanH * meanH));
    if (deviationF > MOVES * least && deviationH < STILL_PART * deviationF) {
      airBlocks++;
      if (airBlocks == BLOCKS && pressedBlocks >= BLOCKS && nowNs - pressedNs < KNOWN_NS) {
        vote(meanF - pressedF, meanH - pressedH);
        pressedBlocks = 0;
      }
      return;
    }
    airBlocks = 0;
    if (deviationH > PRESSED_PART * deviationF && deviationH > PRESSED * least) {
      pressedBlocks++;
      pressedF += (meanF - pressedF) / Math.min(pressedBlocks, 10);
      pressedH += (meanH - pressedH) / Math.min(pressedBlocks, 10);
      pressedNs = nowNs;
    }
  }

  private void vote(double changeF, double changeH) {
    double given = Math.abs(changeH);
    if (given < FOOT * least) {
      return;
    }
    heelVotes = next(heelVotes, -changeH);
    if (Math.abs(changeF) > HANDED_OVER_PART * given) {
      forefootVotes = next(forefootVotes, changeF);
    }
  }

  /** A vote against those before ends them. */
  private static int next(int votes, double vote) {
    int one = vote > 0 ? 1 : -1;
    return votes * one < 0 ? one : votes + one;
  }
}
