package heelbeat;

import java.util.regex.Pattern;

/** What the doctor says, each finding and each mend on one line again. */
public final class Unwrapped {
  /** Below a finding's words, or below a mend's; a mend's own beginning is no continuation. */
  private static final Pattern CONTINUED = Pattern.compile("\n {24}(?: {3})?(?=[^ -]|-[^>])");

  private Unwrapped() {}

  /** The text with its lines joined that were broken between words. */
  public static String text(String wrapped) {
    return CONTINUED.matcher(wrapped).replaceAll(" ");
  }
}
