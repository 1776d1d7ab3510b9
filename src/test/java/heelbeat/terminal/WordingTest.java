package heelbeat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.coach.Protocol;
import heelbeat.heel.HeelEvent.SensorFault;
import heelbeat.heel.HeelEvent.SensorFault.Kind;
import heelbeat.heel.HeelEvent.SensorOk;
import heelbeat.loop.LoopReport;
import heelbeat.session.SessionEvent.SensorChanged;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log's lines of sensors. */
final class WordingTest {
  private final Wording wording = new Wording(Protocol.FREE, Remarks.NONE);

  @ParameterizedTest
  @CsvSource({
    "STUCK, the same count all the time",
    "SATURATED, at the converter's limit",
    "OPEN, 'nothing comes: its lead is off or broken, or nothing presses it'",
    "DEAD, does not answer while the foot moves",
    "NOISY, too many spikes: check its lead and supply",
    "LOOSE, its contact comes and goes: check its plug and its joints",
    "HUM, 'hums, so that lifts are missed: check its lead and supply'",
    "ECHO, 'takes part of what another sensor reads, so that the first lifts are missed: let the"
        + " converter settle, or part plates that touch'",
    "REVERSED, 'counts fall when it is pressed: exchange the cell''s A+ and A-, or turn the cell"
        + " over'",
    "SWAPPED, 'unloads when the heel should: if you raised your heels, its lead and the heel''s are"
        + " exchanged'"
  })
  void eachFaultOfASensorIsTold(Kind kind, String words) {
    assertEquals(
        "  12.500  sensor fault: left_heel: " + words,
        wording.of(
            new SensorChanged(new SensorFault(Foot.LEFT, 12_500_000_000L, Channel.LEFT_HEEL, kind)),
            ScreenFeedTest.feed(0, 0)));
  }

  @Test
  void theEndTellsHowTheLoopKeptItsTime() {
    assertEquals(
        "loop:      6000 frames, 3 of 15003 ticks missed; late by 100 us p50, 300 us p99, 12000 us"
            + " worst",
        Wording.of(
            new LoopReport(15_000, 6000, 3, 100_000, 300_000, 12_000_000, 14_000_000, 1, 0)));
  }

  @Test
  void soIsThatItWorksAgain() {
    assertEquals(
        "  13.000  left_heel works again",
        wording.of(
            new SensorChanged(new SensorOk(Foot.LEFT, 13_000_000_000L, Channel.LEFT_HEEL)),
            ScreenFeedTest.feed(0, 0)));
  }
}
