package heelbeat.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.device.ConverterStatistics;
import heelbeat.device.SerialStatistics;
import heelbeat.loop.PadDoubt;
import heelbeat.loop.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionCheckTest {
  @Test
  void whatDidNotHappenOnTheLineIsLeftOut() {
    assertEquals(
        "2000 frames, 0 lost; opened 1 x",
        new SerialStatistics(2000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).text());
    assertEquals(
        "2000 frames, 1 lost; wrong checksums: 2; other lines: 3; lines too long: 4; frames beyond"
            + " full scale: 5; frames not fetched: 6; frames too late: 7; lines twice: 8; odd times: 9; started anew:"
            + " 10; opened 11 x",
        new SerialStatistics(2000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OTHER             |
          SILENT_PAD        | see whether this is the pad's port
          NO_GREETING       | greet whenever it receives a '?'
          NO_FRAMES         | as many counts as its greeting names
          BEYOND_FULL_SCALE | largest count
          """)
  void aSilentPadIsToldToSpeak(Trouble.Kind kind, @Nullable String mend) {
    Finding finding = ConnectionCheck.noFrame(new Trouble(kind, "the pad's own words"));

    assertEquals("no frame: the pad's own words", finding.found());
    assertEquals(mend == null, finding.mend().isEmpty());
    assertTrue(mend == null || finding.mend().contains(mend), finding.mend());
  }

  @Test
  void aDamagedLineIsToldWithItsCableAndItsBaudRate() {
    Finding line =
        ConnectionCheck.line(new SerialStatistics(2000, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 1));

    assertEquals(Verdict.LOOK, line.verdict());
    assertEquals("2000 frames, 40 lost; wrong checksums: 40; opened 1 x", line.found());
    assertEquals("a bad cable, or a baud rate that is not quite the pad's", line.mend());
  }

  @Test
  void aPortThatIsOpenedInTheMiddleOfALineIsWell() {
    assertEquals(
        Verdict.OK,
        ConnectionCheck.line(new SerialStatistics(2000, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 1))
            .verdict());
  }

  @Test
  void countsBeyondFullScaleAreAFault() {
    Finding line =
        ConnectionCheck.line(new SerialStatistics(2000, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 1));

    assertEquals(Verdict.FAULT, line.verdict());
    assertEquals("the full scale that the pad's greeting names is too small", line.mend());
  }

  @Test
  void aDisturbedBusIsToldWithItsErrorsAndItsMend() {
    Finding bus =
        ConnectionCheck.bus(
            new ConverterStatistics(
                990, 99.5, 10, 0, 2_700_000, 2, Map.of("the transfer was disturbed", 3L)));

    assertEquals(Verdict.LOOK, bus.verdict());
    assertTrue(bus.found().endsWith("opened 2 x\n  3 x the transfer was disturbed"), bus.found());
    assertTrue(bus.mend().startsWith("errors on the bus: shorten its wires"), bus.mend());
  }

  @Test
  void aBusWithoutErrorsIsWell() {
    assertEquals(
        Verdict.OK,
        ConnectionCheck.bus(new ConverterStatistics(990, 99.5, 10, 0, 0, 1, Map.of())).verdict());
  }

  /** What the sample shows by itself is not said twice. */
  @Test
  void aClockAndARestartAreToBeLookedAt() {
    List<PadDoubt> doubts =
        List.of(
            new PadDoubt(PadDoubt.Subject.CLOCK, "the pad's clock stands", "send micros()", 1),
            new PadDoubt(PadDoubt.Subject.RATE, "another", "make the two the same", 1),
            PadDoubt.repeats(0.5),
            new PadDoubt(PadDoubt.Subject.RESTART, "the pad started anew", "see to its supply", 2));
    SerialStatistics line = new SerialStatistics(2000, 0, 0, 0, 0, 0, 0, 0, 0, 9, 2, 1);
    assertEquals(
        List.of(
            Finding.look("pad clock", "the pad's clock stands", "send micros()"),
            Finding.look("pad restart", "the pad started anew", "see to its supply"),
            Finding.ok(
                "serial line", "2000 frames, 0 lost; odd times: 9; started anew: 2; opened 1 x")),
        ConnectionCheck.serial(doubts, line));
  }
}
