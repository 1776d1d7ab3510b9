package heelbeat.signal;

/**
 * Turns counts into load: proportional to force, in a unit of the sensor's own. Nothing downstream
 * needs newtons, because every threshold is learnt from the same sensor's range.
 *
 * <p>A force-sensing resistor between supply and measuring resistor gives {@code c / full scale =
 * Rm / (Rm + R)} with {@code R ~ F^-1.1} (Interlink 400 series data sheet), hence {@code F ~ (c /
 * (full scale - c))^(1/1.1)}. A load cell is linear already.
 *
 * <p>Remembers what it worked out, so each thread needs its own.
 */
public final class LoadScale {
  /** Of that curve, turned round. */
  private static final double FSR_EXPONENT = 1 / 1.1;

  /** Above this part of full scale the divider's curve says more about noise than about force. */
  private static final double FSR_CEILING = 0.995;

  /** How many loads are remembered, a power of two. */
  private static final int REMEMBERED = 1024;

  private final SensorKind sensor;
  private final int fullScaleCounts;
  private final double leastFootLoad;

  // Counts come again and again, and a power takes longer than the rest of a sample's way. Zeros
  // are right from the start: no counts are no load.
  private final int[] rememberedCounts = new int[REMEMBERED];
  private final float[] rememberedLoads = new float[REMEMBERED];

  /** Prepares the scale of one kind of sensor behind one converter. */
  public LoadScale(SensorKind sensor, int fullScaleCounts) {
    this.sensor = sensor;
    this.fullScaleCounts = fullScaleCounts;
    double leastFootCounts = fullScaleCounts / (double) sensor.leastFootParts();
    this.leastFootLoad = isZeroKnown() ? loadOf((int) Math.ceil(leastFootCounts)) : leastFootCounts;
  }

  /**
   * The load that a count stands for.
   *
   * @param counts as the converter gave them; for a resistor clipped to 0 and near full scale
   * @return load in the sensor's own unit; for a load cell from its own unknown zero
   */
  public double loadOf(int counts) {
    if (!isZeroKnown()) {
      return counts;
    }
    int slot = counts & (REMEMBERED - 1);
    if (rememberedCounts[slot] != counts) {
      rememberedCounts[slot] = counts;
      rememberedLoads[slot] = loadOfResistor(counts);
    }
    return rememberedLoads[slot];
  }

  private float loadOfResistor(int counts) {
    double part = Math.clamp((double) counts / fullScaleCounts, 0, FSR_CEILING);
    // Machines may differ in the last bit of a power; a float has lost it.
    return (float) Math.pow(part / (1 - part), FSR_EXPONENT);
  }

  /** The least change of load that can be a foot: see {@link SensorKind#leastFootParts()}. */
  public double leastFootLoad() {
    return leastFootLoad;
  }

  /** What sits under the foot. */
  public SensorKind sensor() {
    return sensor;
  }

  /** As {@link SensorKind#isZeroKnown()}. */
  public boolean isZeroKnown() {
    return sensor.isZeroKnown();
  }
}
