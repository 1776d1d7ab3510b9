package heelbeat.doctor;

/**
 * One thing that the doctor looked at.
 *
 * @param subject what it is, such as {@code left heel}
 * @param found what was found, with the figures that say so
 * @param mend what to do about it; empty if nothing
 */
record Finding(Verdict verdict, String subject, String found, String mend) {
  static Finding ok(String subject, String found) {
    return new Finding(Verdict.OK, subject, found, "");
  }

  static Finding note(String subject, String found, String mend) {
    return new Finding(Verdict.NOTE, subject, found, mend);
  }

  static Finding look(String subject, String found, String mend) {
    return new Finding(Verdict.LOOK, subject, found, mend);
  }

  static Finding fault(String subject, String found, String mend) {
    return new Finding(Verdict.FAULT, subject, found, mend);
  }
}
