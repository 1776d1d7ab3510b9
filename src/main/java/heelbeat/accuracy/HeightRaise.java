package heelbeat.accuracy;

import heelbeat.rep.Rep;

/**
 * A raise as a height sensor shows it: movements begin and end where their speed passes a tenth of
 * its greatest. Times are seconds.
 *
 * @param startS the heel starts up
 * @param topS it is up
 * @param loweringS it starts down
 * @param endS it is down
 */
record HeightRaise(double startS, double topS, double loweringS, double endS) {
  private static final double SLOW_PART = 0.1;
  private static final double STEP_S = 0.002;

  /** A heel that went a little too far takes so long to settle. */
  private static final double SETTLES_S = 0.4;

  /** What is left of a hold must be that long to tell a heel that sinks from noise. */
  private static final double LEAST_SINKING_S = 0.5;

  /** A minimum-jerk way takes this part of its length from a fifth to four fifths of its height. */
  private static final double MIDDLE_PART = 0.346;

  /** Of a way's length: as wide as noise asks for, and as narrow as its corners allow. */
  private static final double WINDOW_PART = 0.2;

  /** Four readings of a sensor that is as slow as is allowed for. */
  private static final double LEAST_WINDOW_S = 0.035;

  private static final double LONGEST_WINDOW_S = 0.5;

  /**
   * Finds the instants of a swing.
   *
   * @param curve the heights
   * @param windowS what the swing was found with
   */
  static HeightRaise of(HeightCurve curve, HeightSwing swing, double windowS) {
    Way up = Way.of(curve, swing.highS(), swing.beforeS(), swing.up(), windowS);
    Way down = Way.of(curve, swing.highS(), swing.afterS(), swing.down(), windowS);
    double topS = up.slowS(1, down.fastestS, 0);
    double firstS = Math.max(topS, down.slowS(-1, up.fastestS, 0));
    double sinking = sinking(curve, topS, firstS);
    double loweringS = Math.max(topS, down.slowS(-1, up.fastestS, sinking));
    return new HeightRaise(
        up.slowS(-1, swing.beforeS(), 0), topS, loweringS, down.slowS(1, swing.afterS(), 0));
  }

  /**
   * How fast a held heel sinks, below 0, by a line through its hold after it has settled; 0 of a
   * short one. A slow lowering is no faster at first, and must not be taken to begin with it.
   */
  private static double sinking(HeightCurve curve, double topS, double loweringS) {
    double fromS = topS + SETTLES_S;
    return loweringS - fromS < LEAST_SINKING_S ? 0 : Math.min(0, curve.slope(fromS, loweringS));
  }

  /** For how long both this and a counted repetition last, as a part of the longer one. */
  double overlap(Rep rep) {
    double offS = rep.heelOffNs() / 1e9;
    double downS = rep.heelDownNs() / 1e9;
    double bothS = Math.min(endS, downS) - Math.max(startS, offS);
    return bothS / Math.max(endS - startS, downS - offS);
  }

  /** The way up, or the way down. */
  private static final class Way {
    private final HeightCurve curve;
    private final double windowS;
    final double fastestS;

    private Way(HeightCurve curve, double windowS, double fastestS) {
      this.curve = curve;
      this.windowS = windowS;
      this.fastestS = fastestS;
    }

    /** The way between the highest instant and a lowest one, on either side of it. */
    static Way of(HeightCurve curve, double highS, double lowS, double size, double windowS) {
      double low = curve.height(lowS, windowS);
      // From above, because the plateau may be long.
      double middleS = passes(curve, highS, lowS, low + 0.5 * size, windowS);
      double lowerS = passes(curve, middleS, lowS, low + 0.2 * size, windowS);
      double upperS = passes(curve, middleS, highS, low + 0.8 * size, windowS);
      double lengthS = Math.abs(upperS - lowerS) / MIDDLE_PART;
      double fineS = Math.clamp(WINDOW_PART * lengthS, LEAST_WINDOW_S, LONGEST_WINDOW_S);
      double fastestS = middleS;
      double fastest = 0;
      // Not beyond its ends: there the next raise may be quicker.
      double fromS = Math.max(middleS - lengthS / 2, Math.min(highS, lowS));
      double toS = Math.min(middleS + lengthS / 2, Math.max(highS, lowS));
      for (double timeS = fromS; timeS < toS; timeS += STEP_S) {
        double speed = Math.abs(curve.speed(timeS, fineS));
        if (speed > fastest) {
          fastest = speed;
          fastestS = timeS;
        }
      }
      return new Way(curve, fineS, fastestS);
    }

    /** Where the height, on its way from one time to another, passes a level. */
    private static double passes(
        HeightCurve curve, double fromS, double toS, double level, double windowS) {
      double stepS = Math.signum(toS - fromS) * STEP_S;
      boolean isAbove = toS == fromS || curve.height(fromS, windowS) > level;
      double timeS = fromS;
      while (stepS * (toS - timeS) > 0 && curve.height(timeS, windowS) > level == isAbove) {
        timeS += stepS;
      }
      return timeS;
    }

    /**
     * Where its speed has fallen to a tenth, after its fastest instant (1) or before it (-1);
     * beyond the speed held.
     */
    double slowS(int direction, double untilS, double held) {
      double slow = held + SLOW_PART * (curve.speed(fastestS, windowS) - held);
      double sign = Math.signum(slow);
      double timeS = fastestS;
      while (direction * (untilS - timeS) > 0 && sign * curve.speed(timeS, windowS) > sign * slow) {
        timeS += direction * STEP_S;
      }
      return timeS;
    }
  }
}
