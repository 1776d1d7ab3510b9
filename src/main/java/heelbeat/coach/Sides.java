package heelbeat.coach;

/** Which feet a set is done with. */
public enum Sides {
  /** Both heels rise together. */
  TOGETHER("both feet together"),
  /** One foot does a set, then the other. */
  EACH("each foot by itself"),
  /** Together, by itself or in turn. */
  ANY("as you like");

  private final String text;

  Sides(String text) {
    this.text = text;
  }

  /** The rule for a person. */
  public String text() {
    return text;
  }
}
