package heelbeat.check;

import heelbeat.replay.SimulatedPerson;
import heelbeat.replay.SimulatedTradition;
import heelbeat.signal.Foot;
import java.util.Random;

/**
 * A simulated person who does what a check asks, as people follow beats: each with a habit of being
 * early or late, of its own at each kind of beat, and a scatter from beat to beat.
 */
public final class SimulatedOwner {
  /** When the first frame comes, to a few milliseconds. */
  private static final double START_S = 0;

  private static final double NS_PER_S = 1e9;

  private final SimulatedPerson person;
  private final Random dice;
  private final double scatterS;
  private final double[] lateS = new double[4];
  private final int done;
  private double confirmS;
  private double endS;

  /**
   * A person who was never there.
   *
   * @param seed what the body, its way and its timing are drawn from
   * @param habitS how far this person is from the beats as a habit, as a standard deviation of
   *     people in seconds, at each kind of beat
   * @param scatterS how far it scatters from beat to beat, in seconds
   */
  public SimulatedOwner(long seed, double habitS, double scatterS) {
    person = new SimulatedPerson(seed);
    dice = new Random(seed);
    this.scatterS = scatterS;
    for (int i = 0; i < lateS.length; i++) {
      lateS[i] = habitS * dice.nextGaussian();
    }
    done = 8 + dice.nextInt(5);
    follow();
  }

  private void follow() {
    double startS = START_S;
    for (Stage stage : Course.STAGES) {
      double firstS = startS + Course.LEAD_IN_NS / NS_PER_S;
      startS =
          switch (stage) {
            case Stage.Still _ -> firstS + Course.STILL_NS / NS_PER_S;
            case Stage.OneHeel one ->
                beat(SimulatedTradition.TECHNIQUE, one.beats(), firstS, one.foot());
            case Stage.Fall fall ->
                beat(SimulatedTradition.HOUSTON, fall.beats(), firstS, Foot.LEFT, Foot.RIGHT);
            case Stage.Led led ->
                beat(SimulatedTradition.TECHNIQUE, led.beats(), firstS, Foot.LEFT, Foot.RIGHT);
            case Stage.Free _ -> free(firstS);
          };
    }
    endS = startS;
  }

  private double free(double firstS) {
    person.rest(Math.max(0, firstS + 1 - person.endS()));
    person.reps(SimulatedTradition.CIRCULATION, done, Foot.LEFT, Foot.RIGHT);
    confirmS = person.endS() + 2;
    return confirmS;
  }

  private double beat(SimulatedTradition tradition, Beats beats, double firstS, Foot... feet) {
    for (int i = 0; i < beats.times(); i++) {
      double liftS = firstS + i * beats.periodNs() / NS_PER_S;
      double holdS = liftS + beats.liftS();
      double lowerS = holdS + beats.holdS();
      person.raiseAt(
          tradition,
          Math.max(person.endS(), met(0, liftS)),
          met(1, holdS),
          met(2, lowerS),
          met(3, lowerS + beats.lowerS()),
          feet);
    }
    return firstS + beats.lengthNs() / NS_PER_S;
  }

  private double met(int kind, double beatS) {
    return beatS + lateS[kind] + scatterS * dice.nextGaussian();
  }

  /** The person, who has been told all of it. */
  public SimulatedPerson person() {
    return person;
  }

  /** How many push-ups it does in the free set. */
  public int done() {
    return done;
  }

  /** When it says so, in seconds from the first frame. */
  public double confirmS() {
    return confirmS;
  }

  /** When all is over, in seconds from the first frame. */
  public double endS() {
    return endS;
  }
}
