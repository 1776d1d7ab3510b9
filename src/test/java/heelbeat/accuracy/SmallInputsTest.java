package heelbeat.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.heel.HeelEvent;
import heelbeat.rep.Rep;
import heelbeat.replay.Recording;
import heelbeat.session.SessionEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The small recordings of what real sensors and wires do (the folder cases beside the project): as
 * many repetitions as were done.
 */
final class SmallInputsTest {
  private static final int HX711_TRUE_REPS = 40;

  @ParameterizedTest
  @CsvSource({
    "01-load-cell-low-reading-twice, clean, 510",
    "01-load-cell-low-reading-twice, low-twice, 510",
    "02-wrong-reading-twice-splits-a-rep, ads1115, 40",
    "02-wrong-reading-twice-splits-a-rep, avr10, 40",
    "02-wrong-reading-twice-splits-a-rep, loadcell, 40",
    "04-load-cells-zeroed-by-a-restart, zeroed-1, 40",
    "14-toes-first, ads1115-noise50-heel-after-5s, 0",
    "14-toes-first, avr10-noise1.2-heel-after-5s-seed0, 0",
    "14-toes-first, avr10-noise1.2-heel-after-5s-seed1, 0",
    "14-toes-first, avr10-noise2-heel-after-2s, 0",
    "14-toes-first, avr10-noise2-heel-after-5s, 0",
    "213-light-thing-on-the-pad-is-counted, bag_m100_sd20_tau0.2, 0",
    "213-light-thing-on-the-pad-is-counted, bag_m100_sd20_tau1, 0"
  })
  void asManyAsWereDoneAreCounted(String folder, String name, int reps) throws IOException {
    List<SessionEvent> events = eventsOf(folder, name);
    assertEquals(reps, SharedRecordings.repsOf(events).size());
    List<?> faults = SharedRecordings.heelEventsOf(events, HeelEvent.SensorFault.class);
    assertEquals(List.of(), faults);
  }

  @Test
  void aLooseContactUnderSomebodyWhoJigglesIsNamedAndNotCounted() throws IOException {
    List<SessionEvent> events =
        eventsOf("212-loose-heel-contact-makes-repetitions", "18-jiggle-only_0.3_3");
    assertEquals(List.of(), SharedRecordings.repsOf(events));
    assertFalse(SharedRecordings.heelEventsOf(events, HeelEvent.SensorFault.class).isEmpty());
  }

  @Test
  void aLooseContactUnderSomebodyWhoLiftsIsNamedAndMakesNothing() throws IOException {
    List<SessionEvent> events =
        eventsOf("212-loose-heel-contact-makes-repetitions", "02-technique-loadcell_0.5_3");
    Recording whole = recording("recordings", "02-technique-loadcell");
    List<TrueRep> done = TruthFile.read(TruthFile.of(whole));
    List<Rep> invented =
        SharedRecordings.repsOf(events).stream()
            .filter(rep -> done.stream().noneMatch(one -> isPartOf(one, rep)))
            .toList();
    assertEquals(List.of(), invented);
    assertFalse(SharedRecordings.heelEventsOf(events, HeelEvent.SensorFault.class).isEmpty());
  }

  private static boolean isPartOf(TrueRep one, Rep rep) {
    return one.foot() == rep.foot()
        && one.heelOffS() < rep.heelDownNs() / 1e9
        && one.heelDownS() > rep.heelOffNs() / 1e9;
  }

  /** A hundredth of the conversions wrong, each sent twice: exact, or a fault is reported. */
  @Test
  void manyWrongReadingsThatComeTwiceCostNothingSilently() throws IOException {
    List<SessionEvent> events = eventsOf("02-wrong-reading-twice-splits-a-rep", "hx711-1-percent");
    int counted = SharedRecordings.repsOf(events).size();
    boolean isNamed = !SharedRecordings.heelEventsOf(events, HeelEvent.SensorFault.class).isEmpty();
    assertTrue(counted == HX711_TRUE_REPS || (counted < HX711_TRUE_REPS && isNamed), "" + counted);
  }

  private static List<SessionEvent> eventsOf(String folder, String name) throws IOException {
    return SharedRecordings.eventsOf(recording("cases/" + folder, name));
  }

  private static Recording recording(String folder, String name) throws IOException {
    return SharedRecordings.in(folder).stream()
        .filter(recording -> recording.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
