package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The device's own chain against what people and simulated people truly did. */
final class AccuracyTest {
  @Test
  void countsTheRecordingsLikeAReferee() throws Exception {
    int found = 0;
    int counted = 0;
    int done = 0;
    int exact = 0;
    List<Recording> recordings = SharedRecordings.in("recordings");
    List<Double> heelOffMs = new ArrayList<>();
    List<Double> heelDownMs = new ArrayList<>();
    List<Double> holdMs = new ArrayList<>();
    List<Double> eccentricMs = new ArrayList<>();
    for (Recording recording : recordings) {
      List<Rep> reps = SharedRecordings.repsOf(SharedRecordings.eventsOf(recording));
      List<TrueRep> truth = TrueRep.read(SharedRecordings.beside(recording, ".truth-reps.csv"));
      List<Rep> unmatched = new ArrayList<>(reps);
      int matched = 0;
      for (TrueRep real : truth) {
        Rep rep = real.takeFrom(unmatched).orElse(null);
        if (rep != null) {
          matched++;
          heelOffMs.add(Math.abs(rep.heelOffNs() / 1e6 - real.heelOffS() * 1e3));
          heelDownMs.add(Math.abs(rep.heelDownNs() / 1e6 - real.heelDownS() * 1e3));
          holdMs.add(Math.abs(rep.holdNs() / 1e6 - real.holdS() * 1e3));
          eccentricMs.add(Math.abs(rep.eccentricNs() / 1e6 - real.eccentricS() * 1e3));
        }
      }
      boolean isExact = matched == truth.size() && reps.size() == truth.size();
      System.out.printf(
          "%-32s true %3d  counted %3d  matched %3d%s%n",
          recording.name(), truth.size(), reps.size(), matched, isExact ? "" : "  WRONG");
      found += matched;
      counted += reps.size();
      done += truth.size();
      exact += isExact ? 1 : 0;
    }
    double f1 = 2.0 * found / (counted + done);
    System.out.printf(
        "F1 %.4f, %d of %d exact; median errors: heel-off %.1f ms, heel-down %.1f ms, hold %.0f ms,"
            + " eccentric %.0f ms%n",
        f1,
        exact,
        recordings.size(),
        SharedRecordings.median(heelOffMs),
        SharedRecordings.median(heelDownMs),
        SharedRecordings.median(holdMs),
        SharedRecordings.median(eccentricMs));
    assertTrue(f1 >= 0.995, () -> "F1 is " + f1);
    int exactly = exact;
    assertTrue(exact >= recordings.size() - 1, () -> "counted exactly: " + exactly);
    assertTrue(SharedRecordings.median(heelOffMs) < 5, "heel-off");
    assertTrue(SharedRecordings.median(heelDownMs) < 5, "heel-down");
  }

  @Test
  void walkingHoldsNoRepetitionAndItsHeelStrikesAreFound() throws Exception {
    for (Recording recording : SharedRecordings.in("realdata/gait")) {
      List<SessionEvent> events = SharedRecordings.eventsOf(recording);
      int reps = SharedRecordings.repsOf(events).size();
      List<HeelEvent.HeelDown> downs = SharedRecordings.heelDownsOf(events);
      List<Double> errorsMs = new ArrayList<>();
      try (CsvReader<NamedCsvRecord> stances =
          CsvReader.builder()
              .ofNamedCsvRecord(SharedRecordings.beside(recording, ".reference-stances.csv"))) {
        for (NamedCsvRecord stance : stances) {
          double strikeMs = Double.parseDouble(stance.getField("heel_strike_s")) * 1e3;
          errorsMs.add(
              downs.stream()
                  .filter(down -> down.foot().label().equals(stance.getField("foot")))
                  .mapToDouble(down -> Math.abs(down.timeNs() / 1e6 - strikeMs))
                  .min()
                  .orElse(Double.POSITIVE_INFINITY));
        }
      }
      double medianMs = SharedRecordings.median(errorsMs);
      System.out.printf(
          "%-12s %d reps, heel-down %.1f ms from heel strike at the median of %d%n",
          recording.name(), reps, medianMs, errorsMs.size());
      assertTrue(reps <= 1, () -> recording.name() + " counted " + reps);
      assertTrue(medianMs < 50, () -> recording.name() + " heel-down " + medianMs + " ms");
    }
  }
}
