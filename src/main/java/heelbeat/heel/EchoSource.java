package heelbeat.heel;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;

/**
 * Whether one heel sensor reads the same part of another sensor whenever it is in the air. Block by
 * block a line is laid through both. Of an echo it is the same line in each lift, it follows each
 * rustle of the source, and never does the heel read less. A heel that keeps part of its load goes
 * its own way: in 27 hours of 61 simulated people on four kinds of pads without an echo none was
 * found.
 *
 * <p>Where nothing is a count of 0, as of resistors, nothing of the source is nothing of the echo,
 * and the line has the slope of its mean. Of load cells it is known by its slope alone.
 */
final class EchoSource {
  /** Shorter than a quick lift, and many samples long. */
  private static final double BLOCK_S = 0.25;

  /** The same for load cells: for the rustle of quick people, and the pace of slow ones. */
  private static final double QUICK_S = 0.125;

  /** Chosen: half a second, of which a slow lift has several. */
  private static final double SLOW_S = 0.5;

  /** In fewer samples two sensors go the same way by chance. */
  private static final int LEAST_SAMPLES = 10;

  /** A source that carries a foot, of full scale. */
  private static final double LOADED_PART = 0.05;

  /** What a wire, a plate or a foot's own stiffness hands over, and what may be chance. */
  private static final double LEAST_SEEN = 0.04;

  /**
   * Less costs nothing. On 40 recordings of resistors whose inputs take a tenth, 140 of 1781 lifts
   * are missed if it is left, 37 if it is taken out from here on; on 8 of load cells most of quick
   * people's.
   */
  private static final double LEAST = 0.08;

  /**
   * More costs lifts before it is known. Of eight simulated people on inputs that take a tenth all
   * lifts are counted even so, and a plate hands over as much to the one beside it; on inputs that
   * take 0.15 a fifth is missed. The forefoot, which gives as much to the input after it, reads
   * less for that, so that the part in the air is a little larger.
   */
  private static final double GRAVE = 0.16;

  /** More is no sensor of its own. */
  private static final double MOST = 0.7;

  /** Who sits down or steps on loads both plates, the heel's by half as much or more. */
  private static final double LINEAR_MOST = 0.45;

  /** Two slopes of one line are the same, but for this part. */
  private static final double SAME_PART = 0.25;

  /** So much of the echo's variance is the source's, beside its own noise, ... */
  private static final double LEAST_EXPLAINED = 0.2;

  /** ... and so much of a load cell's, which has little. */
  private static final double LINEAR_EXPLAINED = 0.7;

  /** The part is the same in each lift, but for what the source itself takes from others. */
  private static final double SAME_RATIO_PART = 0.2;

  /** A heel that comes down reads so much more than the echo, as a part of it. */
  private static final double DOWN = 0.25;

  /** It reads so much more than it did in the air, as a part of that. */
  private static final double RISEN = 0.15;

  /** A heel that reads so much less is in the air without an echo. */
  private static final double GONE = 0.4;

  /** A shock or a gap makes a block that is none. */
  private static final int GONE_BLOCKS = 3;

  /** So many blocks elsewhere, and none on the line, and the line was none. */
  private static final int STRAYS = 12;

  /** Lifts of a set follow each other within that. */
  private static final double LIFTS_S = 30;

  /** A line is sure after so many lifts. Chosen. */
  private static final int LIFTS = 3;

  /** And after so many blocks. Chosen. */
  private static final int BLOCKS = 8;

  private final int source;
  private final int echo;
  private final boolean isZeroKnown;
  private final double durationS;
  private final int blockSamples;
  private final double loadedCounts;
  private double lastX;
  private double lastY;
  private int samples;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumXy;
  private double sumYy;
  private double lowestX = Double.POSITIVE_INFINITY;
  private double highestX = Double.NEGATIVE_INFINITY;
  private double slope;
  private double level;
  private double sumCov;
  private double sumVar;
  private double meanX;
  private double meanY;
  private int blocks;
  private int lifts;
  private int blocksSince;
  private int gone;
  private int strays;
  private boolean isUp;
  private boolean isSure;

  private EchoSource(Foot from, Foot to, PadFormat format, double durationS) {
    this.source = Channel.forefoot(from).index();
    this.echo = Channel.heel(to).index();
    this.isZeroKnown = format.sensor().isZeroKnown();
    this.durationS = durationS;
    this.blockSamples =
        Math.max(LEAST_SAMPLES, (int) Math.round(durationS * format.sampleRateHz()));
    this.loadedCounts = LOADED_PART * format.fullScaleCounts();
  }

