package heelbeat.coach;

/** How the person is placed, which decides what rests on the pad. */
public enum Posture {
  /** On a chair: part of the legs' weight. */
  SEATED("seated"),
  /** On the back, knees bent, hips lifted: much of the trunk's weight, too. */
  LYING("lying"),
  /** The whole body's weight. */
  STANDING("standing");

  private final String text;

  Posture(String text) {
    this.text = text;
  }

  /** The posture in a file and for a person. */
  public String text() {
    return text;
  }
}
