package heelbeat.check;

import heelbeat.coach.Cue;

/** What somebody who is led is to do. */
public enum Beat {
  /** The heels rise. */
  RAISE("RAISE", Cue.LIFT),
  /** They stay up. */
  HOLD("HOLD", Cue.HOLD),
  /** They go down slowly. */
  LOWER("LOWER", Cue.LOWER),
  /** Both feet are flat on the pad. */
  REST("ON THE PAD", Cue.READY),
  /** As the person likes. */
  FREE("YOUR PACE", Cue.READY),
  /** All is done. */
  DONE("DONE", Cue.ALL_DONE);

  private final String text;
  private final Cue cue;

  Beat(String text, Cue cue) {
    this.text = text;
    this.cue = cue;
  }

  /** For a person who has a moment to read it. */
  public String text() {
    return text;
  }

  /** The cue whose colour and tone say so. */
  public Cue cue() {
    return cue;
  }
}
