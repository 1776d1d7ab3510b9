package heelbeat.replay;

import heelbeat.loop.HeightFormat;
import heelbeat.loop.HeightSensor;
import heelbeat.signal.Foot;
import java.io.IOException;
import java.util.EnumSet;

/**
 * A Sharp GP2Y0A51SK0F behind each heel of a simulated person, as its data sheet has it: it looks
 * down, measures for 16.5 ± 3.7 ms, shows the mean of that up to 5 ms later, and until the next
 * one. Its voltage is the data sheet's 0.4 V at 15 cm and 2.05 V at 2 cm. In between it falls by a
 * power of the distance, or in every other person's sensors as one over the distance and a bit;
 * neither is quite what the reader takes for granted.
 */
public final class SimulatedHeights {
  private static final double FAR_CM = 15;
  private static final double FAR_V = 0.4;
  private static final double NEAR_CM = 2;
  private static final double NEAR_V = 2.05;
  private static final double EXPONENT = Math.log(NEAR_V / FAR_V) / Math.log(FAR_CM / NEAR_CM);

  private static final double BIT_CM = (FAR_V * FAR_CM - NEAR_V * NEAR_CM) / (NEAR_V - FAR_V);

  /** The most by which a held heel first goes too far: {@link SimulatedMovement}. */
  private static final double OVERSHOOT = 0.08;

  /** How many instants of a measurement stand for its mean. */
  private static final int LOOKS = 8;

  private final SimulatedPerson person;
  private final double noiseV;
  private final double countsPerV;
  private final Eye[] eyes = new Eye[HeightFormat.COUNT];

  /** One sensor: when it looks, and what it shows. */
  private static final class Eye {
    final SimulatedDice dice;
    final Foot foot;
    final double cycleS;
    final double lateS;
    final double restCm;
    double measuredS;
    double shownV;
    double nextV;
    double nextS = Double.NEGATIVE_INFINITY;

    Eye(long seed, Foot foot, double highestCm) {
      this.foot = foot;
      dice = new SimulatedDice(seed, 40 + HeightFormat.index(foot));
      cycleS = dice.in(0.0128, 0.0202);
      lateS = dice.in(0, 0.005);
      restCm = highestCm + dice.in(2.5, 4);
      measuredS = dice.in(-0.1, 0);
    }
  }

  /**
   * The sensors of a person; another one of the same seed who was told the same.
   *
   * @param noiseV of each measurement, as a standard deviation; no data sheet says how much
   * @param countsPerV the converter's
   */
  public SimulatedHeights(SimulatedPerson person, double noiseV, double countsPerV) {
    this.person = person;
    this.noiseV = noiseV;
    this.countsPerV = countsPerV;
    for (Foot foot : Foot.values()) {
      eyes[HeightFormat.index(foot)] = new Eye(person.seed(), foot, highestCm(person, foot));
    }
  }

  /** As it is mounted: somebody raises the heel, and the sensor is set to be 2.5 to 4 cm above. */
  private static double highestCm(SimulatedPerson person, Foot foot) {
    double highestM =
        person.truth(person.endS()).reps().stream()
            .filter(rep -> rep.foot() == foot)
            .mapToDouble(SimulatedTruth.Rep::heightM)
            .max()
            .orElse(0);
    return 100 * highestM * (1 + OVERSHOOT);
  }

  /** What the sensors read at a time, by the feet's order; times must rise. */
  public int[] counts(double timeS) {
    if (noiseV < 0) {
      int[] c = new int[2];
      for (Foot foot : Foot.values()) {
        SimulatedLeg leg = person.leg(foot);
        leg.feel(timeS);
        c[HeightFormat.index(foot)] = (int) Math.round(leg.heelHeightM * 1e6);
      }
      return c;
    }
    int[] counts = new int[eyes.length];
    for (int i = 0; i < eyes.length; i++) {
      counts[i] = (int) Math.round(voltage(eyes[i], timeS) * countsPerV);
    }
    return counts;
  }

  private double voltage(Eye eye, double timeS) {
    while (true) {
      if (eye.nextS <= timeS) {
        eye.shownV = eye.nextV;
        eye.nextS = Double.POSITIVE_INFINITY;
      }
      if (eye.measuredS + eye.cycleS > timeS) {
        return eye.shownV;
      }
      eye.nextV = measured(eye) + noiseV * eye.dice.normal();
      eye.measuredS += eye.cycleS;
      eye.nextS = eye.measuredS + eye.lateS;
    }
  }

  private double measured(Eye eye) {
    SimulatedLeg leg = person.leg(eye.foot);
    double sum = 0;
    for (int i = 0; i < LOOKS; i++) {
      leg.feel(eye.measuredS + (i + 0.5) / LOOKS * eye.cycleS);
      double awayCm = eye.restCm - 100 * leg.heelHeightM;
      sum +=
          person.seed() % 2 == 0
              ? FAR_V * Math.pow(FAR_CM / awayCm, EXPONENT)
              : FAR_V * (FAR_CM + BIT_CM) / (awayCm + BIT_CM);
    }
    return sum / LOOKS;
  }

  /** Writes a recording of frames with their heights, and the truth of the movement beside it. */
  public void record(SimulatedPad pad, Recording recording) throws IOException {
    try (RecordingWriter writer = new RecordingWriter(recording)) {
      writer.onHeightFormat(
          new HeightFormat(
              noiseV < 0 ? HeightSensor.LINEAR : HeightSensor.GP2Y0A51, EnumSet.allOf(Foot.class)));
      writer.onFormat(pad.format());
      while (pad.advance()) {
        writer.onHeights(counts(pad.timeNs() / 1e9));
        writer.onFrame(pad.timeNs(), pad.counts());
      }
    }
    pad.truth().write(recording.frames().resolveSibling(""), recording.name());
  }
}
