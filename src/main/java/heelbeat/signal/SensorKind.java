package heelbeat.signal;

/** What sits under the foot, and so how counts follow force. */
public enum SensorKind {
  /**
   * Force-sensing resistor in a divider: resistance falls as about {@code F^-1.1} (Interlink 400
   * series data sheet), so counts saturate towards full scale.
   */
  FSR("fsr", true, 100),
  /** Strain-gauge load cell: counts are linear in force, from an unknown zero. */
  LOAD_CELL("loadcell", false, 1000);

  private final String label;
  private final boolean isDivider;
  private final int leastFootParts;

  SensorKind(String label, boolean isDivider, int leastFootParts) {
    this.label = label;
    this.isDivider = isDivider;
    this.leastFootParts = leastFootParts;
  }

  /** The name in a recording's metadata and a pad's greeting. */
  public String label() {
    return label;
  }

  /** Whether no load at all is a known count: of a divider, but not of an untared load cell. */
  public boolean isZeroKnown() {
    return isDivider;
  }

  /** Whether its counts go on rising under a constant load, as a resistor's polymer gives way. */
  public boolean isCreeping() {
    return isDivider;
  }

  /**
   * The least change that can be a foot, before anything is learnt: one of so many parts of full
   * scale. A resistor's curve is steep there; a load cell's full scale is far beyond a foot.
   */
  public int leastFootParts() {
    return leastFootParts;
  }
}
