package heelbeat.loop;

/**
 * What tells how high a heel is, beside the pad and for the truth alone. Whatever it is, its counts
 * rise with the heel.
 */
public enum HeightSensor {
  /** Counts rise by as much for each millimetre, and at once. */
  LINEAR("linear", 0) {
    @Override
    public double height(int counts) {
      return counts;
    }
  },

  /**
   * A Sharp GP2Y0A51SK0F that looks down at the heel, on a converter whose zero is zero volts. The
   * distance is 5.28 cm times the volts to the power -1.161, as WPILib's {@code SharpIR} has it. By
   * the data sheet a measurement takes 16.5 ± 3.7 ms and shows up to 5 ms later: what it reads is
   * on average half a measurement old when it has been made, half of these 5 ms pass until it
   * shows, and then it stays for a whole one, half of it on average. That is 19 ms, give or take 6.
   */
  GP2Y0A51("gp2y0a51", 19_000_000) {
    @Override
    public double height(int counts) {
      return -Math.pow(Math.max(1, counts), -1.161);
    }
  };

  private final String label;
  private final long delayNs;

  HeightSensor(String label, long delayNs) {
    this.label = label;
    this.delayNs = delayNs;
  }

  /** The name in a recording's metadata, a pad's greeting and the configuration. */
  public String label() {
    return label;
  }

  /** How old a reading is on average, in nanoseconds. */
  public long delayNs() {
    return delayNs;
  }

  /** Something that rises evenly with the heel, of no unit and from no zero. */
  public abstract double height(int counts);
}
