package heelbeat.coach;

/** What makes a repetition of an exercise. */
public enum RepRule {
  /** The heel leaves the pad and comes back while the forefoot stays loaded. */
  HEEL("heel"),
  /** Only the forefoot is on the pad, and the body rises and sinks on it: its inertia tells. */
  EDGE("edge"),
  /** Nothing is raised: steps on the toes are counted, and the time on them. */
  STEPS("steps");

  private final String label;

  RepRule(String label) {
    this.label = label;
  }

  /** The rule in a file. */
  public String label() {
    return label;
  }
}