  /** Whatever may give the heel of a foot part of what it reads. */
  static EchoSource[] of(Foot foot, PadFormat format) {
    if (format.sensor() == SensorKind.LOAD_CELL) {
      return new EchoSource[] {
        new EchoSource(foot, foot, format, QUICK_S), new EchoSource(foot, foot, format, SLOW_S)
      };
    }
    return format.feet().stream()
        .map(from -> new EchoSource(from, foot, format, BLOCK_S))
        .toArray(EchoSource[]::new);
  }

  /** The channel whose part is read. */
  int source() {
    return source;
  }

  /** The part of it that is read. */
  double slope() {
    return slope;
  }

  /** Whether it is so large that lifts were missed, if it is one; a tenth does it to load cells. */
  boolean isGrave() {
    return slope > (isZeroKnown ? GRAVE : LEAST);
  }

  /** What the source reads without load, in counts, as far as it was seen. */
  double zero() {
    return isZeroKnown ? 0 : lowestX;
  }

  /** Whether the echo was seen in so many lifts that it is one. */
  boolean isSure() {
    return isSure;
  }

  /** Whether the heel has read nothing else of late. */
  boolean isUp() {
    return isUp;
  }

  void onFrame(int[] counts) {
    double x = counts[source];
    double y = counts[echo];
    if (!isZeroKnown && x == lastX && y == lastY) {
      return; // A reading that is sent again is no sample; a resistor's may well be the same.
    }
    lastX = x;
    lastY = y;
    sumX += x;
    sumY += y;
    sumXx += x * x;
    sumXy += x * y;
    sumYy += y * y;
    samples++;
    if (samples == blockSamples) {
      judge(sumX / samples, sumY / samples);
      samples = 0;
      sumX = 0;
      sumY = 0;
      sumXx = 0;
      sumXy = 0;
      sumYy = 0;
    }
  }

  private void judge(double x, double y) {
    blocksSince++;
    lowestX = Math.min(lowestX, x);
    highestX = Math.max(highestX, x);
    if (isZeroKnown && x < loadedCounts) {
      return;
    }
    double more = y - level - slope * x;
    double most = slope * (isZeroKnown ? x : highestX - lowestX);
    if (blocks > 0 && more < -GONE * most) {
      gone++;
      if (!isSure || gone >= GONE_BLOCKS) {
        forget();
        isSure = false;
      }
    } else if (isUp && more > DOWN * most) {
      isUp = !hasRisen(y);
    } else {
      judgeSlope(x, y, Math.abs(more) < SAME_RATIO_PART * most);
    }
  }

  /**
   * A heel at rest, while the other foot lifts, reads a larger part of the other forefoot in
   * between as well; but it is the forefoot that reads less then, and not the heel more.
   */
  private boolean hasRisen(double y) {
    return !isZeroKnown || y - meanY > RISEN * meanY;
  }

  private void judgeSlope(double x, double y, boolean isOnLine) {
    double varX = sumXx / samples - x * x;
    double varY = sumYy / samples - y * y;
    double cov = sumXy / samples - x * y;
    double part = isZeroKnown ? y / x : cov / varX;
    double greatest = isZeroKnown ? MOST : LINEAR_MOST;
    double explained = isZeroKnown ? LEAST_EXPLAINED : LINEAR_EXPLAINED;
    if (!(part > LEAST_SEEN && part < greatest && cov * cov > explained * varX * varY)
        || (isZeroKnown && Math.abs(cov - part * varX) > SAME_PART * part * varX)) {
      return;
    }
    if (!isSure && blocksSince > LIFTS_S / durationS) {
      forget();
    }
    if (blocks > 0 && !isOnLine) {
      strays++;
      if (isSure || strays < STRAYS) {
        return;
      }
      forget();
    } else if (blocks > 0 && !isZeroKnown && Math.abs(part - slope) > SAME_PART * slope) {
      return;
    }
    strays = 0;
    blocksSince = 0;
    blocks++;
    gone = 0;
    meanX += (x - meanX) / blocks;
    meanY += (y - meanY) / blocks;
    sumCov += cov;
    sumVar += varX;
    slope = isZeroKnown ? slope + (part - slope) / blocks : sumCov / sumVar;
    level = isZeroKnown ? 0 : meanY - slope * meanX;
    if (!isUp) {
      isUp = true;
      lifts++;
    }
    isSure |= blocks >= BLOCKS && lifts >= LIFTS && slope > LEAST;
  }

  private void forget() {
    gone = 0;
    strays = 0;
    blocks = 0;
    lifts = 0;
    isUp = false;
    slope = 0;
    meanX = 0;
    meanY = 0;
    sumCov = 0;
    sumVar = 0;
  }
}
