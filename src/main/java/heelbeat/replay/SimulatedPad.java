package heelbeat.replay;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;

/**
 * A pad with a simulated person on it: newtons become counts, with the faults of real parts. The
 * same person, kind and flaws give the same frames to the bit, and a longer run begins with the
 * frames of a shorter one.
 */
public final class SimulatedPad implements FrameStream {
  private static final double FSR_EXPONENT = 1.1; // Interlink 400 series data sheet

  private final SimulatedPerson person;
  private final SimulatedPadKind kind;
  private final double seconds;
  private final Flaws flaws;
  private final SimulatedDice noise;
  private final SimulatedDice mishaps;
  private final Sensor[] sensors = new Sensor[Channel.COUNT];
  private final double creepPerFrame;
  private final double humHz;
  private final double periodUs;
  private final long startUs;

  /** The forces as the slow parts of the sensors know them; not a number before the start. */
  private final double[] creptN = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

  private final int[] counts = new int[Channel.COUNT];
  private long due;
  private long timeUs;

  /**
   * What goes wrong with a pad now and then.
   *
   * @param spikesPerS how often one count of one sensor is at a rail
   * @param gapsPerS how often 1 to 5 frames are lost
   */
  public record Flaws(double spikesPerS, double gapsPerS) {
    /** A pad that works. */
    public static final Flaws NONE = new Flaws(0, 0);
  }

  /**
   * One sensor in its place.
   *
   * @param gain FSR: newtons that make half of full scale; load cell: counts per newton
   * @param creep the part of the force that it takes its time to follow
   * @param crosstalk the part of its neighbour's force that comes through the pad
   * @param hum the part of the mains that it catches, 0 to 1
   */
  private record Sensor(double gain, double zero, double creep, double crosstalk, double hum) {}

  /** A pad of that kind with a visitor, see {@link SimulatedPerson#visiting}. */
  public SimulatedPad(long seed, SimulatedPadKind kind, double seconds) {
    this(SimulatedPerson.visiting(seed, seconds), kind, seconds, Flaws.NONE);
  }

  /**
   * A pad of that kind with that person on it.
   *
   * @param seconds when the stream ends
   */
  public SimulatedPad(SimulatedPerson person, SimulatedPadKind kind, double seconds, Flaws flaws) {
    this.person = person;
    this.kind = kind;
    this.seconds = seconds;
    this.flaws = flaws;
    noise = new SimulatedDice(person.seed(), 2);
    mishaps = new SimulatedDice(person.seed(), 3);
    SimulatedDice parts = new SimulatedDice(person.seed(), 4);
    boolean fsr = format().sensor() == SensorKind.FSR;
    double gain = fsr ? parts.in(80, 240) : parts.in(2500, 6000);
    for (int i = 0; i < sensors.length; i++) {
      sensors[i] =
          new Sensor(
              gain * parts.in(0.94, 1.06), // part to part ±6 % by the FSR's data sheet
              fsr ? 0 : parts.in(-200_000, 200_000),
              fsr ? parts.in(0.01, 0.05) : parts.in(0.001, 0.004),
              parts.in(0.01, 0.04),
              parts.in(0, 1));
    }
    // An HX711 keeps its own time; the other pads' clocks are crystals.
    periodUs = 1e6 / format().sampleRateHz() * (1 + (fsr ? 0.0002 : 0.01) * parts.in(-1, 1));
    startUs = parts.whole(0, 100);
    creepPerFrame = periodUs / (parts.in(0.2e6, 0.6e6) + periodUs);
    humHz = parts.chance(0.5) ? 50 : 60;
  }

  /** What the person really does until the stream ends. */
  public SimulatedTruth truth() {
    return person.truth(seconds);
  }

  @Override
  public PadFormat format() {
    return kind.format();
  }

  @Override
  public boolean advance() {
    if (happens(flaws.gapsPerS)) {
      due += mishaps.whole(1, 5);
    }
    long dueUs = startUs + (long) (due * periodUs);
    if (dueUs >= seconds * 1e6) {
      return false;
    }
    due++;
    // As late as a loop is; at most 208 us, so that times rise.
    timeUs = dueUs + (long) Math.abs(60 * noise.normal());
    sample(0, 1, person.leg(Foot.LEFT), timeUs * 1e-6); // in the order of Channel
    sample(2, 3, person.leg(Foot.RIGHT), timeUs * 1e-6);
    if (happens(flaws.spikesPerS)) {
      counts[mishaps.whole(0, counts.length - 1)] =
          mishaps.chance(0.5) ? format().fullScaleCounts() : kind.lowestCounts;
    }
    return true;
  }

  private boolean happens(double perS) {
    return perS > 0 && mishaps.chance(perS * periodUs * 1e-6);
  }

  private void sample(int forefoot, int heel, SimulatedLeg leg, double timeS) {
    leg.feel(timeS);
    counts[forefoot] = counts(forefoot, leg.forefootN, leg.heelN, timeS);
    counts[heel] = counts(heel, leg.heelN, leg.forefootN, timeS);
  }

  private int counts(int index, double ownN, double otherN, double timeS) {
    Sensor sensor = sensors[index];
    double forceN = ownN + sensor.crosstalk * otherN;
    double crept = Double.isNaN(creptN[index]) ? forceN : creptN[index];
    creptN[index] = crept + (forceN - crept) * creepPerFrame;
    double feltN = forceN + sensor.creep * (crept - forceN);
    double humCounts = kind.humCounts * sensor.hum * SimulatedAct.wave(humHz * timeS);
    double noiseCounts = kind.noiseCounts * noise.normal();
    return Math.clamp(
        Math.round(clean(sensor, feltN) + humCounts + noiseCounts),
        kind.lowestCounts,
        format().fullScaleCounts());
  }

  private double clean(Sensor sensor, double feltN) {
    if (format().sensor() == SensorKind.LOAD_CELL) {
      return sensor.zero + sensor.gain * feltN;
    }
    // A film rustles by a part of the force on it. StrictMath.pow would leave garbage.
    double pressedN = Math.max(0, feltN * (1 + 0.01 * noise.normal()));
    double conductance = StrictMath.exp(FSR_EXPONENT * StrictMath.log(pressedN / sensor.gain));
    return format().fullScaleCounts() * conductance / (1 + conductance);
  }

  @Override
  public long timeNs() {
    return timeUs * 1000;
  }

  @Override
  public int[] counts() {
    return counts;
  }

  /** Does nothing: there is nothing to release. */
  @Override
  public void close() {}
}
