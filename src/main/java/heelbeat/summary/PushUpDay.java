package heelbeat.summary;

import heelbeat.store.StoredRep;
import java.time.LocalDate;

/** On which day push-ups were: both heels belong to the day on which the first of them left. */
public final class PushUpDay {
  private String session = "";
  private int pushUp;
  private LocalDate date = LocalDate.EPOCH;

  /** Starts before the first repetition. */
  public PushUpDay() {}

  /** Of the next repetition; those of a session come together, in the order of their numbers. */
  public LocalDate of(StoredRep rep) {
    if (!rep.session().uuid().equals(session) || rep.judgement().pushUp() != pushUp) {
      session = rep.session().uuid();
      pushUp = rep.judgement().pushUp();
      date = rep.at(rep.rep().heelOffNs()).toLocalDate();
    }
    return date;
  }
}
