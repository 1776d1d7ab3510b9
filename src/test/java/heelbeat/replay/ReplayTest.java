package heelbeat.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private final PadLog log = new PadLog();

  @Test
  void playsTheFormatAndThenEveryFrame() throws RecordingException {
    long frames = Replay.play(new ListedFrames(false, 5, 6, 9), log);

    assertEquals(3, frames);
    assertEquals(List.of("format", "5:0", "6:1", "9:2"), log.entries);
  }

  @Test
  void playsWhatCameBeforeABadFrame() {
    RecordingException thrown =
        assertThrows(
            RecordingException.class, () -> Replay.play(new ListedFrames(true, 5, 6), log));

    assertEquals("listed: no more", thrown.getMessage());
    assertEquals(List.of("format", "5:0", "6:1"), log.entries);
  }
}
