package heelbeat.coach;

/** Who sets the pace. */
public enum Mode {
  /** The person; the coach follows and judges. */
  SHADOW("shadow"),
  /** The coach, by the protocol's tempo. */
  METRONOME("metronome");

  private final String label;

  Mode(String label) {
    this.label = label;
  }

  /** The mode in a file. */
  public String label() {
    return label;
  }
}
