package heelbeat.coach;

import java.util.Locale;

/** What can be wrong with a repetition that counts. */
public enum FormFault {
  /** The heel was dropped, or lowered faster than the protocol asks. */
  RUSHED("lowered too fast"),
  /** The heel was not held at the top for as long as the protocol asks. */
  SHORT_HOLD("held too briefly"),
  /** The heel only touched the pad before it rose again. */
  BOUNCED("bounced off the pad"),
  /** It took much longer or shorter than those before it. */
  UNEVEN("out of step with those before");

  private final String text;

  FormFault(String text) {
    this.text = text;
  }

  /** The fault in a file, such as {@code short_hold}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The fault for a person. */
  public String text() {
    return text;
  }
}
