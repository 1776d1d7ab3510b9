package heelbeat.export;

import heelbeat.store.StoredRep;
import java.time.LocalDate;

/**
 * Which repetitions begin a push-up, and on which day: both heels belong to the day on which the
 * first of them left the pad.
 */
final class PushUpDay {
  private String session = "";
  private int pushUp;
  private LocalDate date = LocalDate.EPOCH;

  /** Starts before the first repetition. */
  PushUpDay() {}

  /**
   * Takes the next repetition; those of a session come together, in the order of their numbers.
   *
   * @return whether it is not the other foot's of the one before
   */
  boolean begins(StoredRep rep) {
    boolean isSame = rep.session().uuid().equals(session) && rep.judgement().pushUp() == pushUp;
    if (!isSame) {
      session = rep.session().uuid();
      pushUp = rep.judgement().pushUp();
      date = rep.at(rep.rep().heelOffNs()).toLocalDate();
    }
    return !isSame;
  }

  /** The day of the push-up that the last one belongs to. */
  LocalDate date() {
    return date;
  }
}
