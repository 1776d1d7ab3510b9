package heelbeat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heelbeat.replay.Recording;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Load cells whose program sets its zero anew at 49 and 99 s, with both feet on the pad
 * (cases/04-load-cells-zeroed-by-a-restart).
 */
final class ZeroSetAnewTest {
  private static final int TRUE_REPS = 40;

  @Test
  void zeroThatIsSetAnewUnderTheFeetCostsNoRepetition() throws IOException {
    for (Recording recording : SharedRecordings.in("cases/04-load-cells-zeroed-by-a-restart")) {
      assertEquals(
          TRUE_REPS,
          SharedRecordings.repsOf(SharedRecordings.eventsOf(recording)).size(),
          recording.name());
    }
  }
}
