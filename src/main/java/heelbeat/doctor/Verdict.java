package heelbeat.doctor;

/** What the doctor thinks of one thing, the gravest last. */
enum Verdict {
  /** As it should be. */
  OK("ok"),
  /** Worth knowing; nothing needs to be done. */
  NOTE("note"),
  /** It may be wrong, or works worse than it could. */
  LOOK("look"),
  /** It is wrong. */
  FAULT("FAULT");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** One word for a person. */
  String label() {
    return label;
  }
}
