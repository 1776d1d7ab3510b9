package heelbeat.replay;

import heelbeat.replay.SimulatedDice.Range;

/**
 * A way of doing soleus push-ups, with the tempo that people of that tradition keep. The ranges are
 * those of the instructions (technique: a slow lift, 1-2 s of squeeze, a slow and resisted
 * lowering; circulation: about 2 s at the top; per leg: a short hold and "fall slowly"; Houston:
 * about one a second and the heel let go), widened to what people make of them, as the truth files
 * of the recordings show.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Range is two numbers
public enum SimulatedTradition {
  TECHNIQUE(range(0.7, 2.5), range(0.9, 2.7), range(1.3, 4.5), range(0.2, 1.2), false),
  CIRCULATION(range(0.6, 1.2), range(1.4, 3), range(1.1, 2.6), range(0.2, 0.9), false),
  PER_LEG(range(0.35, 0.8), range(0.2, 0.7), range(0.6, 1.3), range(0.1, 0.6), false),
  HOUSTON(range(0.18, 0.45), range(0.05, 0.18), range(0.15, 0.35), range(0.02, 0.2), true);

  /** How much of a slowed-down lowering is done when a heel that was let go lands, at speed. */
  static final Range LET_GO = range(0.4, 0.6);

  /** From heel-off to the top, from there to the start of lowering, from there to heel-down. */
  final Range concentricS;

  final Range holdS;
  final Range eccentricS;

  /** Both feet at rest between repetitions. */
  final Range pauseS;

  /** The heel falls. The others resist, and load the heel or raise the toes before a lift. */
  final boolean letsGo;

  SimulatedTradition(
      Range concentricS, Range holdS, Range eccentricS, Range pauseS, boolean letsGo) {
    this.concentricS = concentricS;
    this.holdS = holdS;
    this.eccentricS = eccentricS;
    this.pauseS = pauseS;
    this.letsGo = letsGo;
  }

  private static Range range(double low, double high) {
    return new Range(low, high);
  }
}
