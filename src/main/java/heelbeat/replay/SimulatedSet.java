package heelbeat.replay;

import heelbeat.signal.Foot;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One set in one style: turns what somebody would do well into what they do. */
final class SimulatedSet {
  private static final int PUSH_UPS_TO_FIND_STEP = 3;

  /** Of a tiring set; from here on its push-ups count as tired. */
  private static final double TIRED_HOLD = 0.8;

  private final SimulatedStyle style;
  private final SimulatedTradition tradition;
  private final SimulatedDice whims;
  private final Foot favoured;
  private final double favour;
  private final int pushUps;
  private final int talksBefore;

  /** The heels that only touch the pad. */
  private final Map<Foot, Touch> touches = new EnumMap<>(Foot.class);

  private int pushUp = -1;
  private boolean isOff;
  private double twiceOrHalf;
  private boolean touchesNext;

  /**
   * A heel that landed and leaves again; it takes its load in the first half, and gives it back.
   */
  private record Touch(double landedS, double lastsS) {}

  /**
   * @param whims what only the style draws from
   * @param talksBefore the push-up, from 0, before which the person talks; below 0 if never
   * @param favoured the foot that is spared, if one is
   */
  SimulatedSet(
      SimulatedStyle style,
      SimulatedTradition tradition,
      int pushUps,
      int talksBefore,
      SimulatedDice whims,
      Foot favoured) {
    this.style = style;
    this.tradition = tradition;
    this.pushUps = pushUps;
    this.talksBefore = talksBefore;
    this.whims = whims;
    this.favoured = favoured;
    favour = whims.in(0.6, 0.7);
  }

  /** The next push-up comes. */
  void next() {
    pushUp++;
    boolean touched = touchesNext;
    boolean isFollowed = pushUp + 1 < pushUps && pushUp + 1 != talksBefore;
    touchesNext = style == SimulatedStyle.BOUNCING && isFollowed && whims.chance(0.5);
    twiceOrHalf = whims.chance(0.5) ? 2 : 0.5;
    isOff =
        switch (style) {
          case WELL, ONE_SIDED -> false;
          case RUSHED -> !tradition.letsGo && whims.chance(0.5);
          case SHORT_HOLD -> whims.chance(0.5);
          case BOUNCING -> touched;
          case PARTIAL -> whims.chance(1 / 3.0);
          case UNEVEN -> pushUp >= PUSH_UPS_TO_FIND_STEP && whims.chance(0.2);
          case TIRING -> left() < TIRED_HOLD;
        };
  }

  /** Whether the heels stay on the pad in this push-up. */
  boolean stopsHalfWay() {
    return isOff && style == SimulatedStyle.PARTIAL;
  }

  /** How many times the usual pause comes before this push-up. */
  double pause() {
    return style == SimulatedStyle.TIRING ? 6 - 5 * left() : 1;
  }

  /** What this foot does in this push-up, for the truth. */
  SimulatedStyle styleOf(Foot foot) {
    boolean isSpared = style == SimulatedStyle.ONE_SIDED && foot == favoured;
    return isOff || isSpared ? style : SimulatedStyle.WELL;
  }

  /** Makes of a good repetition of a foot the one that is done. */
  SimulatedPlan done(SimulatedPlan good, SimulatedLeg leg, Foot foot) {
    if (style == SimulatedStyle.WELL) {
      return good;
    }
    double heightM = good.heightM();
    double holdS = good.holdS();
    double eccentricS = good.eccentricS();
    SimulatedMovement movement = good.movement();
    if (style == SimulatedStyle.TIRING) {
      heightM *= left();
      holdS *= left();
    } else if (styleOf(foot) == SimulatedStyle.RUSHED) {
      eccentricS = whims.in(0.12, 0.29);
      double lowered = whims.in(SimulatedTradition.LET_GO);
      movement = leg.hangs() ? movement : movement.letGo(lowered);
    } else if (styleOf(foot) == SimulatedStyle.SHORT_HOLD) {
      holdS = whims.in(0.02, 0.15);
    }
    double tempo = tempo(foot);
    @Nullable Touch touched = touches.remove(foot);
    double heelOffS = touched == null ? good.heelOffS() : touched.landedS + touched.lastsS;
    double topS = heelOffS + Math.max(tempo * good.concentricS(), leg.quickestS(heightM, 7.5));
    double loweringS = topS + tempo * holdS;
    double heelDownS = loweringS + Math.max(tempo * eccentricS, leg.quickestS(heightM, 5));
    @Nullable Touch touch = touchesNext ? new Touch(heelDownS, whims.in(0.1, 0.2)) : null;
    if (touch != null) {
      touches.put(foot, touch);
    }
    return new SimulatedPlan(
        heelOffS,
        topS,
        loweringS,
        heelDownS,
        heightM,
        touched == null ? good.stretch() : 0,
        touched == null ? good.stretchS() : 0,
        touched == null ? good.forwardS() : touched.lastsS / 2,
        touch == null ? good.backS() : touch.lastsS / 2,
        touch == null ? good.ringsS() : touch.lastsS / 2,
        touched == null ? movement : movement.fromTheStart());
  }

  /** How much longer than usual the phases of a foot are. */
  private double tempo(Foot foot) {
    if (styleOf(foot) == SimulatedStyle.UNEVEN) {
      return twiceOrHalf;
    }
    return styleOf(foot) == SimulatedStyle.ONE_SIDED ? favour : 1;
  }

  /** What is left of a tiring person's strength, 1 to 0.6. */
  private double left() {
    return 1 - 0.4 * pushUp / Math.max(1, pushUps - 1);
  }
}
