package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.coach.Cue;
import heelbeat.coach.Plan;
import heelbeat.config.PadKind;
import heelbeat.replay.SimulatedPad;
import heelbeat.replay.SimulatedPadKind;
import heelbeat.session.Session;
import heelbeat.session.SessionEvent;
import heelbeat.session.SessionEvent.PadRate;
import heelbeat.signal.PadFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How few frames a second will do, and what the doctor says of fewer: each pad, thinned out. */
final class FrameRateTest {
  @ParameterizedTest
  @CsvSource({"ADS1115, 2", "ADS1115_PAIR, 5", "MCP3008, 6", "AVR10, 5", "HX711, 2"})
  void fromFortyFramesASecondOnEverythingIsCounted(SimulatedPadKind kind, int every) {
    assertEquals(counted(kind, 1), counted(kind, every));
    assertEquals(List.of(), slowness(reported(kind, every, format(kind, every))));
    assertEquals(Verdict.OK, doctor(kind, every, format(kind, every)).verdict());
  }

  @ParameterizedTest
  @CsvSource({"ADS1115, 3", "ADS1115_PAIR, 6", "MCP3008, 7", "AVR10, 6", "HX711, 3", "HX711, 8"})
  void withFewerTheDoctorSaysWhyNextToNothingIs(SimulatedPadKind kind, int every) {
    assertTrue(2 * counted(kind, every) < counted(kind, 1), "counted " + counted(kind, every));
    Finding rate = doctor(kind, every, format(kind, every));

    assertEquals(Verdict.FAULT, rate.verdict());
    assertTrue(
        rate.found().endsWith("; with fewer than 40 a second next to nothing is counted"),
        rate.found());
    assertTrue(rate.mend().contains("RATE is at its supply"), rate.mend());
  }

  /** Of a pad that says so itself at once, and of one that says otherwise within ten seconds. */
  @ParameterizedTest
  @CsvSource({"ADS1115, 3", "ADS1115_PAIR, 6", "MCP3008, 7", "AVR10, 6", "HX711, 3", "HX711, 8"})
  void withFewerLightAndLogTellThatTheyAreTooFew(SimulatedPadKind kind, int every) {
    List<SessionEvent> known = reported(kind, every, format(kind, every));
    List<SessionEvent> measured = reported(kind, every, kind.format());

    double rateHz = kind.format().sampleRateHz() / every;
    assertEquals(1, slowness(known).size());
    assertEquals(new PadRate(known.getFirst().timeNs(), rateHz, false), slowness(known).getFirst());
    assertEquals(List.of(Cue.SENSOR_FAULT), cues(known));
    PadRate reported = slowness(measured).getFirst();
    assertEquals(1, slowness(measured).size());
    assertEquals(10, reported.timeNs() / 1e9, 0.5);
    assertEquals(rateHz, reported.rateHz(), 0.05 * rateHz);
    assertEquals(Cue.SENSOR_FAULT, cues(measured).getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "ADS1115, name a higher ads1115.data_rate_hz",
    "SERIAL, let the pad's program send more"
  })
  void theMendIsThePads(PadKind pad, String mend) {
    SimulatedPadKind kind = SimulatedPadKind.ADS1115;
    Finding rate = RateCheck.finding(sample(kind, 4), format(kind, 4), pad);
    assertTrue(rate.mend().startsWith(mend), rate.mend());
  }

  /** One that promises more than it keeps is to keep its promise. */
  @ParameterizedTest
  @CsvSource("ADS1115, 4")
  void aPadThatIsMadeForMoreIsToKeepItsRate(SimulatedPadKind kind, int every) {
    Finding rate = RateCheck.finding(sample(kind, every), kind.format(), PadKind.ADS1115);
    assertEquals(Verdict.FAULT, rate.verdict());
    assertTrue(rate.mend().contains("let the I2C bus run at 400 kHz"), rate.mend());
  }

  private static Finding doctor(SimulatedPadKind kind, int every, PadFormat format) {
    return RateCheck.finding(sample(kind, every), format, PadKind.SERIAL);
  }

  private static PadSample sample(SimulatedPadKind kind, int every) {
    PadSample sample = new PadSample(format(kind, every));
    SimulatedPad pad = new SimulatedPad(1, kind, 20);
    for (int i = 0; pad.advance(); i++) {
      if (i % every == 0) {
        sample.onFrame(pad.timeNs(), pad.counts());
      }
    }
    return sample;
  }

  private static long counted(SimulatedPadKind kind, int every) {
    return reported(kind, every, format(kind, every)).stream()
        .filter(SessionEvent.RepCounted.class::isInstance)
        .count();
  }

  private static List<PadRate> slowness(List<SessionEvent> reported) {
    return reported.stream().filter(PadRate.class::isInstance).map(PadRate.class::cast).toList();
  }

  private static List<Cue> cues(List<SessionEvent> reported) {
    return reported.stream()
        .filter(SessionEvent.CueShown.class::isInstance)
        .map(event -> ((SessionEvent.CueShown) event).cue())
        .toList();
  }

  private static List<SessionEvent> reported(SimulatedPadKind kind, int every, PadFormat format) {
    List<SessionEvent> reported = new ArrayList<>();
    Session session = new Session(Plan.FREE, true, reported::add);
    session.onFormat(format);
    SimulatedPad pad = new SimulatedPad(1, kind, 60);
    for (int i = 0; pad.advance(); i++) {
      if (i % every == 0) {
        session.onFrame(pad.timeNs(), pad.counts());
      }
    }
    session.finish();
    return reported;
  }

  private static PadFormat format(SimulatedPadKind kind, int every) {
    PadFormat whole = kind.format();
    return new PadFormat(
        whole.sampleRateHz() / every,
        whole.sensor(),
        whole.adc(),
        whole.fullScaleCounts(),
        whole.channels());
  }
}
