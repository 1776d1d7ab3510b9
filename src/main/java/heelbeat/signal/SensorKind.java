package heelbeat.signal;

/** What sits under the foot, and so how counts follow force. */
public enum SensorKind {
  /**
   * Force-sensing resistor in a divider: resistance falls as about {@code F^-1.1} (Interlink 400
   * series data sheet), so counts saturate towards full scale.
   */
  FSR("fsr"),
  /** Strain-gauge load cell: counts are linear in force, from an unknown zero. */
  LOAD_CELL("loadcell");

  private final String label;

  SensorKind(String label) {
    this.label = label;
  }

  /** The name in a recording's metadata and a pad's greeting. */
  public String label() {
    return label;
  }
}
