package heelbeat.replay;

import static heelbeat.replay.SimulatedAct.wave;

import heelbeat.replay.SimulatedDice.Range;

/** How the load under a resting foot wavers. */
sealed interface SimulatedSway {
  /** Adds to the leg's resting forces what they waver by at a time. */
  void sway(double timeS, SimulatedLeg leg);

  /** Someone who sits: about a newton, below 1 Hz. */
  static SimulatedSway sitting(SimulatedDice dice) {
    return new Sitting(dice.in(0.2, 0.6), dice.in(0.1, 0.9), dice.in(0.1, 0.9), dice.in(0.1, 0.9));
  }

  /**
   * Someone who stands. Below 1 Hz 1-2 % of the weight goes from foot to foot, and as much from
   * heel to toes; a foot that carries all has none to get it from: the body cannot rise and sink
   * slowly while it stands still. What remains are quick corrections of the balance at 1.5-5 Hz,
   * and a fingertip on a table: it steadies with less than a newton (Jeka and Lackner, Exp Brain
   * Res 100:495, 1994). The rest is chosen.
   *
   * @param wholeN what both feet carry together
   */
  static Bearing standing(SimulatedDice dice, double wholeN) {
    return bearing(dice, wholeN, new Range(0.01, 0.02), 1);
  }

  /** Someone on the back, who need not balance: half of that, chosen. */
  static Bearing lying(SimulatedDice dice, double wholeN) {
    return bearing(dice, wholeN, new Range(0.005, 0.01), 0);
  }

  private static Bearing bearing(
      SimulatedDice dice, double wholeN, Range swayPart, double mostHandN) {
    return new Bearing(
        wholeN,
        dice.in(swayPart) * wholeN,
        dice.in(0.1, 0.9),
        dice.in(swayPart),
        dice.in(0.1, 0.9),
        dice.in(0.002, 0.006),
        dice.in(1.5, 5),
        dice.in(0, mostHandN),
        dice.in(0.1, 0.5));
  }

  /** Two loads that rock, one that swells. */
  record Sitting(double swayN, double weightHz, double rockingHz, double otherRockingHz)
      implements SimulatedSway {
    @Override
    public void sway(double timeS, SimulatedLeg leg) {
      double weight = swayN * wave(weightHz * timeS);
      double rocking = swayN * (wave(rockingHz * timeS) + wave(otherRockingHz * timeS));
      leg.forefootN = leg.forefootN + weight + rocking;
      leg.heelN = leg.heelN + weight - rocking;
    }
  }

  /**
   * The sway of one foot of two that bear the body.
   *
   * @param passedN what goes to and fro between two feet that carry alike; below 0 for the second
   * @param rockingPart of the lighter end of the foot
   * @param correctionPart of what the foot carries
   */
  record Bearing(
      double wholeN,
      double passedN,
      double passedHz,
      double rockingPart,
      double rockingHz,
      double correctionPart,
      double correctionHz,
      double handN,
      double handHz)
      implements SimulatedSway {
    @Override
    public void sway(double timeS, SimulatedLeg leg) {
      double carriedN = leg.forefootN + leg.heelN;
      if (carriedN <= 0) {
        return;
      }
      double share = Math.min(1, carriedN / wholeN);
      // All of it between two equal feet, nothing to or from a foot that carries all.
      double passed = 4 * share * (1 - share) * passedN * wave(passedHz * timeS);
      double correction =
          correctionPart * carriedN * wave(correctionHz * timeS) * wave(0.31 * timeS);
      double hand = share * handN * wave(handHz * timeS);
      double rocking = rockingPart * Math.min(leg.forefootN, leg.heelN) * wave(rockingHz * timeS);
      double grown = 1 + (passed + correction + hand) / carriedN;
      leg.forefootN = leg.forefootN * grown + rocking;
      leg.heelN = leg.heelN * grown - rocking;
    }

    /** The other foot's: what one gives it takes. */
    Bearing mirrored() {
      return new Bearing(
          wholeN,
          -passedN,
          passedHz,
          rockingPart,
          rockingHz,
          correctionPart,
          correctionHz,
          handN,
          handHz);
    }
  }
}
