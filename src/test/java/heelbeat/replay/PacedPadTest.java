package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heelbeat.loop.PadSource.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacedPadTest {
  /** Where the loop's clock happens to stand at the first poll. */
  private static final long START_NS = 777_000_000_000L;

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final PadLog log = new PadLog();

  @Test
  void theFirstFrameIsDueAtTheFirstPollAfterTheFormat() {
    PacedPad pad = new PacedPad(new ListedFrames(false, 5000, 6000), 1);

    assertEquals(1, pad.poll(START_NS, log, NO_LIMIT));
    assertEquals(List.of("format", "5000:0"), log.entries);
    assertEquals(State.LIVE, pad.state());
  }

  @Test
  void aFrameArrivesWhenItIsDueAndNotANanosecondEarlier() {
    PacedPad pad = new PacedPad(new ListedFrames(false, 5000, 6000, 9000), 1);
    pad.poll(START_NS, log, NO_LIMIT);

    assertEquals(0, pad.poll(START_NS + 999, log, NO_LIMIT));
    assertEquals(1, pad.poll(START_NS + 1000, log, NO_LIMIT));
    assertEquals(0, pad.poll(START_NS + 3999, log, NO_LIMIT));
    assertEquals(1, pad.poll(START_NS + 4000, log, NO_LIMIT));
  }

  @ParameterizedTest
  @CsvSource({"10, 100", "0.5, 2000", "1000, 1"})
  void speedDividesTheTimeUntilAFrameIsDue(double speed, long dueNs) {
    PacedPad pad = new PacedPad(new ListedFrames(false, 5000, 6000), speed);
    pad.poll(START_NS, log, NO_LIMIT);

    assertEquals(0, pad.poll(START_NS + dueNs - 1, log, NO_LIMIT));
    assertEquals(1, pad.poll(START_NS + dueNs, log, NO_LIMIT));
  }

  @Test
  void noPollHandsOverMoreThanItsLimit() {
    PacedPad pad = new PacedPad(new ListedFrames(false, 1, 2, 3, 4, 5), 1);
    pad.poll(START_NS, log, 1);

    assertEquals(3, pad.poll(START_NS + 100, log, 3));
    assertEquals(1, pad.poll(START_NS + 100, log, 3));
    assertEquals(List.of("format", "1:0", "2:1", "3:2", "4:3", "5:4"), log.entries);
  }

  @Test
  void endsOnceTheLastFrameIsHandedOver() {
    PacedPad pad = new PacedPad(new ListedFrames(false, 1, 2), 1);
    pad.poll(START_NS, log, NO_LIMIT);
    assertEquals(State.LIVE, pad.state());

    pad.poll(START_NS + 1, log, NO_LIMIT);

    assertEquals(State.ENDED, pad.state());
    assertEquals(Optional.empty(), pad.failure());
    assertEquals(0, pad.poll(START_NS + 2, log, NO_LIMIT));
    assertEquals("", pad.trouble().text());
  }

  @Test
  void endsAtABadFrameAndKeepsWhy() {
    PacedPad pad = new PacedPad(new ListedFrames(true, 1, 2), 1);
    pad.poll(START_NS, log, NO_LIMIT);
    assertTrue(pad.failure().isEmpty());

    pad.poll(START_NS + 1, log, NO_LIMIT);

    assertEquals(List.of("format", "1:0", "2:1"), log.entries);
    assertEquals(State.ENDED, pad.state());
    assertEquals("listed: no more", pad.failure().orElseThrow().getMessage());
  }

  @Test
  void aStreamWithoutFramesEndsAfterItsFormat() {
    PacedPad pad = new PacedPad(new ListedFrames(true), 1);

    assertEquals(0, pad.poll(START_NS, log, NO_LIMIT));
    assertEquals(List.of("format"), log.entries);
    assertEquals(State.ENDED, pad.state());
    assertTrue(pad.failure().isPresent());
  }

  @Test
  void padTimeIsTheStreamsTime() {
    PacedPad pad = new PacedPad(new ListedFrames(false, 5000, 6000), 10);
    assertEquals(Long.MIN_VALUE, pad.padTimeNs(START_NS));

    pad.poll(START_NS, log, NO_LIMIT);

    assertEquals(5000, pad.padTimeNs(START_NS));
    assertEquals(5990, pad.padTimeNs(START_NS + 99));
    assertEquals(6000, pad.padTimeNs(START_NS + 100));
  }

  @Test
  void closingClosesTheStreamAndEnds() {
    ListedFrames frames = new ListedFrames(false, 1, 2);
    PacedPad pad = new PacedPad(frames, 1);
    pad.poll(START_NS, log, NO_LIMIT);
    assertFalse(frames.closed);

    pad.close();

    assertTrue(frames.closed);
    assertEquals(State.ENDED, pad.state());
    assertEquals(0, pad.poll(START_NS + 1, log, NO_LIMIT));
  }

  @Test
  void closedBeforeItsFirstPollItSaysNothing() {
    PacedPad pad = new PacedPad(new ListedFrames(false, 1), 1);
    pad.close();

    assertEquals(0, pad.poll(START_NS, log, NO_LIMIT));
    assertEquals(List.of(), log.entries);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1001, Double.NaN, Double.POSITIVE_INFINITY})
  void otherSpeedsAreRefused(double speed) {
    assertThrows(
        IllegalArgumentException.class, () -> new PacedPad(new ListedFrames(false), speed));
  }
}
